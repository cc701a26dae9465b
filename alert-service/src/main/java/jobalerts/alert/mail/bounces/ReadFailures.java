package jobalerts.alert.mail.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds whom a mail did not reach, and why: by fields for machines if there are any. */
final class ReadFailures {

  private static final int MOST = 50;
  private static final List<String> RECIPIENT =
      List.of("Original-Recipient", "Final-Recipient", "X-Actual-Recipient");
  private static final List<String> SERVERS =
      List.of("daemon", "postmaster", "post_master", "mail delivery", "mail system");
  private static final Pattern REPLY = Pattern.compile("(?m)^\\W{0,8}5\\d\\d[ -]");

  private ReadFailures() {}

  static List<Failure> of(MimeMessage message, MessageParts parts, PlainBounce plain)
      throws MessagingException {
    List<InternetHeaders> recipients =
        parts.recipients.stream().filter(it -> !recipient(it).isEmpty()).limit(MOST).toList();
    if (recipients.isEmpty()) {
      return byWords(message, plain);
    }
    // With several recipients it is not clear of whom the words are.
    String words = recipients.size() == 1 ? plain.words() : "";
    return recipients.stream().map(fields -> byFields(fields, words)).toList();
  }

  private static String recipient(InternetHeaders fields) {
    return RECIPIENT.stream()
        .map(name -> ReadReport.address(ReadReport.field(fields, name)))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Failure byFields(InternetHeaders fields, String words) {
    String status = ReadReport.field(fields, "Status");
    String diagnostic = ReadReport.field(fields, "Diagnostic-Code");
    return new Diagnosis(
            ReadReport.field(fields, "Action"),
            status,
            diagnostic.isEmpty() ? status : diagnostic,
            words)
        .failure(recipient(fields));
  }

  private static List<Failure> byWords(MimeMessage message, PlainBounce plain)
      throws MessagingException {
    if (!fromServer(message) && !REPLY.matcher(plain.words()).find()) {
      return List.of();
    }
    List<Failure> failures =
        plain.byAddress().entrySet().stream()
            .limit(MOST)
            .map(said -> new Diagnosis("", "", said.getValue(), "").failure(said.getKey()))
            .toList();
    return failures.isEmpty()
        ? List.of(new Diagnosis("", "", plain.words(), "").failure(""))
        : failures;
  }

  // A bounce has no return path, so that it is not bounced itself (RFC 5321, section 6.1).
  private static boolean fromServer(MimeMessage message) throws MessagingException {
    String sender = ReadReport.value(message, "From").toLowerCase(Locale.ROOT);
    return message.getHeader("X-Failed-Recipients") != null
        || ReadReport.value(message, "Return-Path").equals("<>")
        || SERVERS.stream().anyMatch(sender::contains);
  }
}
