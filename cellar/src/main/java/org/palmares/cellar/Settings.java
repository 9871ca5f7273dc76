package org.palmares.cellar;

import java.io.IOException;
import java.nio.file.Path;

/// How the server is set: safe first, then small, since the whole house has 400 MB.
final class Settings {
  static final String FILE = "cellar.conf";

  private Settings() {}

  static void write(Path cluster, int port, ServerAccount account) throws IOException {
    Path file = cluster.resolve(FILE);
    OwnerOnly.write(file, text(port));
    account.handOver(file);
  }

  private static String text(int port) {
    return """
    # Written by palmares at each start; changes here are lost.
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''

    # nothing acknowledged is lost
    fsync = on
    synchronous_commit = on
    full_page_writes = on

    # a small server: no processes and no memory that a festival does not need
    max_connections = 40
    shared_buffers = 64MB
    effective_cache_size = 256MB
    work_mem = 4MB
    maintenance_work_mem = 32MB
    max_wal_size = 256MB
    min_wal_size = 80MB
    huge_pages = off
    jit = off
    io_method = sync
    max_worker_processes = 2
    max_parallel_workers = 0
    max_parallel_workers_per_gather = 0
    max_parallel_maintenance_workers = 0
    max_logical_replication_workers = 0
    max_wal_senders = 0
    autovacuum_worker_slots = 2
    autovacuum_max_workers = 2

    # refused statements are the house's to report, and their values are nobody's business
    log_min_messages = log
    log_checkpoints = off
    log_timezone = 'UTC'
    timezone = 'UTC'
    """
        .formatted(port);
  }
}
