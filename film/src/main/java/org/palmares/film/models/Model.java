package org.palmares.film.models;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// One model of the Open Neural Network Exchange: takes a picture (1 x 3 x height x width, floats)
/// and gives its features, either 1 x features or, of a transformer, 1 x tokens x features, of
/// which the first token stands for the whole.
final class Model {
  private static final int SIDE = 224;

  private final Role role;
  private final Path file;
  private final String sha256;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;
  private final int height;
  private final int width;

  /// @throws IllegalArgumentException when the file is no model that takes pictures
  Model(Role role, Path file) {
    this.role = role;
    this.file = file;
    this.sha256 = digest(file);
    try {
      this.environment = OrtEnvironment.getEnvironment();
      var options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1); // the same sums in the same order
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(file.toString(), options);
      NodeInfo first = session.getInputInfo().values().iterator().next();
      var shape = first.getInfo() instanceof TensorInfo it ? it.getShape() : new long[0];
      if (shape.length != 4 || (shape[1] != 3 && shape[1] != -1)) {
        throw new IllegalArgumentException(
            "%s takes no pictures: its first input \"%s\" is not 1 x 3 x height x width"
                .formatted(file, first.getName()));
      }
      this.input = first.getName();
      this.height = side(shape[2]);
      this.width = side(shape[3]);
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          "%s is no ONNX model: %s".formatted(file, e.getMessage()), e);
    }
  }

  Role role() {
    return role;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  String sha256() {
    return sha256;
  }

  private static int side(long declared) {
    return declared > 0 && declared <= 1024 ? (int) declared : SIDE;
  }

  /// The features of a picture, of length 1.
  float[] features(BufferedImage picture) {
    var planes = planes(picture);
    try (var tensor =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(planes), new long[] {1, 3, height, width});
        var result = session.run(Map.of(input, tensor))) {
      if (!(result.get(0) instanceof OnnxTensor out)) {
        throw new IllegalStateException("%s gives no tensor".formatted(file));
      }
      var shape = out.getInfo().getShape();
      var all = new float[(int) shape[shape.length - 1]];
      out.getFloatBuffer().get(all);
      return unit(all);
    } catch (OrtException e) {
      throw new IllegalStateException("%s cannot look at a picture".formatted(file), e);
    }
  }

  /// The picture drawn to the model's size, red first, then green and blue.
  private float[] planes(BufferedImage picture) {
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        java.awt.RenderingHints.KEY_INTERPOLATION,
        java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    var pixels = drawn.getRGB(0, 0, width, height, null, 0, width);
    var colours = Normalisation.of(role);
    var planes = new float[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      for (int channel = 0; channel < 3; channel++) {
        int sample = (pixels[i] >> (16 - 8 * channel)) & 255;
        planes[channel * pixels.length + i] = colours.of(channel, sample);
      }
    }
    return planes;
  }

  private static float[] unit(float[] features) {
    double sum = 0;
    for (float it : features) {
      sum += (double) it * it;
    }
    double length = Math.sqrt(sum);
    for (int i = 0; i < features.length && length > 0; i++) {
      features[i] = (float) (features[i] / length);
    }
    return features;
  }

  private static String digest(Path file) {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw new IllegalArgumentException("the model %s cannot be read".formatted(file), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
