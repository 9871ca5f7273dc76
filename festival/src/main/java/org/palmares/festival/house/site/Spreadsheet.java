package org.palmares.festival.house.site;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A table for spreadsheets: CSV (RFC 4180), UTF-8 with the mark by which Excel knows it.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
/// injection).
public final class Spreadsheet {
  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]{1,15}([.][0-9]{1,15})?");

  private Spreadsheet() {}

  /// The table as a file to download. Names are made of what is safe in a header.
  public static ResponseEntity<byte[]> file(
      String name, List<String> head, List<List<String>> rows) {
    if (!name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("File name '" + name + "': letters, digits, . _ -");
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(csv(head, rows));
  }

  /// The table itself.
  public static byte[] csv(List<String> head, List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      try (CsvWriter csv = CsvWriter.builder().build(out)) {
        csv.writeRecord(head);
        rows.forEach(row -> csv.writeRecord(row.stream().map(Spreadsheet::harmless).toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// A number below zero is no formula.
  private static String harmless(String cell) {
    return !cell.isEmpty()
            && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0
            && !NEGATIVE.matcher(cell).matches()
        ? "'" + cell
        : cell;
  }
}
