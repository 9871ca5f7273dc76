package org.palmares.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palmares.film.delivery.DeliveryFacts;
import org.palmares.film.delivery.DeliveryFacts.PictureFacts;
import org.palmares.film.delivery.DeliveryFacts.SoundFacts;
import org.palmares.film.delivery.DeliveryFacts.SubtitleFacts;
import org.palmares.film.delivery.Ratio;
import org.palmares.film.sound.Loudness;

/// Collects what delivery profiles look at from what was found out about a film.
///
/// What was decoded goes before what the file claims.
record Deliverable(
    String container,
    long bytes,
    double seconds,
    Optional<Double> secondsWithoutCredits,
    Picture picture,
    List<Sound> sounds,
    List<Track> tracks,
    Packaging packaging,
    Optional<PictureData> data,
    Optional<Loudness> loudness,
    List<SubtitleFacts> otherSubtitles) {

  DeliveryFacts facts() {
    long bitRate = seconds > 0 ? Math.round(bytes * 8 / seconds) : 0;
    return new DeliveryFacts(
        container,
        bytes,
        seconds,
        secondsWithoutCredits,
        bitRate,
        packaging.timeCode(),
        pictureFacts(),
        soundFacts(),
        subtitles(),
        loudness.map(Loudness::integratedLufs),
        loudness.map(Loudness::truePeakDbtp));
  }

  private List<Track> tracks(Track.Type type) {
    return tracks.stream().filter(it -> it.type() == type).toList();
  }

  private PictureFacts pictureFacts() {
    var claimed = tracks(Track.Type.VIDEO).stream().findFirst().flatMap(Track::video);
    return new PictureFacts(
        picture.codec(),
        picture.profile(),
        picture.displayWidth(),
        picture.displayHeight(),
        ratio(picture.sampleAspect()),
        ratio(picture.frameRate()),
        picture.constantFrameRate(),
        picture.interlaced(),
        claimed.flatMap(Track.VideoFacts::bitDepth),
        claimed.flatMap(Track.VideoFacts::subsampling),
        claimed.flatMap(Track.VideoFacts::range),
        claimed.flatMap(Track.VideoFacts::primaries),
        claimed.flatMap(Track.VideoFacts::transfer),
        claimed.flatMap(Track.VideoFacts::matrix),
        data.map(PictureData::meanBitRate).filter(it -> it > 0));
  }

  private static Ratio ratio(Fraction fraction) {
    return new Ratio(Math.max(1, fraction.numerator()), fraction.denominator());
  }

  private List<SoundFacts> soundFacts() {
    var claimed = tracks(Track.Type.AUDIO);
    var facts = new ArrayList<SoundFacts>();
    for (int i = 0; i < sounds.size(); i++) {
      var sound = sounds.get(i);
      var track = i < claimed.size() ? Optional.of(claimed.get(i)) : Optional.<Track>empty();
      facts.add(
          new SoundFacts(
              sound.codec(),
              sound.channels(),
              sound.sampleRate(),
              track.flatMap(Track::audio).flatMap(Track.AudioFacts::bitsPerSample),
              track.flatMap(Track::bitRate),
              sound.language(),
              sound.silent()));
    }
    return facts;
  }

  private List<SubtitleFacts> subtitles() {
    var all = new ArrayList<SubtitleFacts>();
    for (var track : tracks(Track.Type.SUBTITLE)) {
      all.add(new SubtitleFacts(SubtitleFacts.Form.EMBEDDED, track.language()));
    }
    all.addAll(otherSubtitles);
    return all;
  }
}
