package jobalerts.alert.mail.bounces;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a message to the bounce mailbox, or an event of a provider, tells. */
public sealed interface Report {

  /** A mail did not reach all of its recipients. */
  record Bounced(List<Failure> failures, References about) implements Report {

    public Bounced {
      failures = List.copyOf(failures);
    }
  }

  /**
   * A reader, or his mail system, wrote back about a mail (RFC 5965).
   *
   * @param type such as {@code abuse}
   * @param recipient who complains, if it is told; else empty
   */
  record Complained(String type, String recipient, References about) implements Report {

    // Reports on authentication (RFC 6591), and the opposite of a complaint.
    private static final Set<String> NOT_BY_A_READER = Set.of("auth-failure", "dmarc", "not-spam");

    public Complained {
      type = type.toLowerCase(Locale.ROOT);
    }

    /** Whether the reader does not want such mails. */
    public boolean unwanted() {
      return !NOT_BY_A_READER.contains(type);
    }
  }

  /** Nothing that a mail failed with. */
  record Nothing() implements Report {}

  /** A message that is broken. */
  record Unreadable(String why) implements Report {}
}
