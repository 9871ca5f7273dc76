package org.palmares.film.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.palmares.film.delivery.DcpName;

/// A folder that is a digital cinema package: its name is read, its pictures are not.
record CinemaPackage(Path folder) {
  static boolean is(Path path) {
    return Files.isRegularFile(path.resolve("ASSETMAP"))
        || Files.isRegularFile(path.resolve("ASSETMAP.xml"));
  }

  List<String> lines() {
    var name = DcpName.parse(String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
    var lines = new ArrayList<String>();
    lines.add(TextReport.safe(name.name()));
    lines.add(
        TextReport.line("package", "for cinemas (DCP); its name is read, its pictures are not"));
    name.fields()
        .forEach(it ->
            lines.add(TextReport.line("named", it.meaning() + ": " + TextReport.safe(it.text()))));
    name.warnings().forEach(it -> lines.add(TextReport.line("warns", TextReport.safe(it))));
    return lines;
  }
}
