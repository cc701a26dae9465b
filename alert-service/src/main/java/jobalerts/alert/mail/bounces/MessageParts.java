package jobalerts.alert.mail.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * The parts of a report by what they are for (RFC 6522): words for people, fields for machines, the
 * mail that it is about. Depth, number and sizes are limited, so a message can not be made to cost
 * more than its reading.
 */
final class MessageParts {

  private static final String RECIPIENT = "Final-Recipient";
  private static final int DEEPEST = 6;
  private static final int MOST = 60;
  private static final int LONGEST = 65_536;

  final List<String> texts = new ArrayList<>();
  final List<InternetHeaders> recipients = new ArrayList<>();
  final List<InternetHeaders> feedback = new ArrayList<>();
  final List<InternetHeaders> returned = new ArrayList<>();

  private int seen;

  static MessageParts of(MimeMessage message) throws MessagingException, IOException {
    MessageParts parts = new MessageParts();
    try {
      parts.add(message, 0);
    } catch (MessagingException | IOException e) {
      parts.brokenAt(message);
    }
    return parts;
  }

  private void add(Part part, int depth) throws MessagingException, IOException {
    seen++;
    if (depth > DEEPEST || seen > MOST) {
      return;
    }
    String type = type(part);
    switch (type) {
      case "message/delivery-status", "message/global-delivery-status" -> addStatus(part);
      case "message/feedback-report" -> feedback.add(headers(part));
      case "message/rfc822", "message/global", "message/global-headers" ->
          returned.add(headers(part));
      case "text/rfc822-headers", "text/rfc822-header" -> returned.add(headers(part));
      default -> {
        if (type.startsWith("multipart/")) {
          addAll(part, depth);
        } else if (type.startsWith("text/")) {
          texts.add(text(part));
        }
      }
    }
  }

  // Such as one whose parts are not where its header says: what it holds can be read all the same.
  private void brokenAt(MimeMessage message) throws MessagingException, IOException {
    String body =
        new String(message.getRawInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
    texts.add(body);
    int fields = body.indexOf("\nFinal-Recipient:");
    if (fields >= 0) {
      recipients.add(
          new InternetHeaders(
              new ByteArrayInputStream(
                  body.substring(fields + 1).getBytes(StandardCharsets.UTF_8))));
    }
  }

  private void addAll(Part part, int depth) throws MessagingException, IOException {
    MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
    for (int i = 0; i < parts.getCount() && seen <= MOST; i++) {
      BodyPart inner = parts.getBodyPart(i);
      add(inner, depth + 1);
    }
  }

  // The first block is about the message, each further one about a recipient (RFC 3464, 2.1).
  private void addStatus(Part part) throws MessagingException, IOException {
    DeliveryStatus status = new DeliveryStatus(new ByteArrayInputStream(bytes(part)));
    for (int i = 0; i < status.getRecipientDSNCount() && recipients.size() < MOST; i++) {
      addRecipients(status.getRecipientDSN(i));
    }
    addRecipients(status.getMessageDSN());
  }

  // Some leave out the empty lines between the blocks.
  private void addRecipients(InternetHeaders block) {
    InternetHeaders fields = new InternetHeaders();
    for (Header field : Collections.list(block.getAllHeaders())) {
      if (field.getName().equalsIgnoreCase(RECIPIENT) && fields.getHeader(RECIPIENT) != null) {
        recipients.add(fields);
        fields = new InternetHeaders();
      }
      fields.addHeader(field.getName(), field.getValue());
    }
    recipients.add(fields);
  }

  private static InternetHeaders headers(Part part) throws MessagingException, IOException {
    return new InternetHeaders(new ByteArrayInputStream(bytes(part)));
  }

  private static String text(Part part) throws MessagingException, IOException {
    return new String(bytes(part), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Part part) throws MessagingException, IOException {
    try (InputStream content = content(part)) {
      return content.readNBytes(LONGEST);
    }
  }

  private static InputStream content(Part part) throws MessagingException, IOException {
    try {
      return part.getInputStream();
    } catch (IOException | MessagingException e) {
      return switch (part) {
        case MimeBodyPart it -> it.getRawInputStream();
        case MimeMessage it -> it.getRawInputStream();
        default -> throw e;
      };
    }
  }

  private static String type(Part part) throws MessagingException {
    String type = part instanceof MimePart it ? it.getContentType() : "";
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
