package jobalerts.alert.mail.bounces;

import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may tie a report to a mail of ours.
 *
 * @param paths addresses that the report came to, and return paths of the mail that it returns
 * @param messageIds of the mail that it returns
 */
public record References(List<String> paths, List<String> messageIds) {

  private static final int MOST = 20;

  public References {
    paths = List.copyOf(paths);
    messageIds = List.copyOf(messageIds);
  }

  /** What the message and the mail that it returns name. */
  static References in(MimeMessage message, List<InternetHeaders> returned) {
    Stream<String> paths =
        Stream.concat(ReadReport.deliveredTo(message), values(returned, "Return-Path"));
    return new References(
        paths.map(ReadReport::address).distinct().limit(MOST).toList(),
        values(returned, "Message-ID").map(ReadReport::address).distinct().limit(MOST).toList());
  }

  private static Stream<String> values(List<InternetHeaders> all, String name) {
    return all.stream().map(headers -> ReadReport.field(headers, name)).filter(it -> !it.isEmpty());
  }

  @Override
  public String toString() {
    return "References[…]";
  }
}
