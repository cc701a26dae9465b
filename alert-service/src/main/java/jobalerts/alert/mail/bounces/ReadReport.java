package jobalerts.alert.mail.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Reads a message to the bounce mailbox: delivery status notifications (RFC 3464), complaints (RFC
 * 5965), and the plain words of servers that know neither. It never fails: what can not be read
 * tells nothing.
 */
final class ReadReport {

  /** More of a message is not looked at. */
  static final int LARGEST = 1 << 20;

  // The library's time grows by the square of the parts: 200,000 empty ones took it 27 s.
  private static final int MOST_BOUNDARIES = 2_000;
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final List<String> DELIVERED_TO =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To");

  private ReadReport() {}

  /** What the message tells. */
  static Report of(byte[] message) {
    byte[] start = message.length <= LARGEST ? message : Arrays.copyOf(message, LARGEST);
    if (boundaries(start) > MOST_BOUNDARIES) {
      return new Report.Unreadable("TooManyParts");
    }
    try {
      return read(new MimeMessage(SESSION, new ByteArrayInputStream(start)));
    } catch (MessagingException | IOException | RuntimeException e) {
      return new Report.Unreadable(e.getClass().getSimpleName());
    }
  }

  private static int boundaries(byte[] message) {
    int found = 0;
    for (int i = 2; i < message.length; i++) {
      if (message[i] == '-' && message[i - 1] == '-' && message[i - 2] == '\n') {
        found++;
      }
    }
    return found;
  }

  private static Report read(MimeMessage message) throws MessagingException, IOException {
    MessageParts parts = MessageParts.of(message);
    PlainBounce plain = PlainBounce.of(String.join("\n\n", parts.texts));
    List<InternetHeaders> returned = new ArrayList<>(parts.returned);
    if (!plain.returned().isEmpty()) {
      returned.add(headers(plain.returned()));
    }
    References about = References.in(message, returned);
    if (!parts.feedback.isEmpty()) {
      return complaint(parts.feedback.getFirst(), about);
    }
    String complaining = complaining(returned);
    if (!complaining.isEmpty()) {
      return new Report.Complained("abuse", complaining, about);
    }
    List<Failure> failures = ReadFailures.of(message, parts, plain);
    return failures.isEmpty() ? new Report.Nothing() : new Report.Bounced(failures, about);
  }

  private static Report complaint(InternetHeaders fields, References about) {
    return new Report.Complained(
        field(fields, "Feedback-Type"), address(field(fields, "Original-Rcpt-To")), about);
  }

  // Microsoft's own form (JMRP) has no report: it is the mail, with a field more.
  private static String complaining(List<InternetHeaders> returned) {
    return returned.stream()
        .map(headers -> field(headers, "X-HmXmrOriginalRecipient"))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static InternetHeaders headers(String text) throws MessagingException {
    return new InternetHeaders(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String field(InternetHeaders fields, String name) {
    String[] values = fields.getHeader(name);
    return values == null ? "" : values[0].strip();
  }

  static String address(String written) {
    String bare = written.substring(written.indexOf(';') + 1).strip();
    int open = bare.indexOf('<');
    int close = bare.indexOf('>', open + 1);
    return open >= 0 && close > open ? bare.substring(open + 1, close).strip() : bare;
  }

  /** The first value, or nothing. */
  static String value(MimeMessage message, String name) throws MessagingException {
    String[] values = message.getHeader(name);
    return values == null ? "" : values[0].strip();
  }

  static Stream<String> deliveredTo(MimeMessage message) {
    return DELIVERED_TO.stream().flatMap(name -> values(message, name));
  }

  private static Stream<String> values(MimeMessage message, String name) {
    try {
      String[] values = message.getHeader(name);
      return values == null ? Stream.of() : Stream.of(values);
    } catch (MessagingException e) {
      return Stream.of();
    }
  }
}
