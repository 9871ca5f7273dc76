package org.palmares.festival.house.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.festival.TestHouse;
import org.palmares.festival.house.vocabulary.EditionId;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.palmares.festival.house.vocabulary.Language;
import org.palmares.festival.house.vocabulary.LetterId;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Letters are written to the real database and carried to a real SMTP server on the loopback.
class SendingLettersTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final URI HOUSE = URI.create("http://festival.example");

  private final TestHouse house = TestHouse.open();
  private final LetterRegister register = house.bean(LetterRegister.class);
  private final EditionId edition = new EditionId(TestHouse.unique("smtp"));
  private final EmailAddress reader = new EmailAddress(edition + "@example.org");
  private int port;
  private GreenMail server;

  @BeforeEach
  void find_a_port() throws IOException {
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
  }

  @AfterEach
  void close() {
    server.stop();
  }

  private PostingJob job() {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
    var settings = new LettersSettings("영화제 <letters@festival.example>", true);
    return new PostingJob(
        register, new Postman(Optional.of(sender), settings, HOUSE, () -> NOW), settings);
  }

  private LetterId write(String text) {
    return register
        .queue(
            new Letter(
                reader,
                Language.KOREAN,
                "작품이 선정되었습니다: <밤의 온도> & \"Té\"",
                text,
                Optional.of(edition),
                "test.smtp",
                edition.value()))
        .orElseThrow();
  }

  private FiledLetter read(LetterId id) {
    return register.find(id).orElseThrow();
  }

  @Test
  void a_letter_arrives_as_it_was_written_in_text_and_in_html() throws Exception {
    server.start();
    String text =
        "안녕하세요 <b>미나</b>,\n\n축하합니다.\n\nhttp://festival.example/e/x?a=1&b=2\n\nhttp://evil.example/\n";
    LetterId id = write(text);
    job().run(id.toString(), 1);

    MimeMessage message = List.of(server.getReceivedMessages()).getFirst();
    assertThat(message.getSubject()).isEqualTo("작품이 선정되었습니다: <밤의 온도> & \"Té\"");
    assertThat(message.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly(reader.value());
    assertThat(message.getFrom()[0])
        .isEqualTo(
            new jakarta.mail.internet.InternetAddress("letters@festival.example", "영화제", "UTF-8"));
    assertThat(message.getMessageID()).isEqualTo("<" + id + "@festival.example>");
    assertThat(message.getSentDate()).isEqualTo(NOW);
    assertThat(message.getHeader("Content-Language")).containsExactly("ko");
    var parts = (MimeMultipart) message.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n")).isEqualTo(text);
    String html = parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n");
    assertThat(html)
        .contains(
            "<html lang=\"ko\" dir=\"ltr\">",
            "<p>안녕하세요 &lt;b&gt;미나&lt;/b&gt;,</p>",
            "<p><a href=\"http://festival.example/e/x?a=1&amp;b=2\">http://festival.example/e/x?a=1&amp;b=2</a></p>",
            "<p>http://evil.example/</p>");
    assertThat(read(id).state()).isEqualTo(State.SENT);
  }

  @Test
  void a_letter_that_was_sent_is_not_sent_again() {
    server.start();
    LetterId id = write("Hello");
    job().run(id.toString(), 1);
    job().run(id.toString(), 2);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_letter_waits_for_a_server_that_is_away() {
    LetterId id = write("Hello");
    assertThatThrownBy(() -> job().run(id.toString(), 1)).isInstanceOf(MailException.class);
    assertThat(read(id))
        .extracting(FiledLetter::state, FiledLetter::attempts)
        .containsExactly(State.QUEUED, 1);
    assertThat(read(id).lastError().orElseThrow()).contains("onnect");

    server.start();
    job().run(id.toString(), 2);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(read(id))
        .extracting(FiledLetter::state, FiledLetter::attempts, FiledLetter::lastError)
        .containsExactly(State.SENT, 2, Optional.empty());
  }

  @Test
  void a_letter_given_up_keeps_its_reason_and_can_be_put_on_its_way_again() {
    LetterId id = write("Hello");
    assertThatThrownBy(() -> job().run(id.toString(), 15)).isInstanceOf(MailException.class);
    job().givenUp(id.toString(), new IllegalStateException("last"));
    assertThat(read(id).state()).isEqualTo(State.FAILED);
    assertThat(read(id).lastError()).isPresent();
    assertThat(register.tryAgain(edition, Optional.of(id))).containsExactly(id);
    server.start();
    job().run(id.toString(), 1);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_reader_the_server_does_not_know_is_not_tried_again() throws Exception {
    try (var stern = SternServer.open("550 5.1.1 no such reader here")) {
      port = stern.port();
      LetterId id = write("Hello");
      job().run(id.toString(), 1);
      assertThat(read(id).state()).isEqualTo(State.FAILED);
      assertThat(read(id).lastError().orElseThrow()).contains("550 5.1.1 no such reader here");
    }
  }

  @Test
  void a_server_that_is_busy_is_tried_again() throws Exception {
    try (var busy = SternServer.open("451 4.3.0 busy")) {
      port = busy.port();
      LetterId id = write("Hello");
      assertThatThrownBy(() -> job().run(id.toString(), 1)).isInstanceOf(MailException.class);
      assertThat(read(id).state()).isEqualTo(State.QUEUED);
    }
  }

  @Test
  void the_link_that_signs_a_reader_in_is_not_kept_once_it_is_sent() {
    server.start();
    LetterId id = write("http://festival.example/sign-in/" + "a".repeat(43) + "\n\nBye");
    assertThat(read(id).textForOthers()).isEqualTo("http://festival.example/sign-in/…\n\nBye");
    job().run(id.toString(), 1);
    assertThat(read(id).letter().text()).isEqualTo("http://festival.example/sign-in/…\n\nBye");
  }

  @Test
  void a_process_that_does_not_know_the_mail_server_can_leave_posting_to_others() {
    var postman = house.bean(Postman.class);
    assertThat(new PostingJob(register, postman, new LettersSettings("", false)).isDoneHere())
        .isFalse();
    assertThat(new PostingJob(register, postman, new LettersSettings("", true)).isDoneHere())
        .isTrue();
  }

  @Test
  void a_subject_cannot_smuggle_a_header_in() {
    assertThatThrownBy(() ->
            new Letter(
                reader,
                Language.ENGLISH,
                "Hello\r\nBcc: everybody@example.org",
                "text",
                Optional.empty(),
                "test",
                "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(EmailAddress.isWellFormed("a@example.org\r\nBcc: b@example.org")).isFalse();
  }

  /// An SMTP server that answers every RCPT TO in the same way.
  private record SternServer(ServerSocket socket, Thread thread) implements AutoCloseable {
    static SternServer open(String answer) throws IOException {
      var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      UnaryOperator<String> reply =
          line ->
              line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 fine";
      Thread thread = Thread.ofVirtual().start(() -> serve(socket, reply));
      return new SternServer(socket, thread);
    }

    int port() {
      return socket.getLocalPort();
    }

    private static void serve(ServerSocket socket, UnaryOperator<String> reply) {
      while (!socket.isClosed()) {
        try (Socket client = socket.accept();
            var in =
                new BufferedReader(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
          say(client, "220 stern");
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(client, reply.apply(line));
          }
        } catch (IOException closed) {
          // the test is over, or the client went away
        }
      }
    }

    private static void say(Socket client, String line) throws IOException {
      client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
