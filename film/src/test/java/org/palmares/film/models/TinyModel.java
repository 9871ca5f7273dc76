package org.palmares.film.models;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A model of the Open Neural Network Exchange (ONNX IR 8, operators 13) whose features are the
/// mean red, green and blue of a picture: a protocol buffer, written by hand.
final class TinyModel {
  private static final int FLOAT = 1;
  private static final int SIDE = 16;

  private TinyModel() {}

  static byte[] meanColour() {
    return model(List.of(1L, 3L, (long) SIDE, (long) SIDE));
  }

  /// One that takes a row of numbers, not a picture.
  static byte[] ofNumbers() {
    return model(List.of(1L, 3L));
  }

  private static byte[] model(List<Long> input) {
    var graph = new Message();
    if (input.size() == 4) {
      graph.message(1, node("GlobalAveragePool", "picture", "mean"));
      graph.message(1, node("Flatten", "mean", "features"));
    } else {
      graph.message(1, node("Identity", "picture", "features"));
    }
    graph.text(2, "tiny");
    graph.message(11, value("picture", input));
    graph.message(12, value("features", List.of(1L, 3L)));
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().text(1, "").number(2, 13))
        .bytes();
  }

  private static Message node(String operator, String input, String output) {
    return new Message().text(1, input).text(2, output).text(4, operator);
  }

  private static Message value(String name, List<Long> sides) {
    var shape = new Message();
    sides.forEach(it -> shape.message(1, new Message().number(1, it)));
    var tensor = new Message().number(1, FLOAT).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /// A message of protocol buffers (wire types 0 and 2).
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String text) {
      return raw(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message other) {
      return raw(field, other.bytes());
    }

    private Message raw(int field, byte[] content) {
      varint(((long) field << 3) | 2);
      varint(content.length);
      out.writeBytes(content);
      return this;
    }

    private void varint(long value) {
      long rest = value;
      while (rest > 127) {
        out.write((int) ((rest & 127) | 128));
        rest >>>= 7;
      }
      out.write((int) rest);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
