package org.palmares.film.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PaintingTheColoursOfAFilmTest {
  private static final byte[] RED = Frame.plain(63, 102, 240);
  private static final byte[] BLUE = Frame.plain(32, 240, 118);

  private final Barcode barcode = new Barcode();

  @Test
  void a_film_that_is_red_and_then_blue_has_a_red_and_a_blue_half() throws IOException {
    show(RED, 36);
    show(BLUE, 36);

    var picture = read(barcode.png(1600, 200));

    assertThat(List.of(picture.getWidth(), picture.getHeight())).isEqualTo(List.of(1600, 200));
    assertThat(colour(picture, 0, 0)).isEqualTo("#ff0100");
    assertThat(colour(picture, 799, 199)).isEqualTo("#ff0100");
    assertThat(colour(picture, 800, 0)).isEqualTo("#0100ff");
    assertThat(colour(picture, 1599, 100)).isEqualTo("#0100ff");
  }

  @Test
  void the_sky_stays_above_the_ground() throws IOException {
    var frame = Frame.plain(235, 128, 128);
    var black = Frame.black();
    System.arraycopy(black, 0, frame, frame.length * 2 / 3 / 2, frame.length * 2 / 3 / 2);
    show(frame, 3);

    var picture = read(barcode.png(30, 180));

    assertThat(colour(picture, 15, 10)).isEqualTo("#ffffff");
    assertThat(colour(picture, 15, 170)).isEqualTo("#000000");
    assertThat(barcode.colours(1)).hasSize(Barcode.ROWS).startsWith("#ffffff").endsWith("#000000");
  }

  @Test
  void however_long_a_film_is_its_parts_keep_their_share() throws IOException {
    show(RED, 9_000);
    show(Frame.plain(126, 128, 128), 3_000);
    show(BLUE, 12_001);

    var picture = read(barcode.png(1600, 20));

    assertThat(barcode.frames()).isEqualTo(24_001);
    assertThat(colour(picture, 597, 10)).isEqualTo("#ff0100");
    assertThat(colour(picture, 603, 10)).isEqualTo("#808080");
    assertThat(colour(picture, 796, 10)).isEqualTo("#808080");
    assertThat(colour(picture, 803, 10)).isEqualTo("#0100ff");
    assertThat(colour(picture, 1599, 10)).isEqualTo("#0100ff");
  }

  @Test
  void the_same_film_has_the_same_bytes() {
    var again = new Barcode();
    for (int i = 0; i < 50; i++) {
      barcode.see(i, Frame.scene(i));
      again.see(i, Frame.scene(i));
    }

    assertThat(again.png(1600, 200)).isEqualTo(barcode.png(1600, 200));
  }

  @Test
  void without_a_frame_it_is_grey() throws IOException {
    assertThat(colour(read(barcode.png(4, 4)), 2, 2)).isEqualTo("#828282");
  }

  private void show(byte[] frame, int times) {
    int from = barcode.frames();
    for (int i = 0; i < times; i++) {
      barcode.see(from + i, frame);
    }
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static String colour(BufferedImage picture, int x, int y) {
    return "#%06x".formatted(picture.getRGB(x, y) & 0xffffff);
  }
}
