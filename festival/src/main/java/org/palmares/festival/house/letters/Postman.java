package org.palmares.festival.house.letters;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palmares.festival.house.vocabulary.EmailAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Carries a letter to the mail server, or, where there is none, to the house's own mailbox.
@Component
class Postman {
  /// What became of a letter.
  sealed interface Outcome {
    /// The mail server took it.
    record Sent() implements Outcome {}

    /// It lies in the house's mailbox.
    record Delivered() implements Outcome {}

    /// It cannot be taken, now or later: no such reader, not a possible address.
    record Unacceptable(String reason) implements Outcome {}
  }

  private static final Pattern REFUSED_FOR_GOOD = Pattern.compile("5\\d\\d[ -]");

  private final Optional<JavaMailSender> server;
  private final InternetAddress from;
  private final URI address;
  private final InstantSource clock;

  @Autowired
  Postman(
      ObjectProvider<JavaMailSender> server,
      LettersSettings settings,
      @Value("${palmares.address}") URI address,
      InstantSource clock) {
    this(Optional.ofNullable(server.getIfAvailable()), settings, address, clock);
  }

  Postman(
      Optional<JavaMailSender> server, LettersSettings settings, URI address, InstantSource clock) {
    this.server = server;
    this.from = from(settings.from(), address);
    this.address = address;
    this.clock = clock;
  }

  boolean hasServer() {
    return server.isPresent();
  }

  /// Carries one letter.
  ///
  /// @throws MailException if the server cannot be reached, or cannot take it just now
  Outcome carry(FiledLetter letter) {
    if (server.isEmpty()) {
      return new Outcome.Delivered();
    }
    try {
      server.get().send(write(server.get(), letter));
      return new Outcome.Sent();
    } catch (AddressException e) {
      return new Outcome.Unacceptable(reason(e));
    } catch (MailSendException e) {
      for (Exception failure : e.getMessageExceptions()) {
        if (isForGood(failure)) {
          return new Outcome.Unacceptable(reason(failure));
        }
      }
      throw e;
    } catch (MessagingException e) {
      throw new IllegalStateException("Letter " + letter.id() + " cannot be written", e);
    }
  }

  /// What went wrong, in one line: the mail server's own words where there are some.
  static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    if (failure instanceof MailSendException sending
        && sending.getMessageExceptions().length > 0
        && sending.getCause() == null) {
      return reason(sending.getMessageExceptions()[0]);
    }
    String said = innermost.getMessage() == null ? "" : innermost.getMessage();
    String line =
        (innermost.getClass().getSimpleName() + ": " + said)
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .strip();
    return line.substring(0, Math.min(line.length(), 300));
  }

  private MimeMessage write(JavaMailSender sender, FiledLetter filed) throws MessagingException {
    Letter letter = filed.letter();
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMessage message = sender.createMimeMessage();
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, mailbox(letter.to()));
    message.setSubject(letter.subject(), utf8);
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Message-ID", "<" + filed.id() + "@" + address.getHost() + ">");
    message.setHeader("Content-Language", letter.language().tag());
    message.setHeader("Auto-Submitted", "auto-generated");
    var plain = new MimeBodyPart();
    plain.setText(letter.text(), utf8);
    var html = new MimeBodyPart();
    html.setText(LetterAsHtml.write(letter, address), utf8, "html");
    message.setContent(new MimeMultipart("alternative", plain, html));
    return message;
  }

  /// The address as mail servers know it: names of machines in ASCII (RFC 5891).
  private static Address mailbox(EmailAddress to) throws AddressException {
    int at = to.value().lastIndexOf('@');
    String machine;
    try {
      machine = IDN.toASCII(to.value().substring(at + 1));
    } catch (IllegalArgumentException e) {
      throw new AddressException(e.getMessage(), to.value());
    }
    return new InternetAddress(to.value().substring(0, at + 1) + machine, true);
  }

  /// Whether the mail server said no in a way that will not change: its reply begins with 5 (RFC
  /// 5321, 4.2.1).
  private static boolean isForGood(Throwable failure) {
    for (Throwable t = failure; t != null; t = next(t)) {
      if (t instanceof SendFailedException
          && t.getMessage() != null
          && REFUSED_FOR_GOOD.matcher(t.getMessage()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Throwable next(Throwable failure) {
    return failure instanceof MessagingException several && several.getNextException() != null
        ? several.getNextException()
        : failure.getCause();
  }

  private static InternetAddress from(String configured, URI address) {
    String from =
        configured.isBlank() ? "Palmarès <palmares@" + address.getHost() + ">" : configured;
    try {
      InternetAddress[] parsed = InternetAddress.parse(from, true);
      if (parsed.length != 1) {
        throw new IllegalArgumentException("palmares.letters.from is '" + from + "': one address");
      }
      parsed[0].setPersonal(parsed[0].getPersonal(), StandardCharsets.UTF_8.name());
      return parsed[0];
    } catch (AddressException | java.io.UnsupportedEncodingException e) {
      throw new IllegalArgumentException(
          "palmares.letters.from is '"
              + from
              + "', not an address such as"
              + " Palmarès <letters@festival.example>",
          e);
    }
  }
}
