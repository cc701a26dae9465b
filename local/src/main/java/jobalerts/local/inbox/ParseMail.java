package jobalerts.local.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import jobalerts.local.inbox.ReceivedMail.Header;

/** Understands a mail's source as a mail program would; what is malformed is shown as it stands. */
final class ParseMail {

  private static final Session SESSION = Session.getInstance(new Properties());

  private ParseMail() {}

  static ReceivedMail parse(String id, Envelope envelope, byte[] source) {
    String raw = new String(source, UTF_8);
    List<Header> headers = new ArrayList<>();
    String text;
    String html;
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
      for (var header : Collections.list(message.getAllHeaders())) {
        headers.add(new Header(header.getName(), decoded(header.getValue())));
      }
      text = first(message, "text/plain").orElse("");
      html = first(message, "text/html").orElse("");
    } catch (MessagingException | IOException _) {
      text = raw;
      html = "";
    }
    String subject = subject(headers);
    return new ReceivedMail(
        id,
        ArrivalClock.arrival(id),
        envelope.from(),
        envelope.to(),
        subject,
        List.copyOf(headers),
        text,
        html,
        raw);
  }

  private static String subject(List<Header> headers) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Subject"))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }

  private static String decoded(String value) {
    String line = MimeUtility.unfold(value);
    try {
      return MimeUtility.decodeText(line);
    } catch (UnsupportedEncodingException _) {
      return line;
    }
  }

  /** The first part of the type that is not an attachment. */
  private static Optional<String> first(Part part, String type)
      throws MessagingException, IOException {
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return Optional.empty();
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = first(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return part.isMimeType(type) ? Optional.of(content(part)) : Optional.empty();
  }

  private static String content(Part part) throws MessagingException, IOException {
    try {
      return String.valueOf(part.getContent());
    } catch (UnsupportedEncodingException _) {
      return new String(part.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
