package org.palmares.film;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A shared library without a single function in it, for x86-64 Linux.
///
/// The bundled ffmpeg names libraries of a desktop (X11, ALSA, PulseAudio) that it would call only
/// to record a screen or a microphone. A server has none of them, and without them the program does
/// not start. An empty library of the right name is enough, since functions are looked up when they
/// are first called. The symbol versions are there so that the loader does not warn.
///
/// Layout after the ELF-64 specification and the symbol versioning chapter of the Linux Standard
/// Base: header, three program headers, dynamic section, one null symbol and its version, version
/// definitions, strings.
final class StubLibrary {
  private static final int HEADER = 64;
  private static final int PROGRAM_HEADER = 56;
  private static final int ENTRIES = 9;
  private static final int SYMBOL = 24;
  private static final int VERSION = 20 + 8;

  private final String name;
  private final List<String> versions;
  private final StringBuilder strings = new StringBuilder("\0");
  private final Map<String, Integer> offsets = new HashMap<>();

  private StubLibrary(String name, List<String> versions) {
    this.name = name;
    this.versions = versions;
  }

  /// The bytes of a library of this name which claims to define these symbol versions.
  static byte[] named(String name, List<String> versions) {
    return new StubLibrary(name, versions).bytes();
  }

  private byte[] bytes() {
    var defined = new ArrayList<String>();
    if (!versions.isEmpty()) {
      defined.add(name);
      defined.addAll(versions);
    }
    string(name);
    defined.forEach(this::string);
    var text = strings.toString().getBytes(StandardCharsets.US_ASCII);

    int dynamic = HEADER + 3 * PROGRAM_HEADER;
    int symbols = dynamic + ENTRIES * 16;
    int symbolVersions = symbols + SYMBOL;
    int definitions = symbolVersions + 8;
    int texts = definitions + defined.size() * VERSION;
    var elf = ByteBuffer.allocate(texts + text.length).order(ByteOrder.LITTLE_ENDIAN);
    header(elf);
    segment(elf, 1, 6, 0, elf.capacity(), 4096); // PT_LOAD, readable and writable
    segment(elf, 2, 6, dynamic, ENTRIES * 16, 8); // PT_DYNAMIC
    segment(elf, 0x6474e551, 6, 0, 0, 16); // PT_GNU_STACK, not executable
    entry(elf, 14, string(name)); // DT_SONAME
    entry(elf, 5, texts); // DT_STRTAB
    entry(elf, 10, text.length); // DT_STRSZ
    entry(elf, 6, symbols); // DT_SYMTAB
    entry(elf, 11, SYMBOL); // DT_SYMENT
    if (!defined.isEmpty()) {
      entry(elf, 0x6ffffff0, symbolVersions); // DT_VERSYM
      entry(elf, 0x6ffffffc, definitions); // DT_VERDEF
      entry(elf, 0x6ffffffd, defined.size()); // DT_VERDEFNUM
    }
    elf.position(definitions); // DT_NULL, the null symbol and its version are zeroes
    for (int i = 0; i < defined.size(); i++) {
      definition(elf, defined.get(i), i + 1, i == defined.size() - 1);
    }
    return elf.put(text).array();
  }

  private static void header(ByteBuffer elf) {
    elf.putInt(0x464c457f).put(new byte[] {2, 1, 1, 0}).putLong(0); // 64 bit, little endian
    elf.putShort((short) 3).putShort((short) 62).putInt(1); // shared object, x86-64
    elf.putLong(0).putLong(HEADER).putLong(0).putInt(0);
    elf.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) 3);
    elf.putShort((short) 64).putShort((short) 0).putShort((short) 0); // no sections
  }

  private static void segment(ByteBuffer elf, int type, int flags, long at, long size, long align) {
    elf.putInt(type).putInt(flags).putLong(at).putLong(at).putLong(at);
    elf.putLong(size).putLong(size).putLong(align);
  }

  private static void entry(ByteBuffer elf, long tag, long value) {
    elf.putLong(tag).putLong(value);
  }

  private void definition(ByteBuffer elf, String version, int index, boolean last) {
    elf.putShort((short) 1).putShort((short) (index == 1 ? 1 : 0)); // the first is the file itself
    elf.putShort((short) index).putShort((short) 1).putInt(hash(version));
    elf.putInt(20).putInt(last ? 0 : VERSION);
    elf.putInt(string(version)).putInt(0);
  }

  private int string(String text) {
    return offsets.computeIfAbsent(
        text,
        it -> {
          int offset = strings.length();
          strings.append(it).append('\0');
          return offset;
        });
  }

  /// The hash of the System V ABI, by which the loader compares versions.
  private static int hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash << 4) + text.charAt(i);
      long high = hash & 0xf0000000L;
      hash = (hash ^ (high >> 24)) & ~high;
    }
    return (int) hash;
  }
}
