package jobalerts.local.faults;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the mail server keeps of a mail that it took, as one line. */
record AcceptedMail(String messageId, String recipient, Set<UUID> openings) {

  String line() {
    return messageId
        + "\t"
        + recipient
        + "\t"
        + openings.stream().map(UUID::toString).collect(joining(","));
  }

  static AcceptedMail of(String line) {
    String[] fields = line.split("\t", -1);
    Set<UUID> openings =
        Arrays.stream(fields[2].split(","))
            .filter(id -> !id.isEmpty())
            .map(UUID::fromString)
            .collect(Collectors.toUnmodifiableSet());
    return new AcceptedMail(fields[0], fields[1], openings);
  }

  /** The mail's id, which the left side of its Message-ID is. */
  UUID id() {
    return UUID.fromString(messageId.substring(1, messageId.indexOf('@')));
  }
}
