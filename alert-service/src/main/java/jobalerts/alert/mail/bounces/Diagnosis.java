package jobalerts.alert.mail.bounces;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.alert.mail.Verdict;

/**
 * What follows from a mail's failing: from the status of RFC 3463, if it is a telling one, and from
 * the words. The status 5.0.0, or none, blames the address only with words that confirm it; no
 * status blames it against words that speak of a full mailbox or of policy. 5.7.x and 4.x.x never
 * do.
 *
 * @param action of RFC 3464; empty if it is not told
 * @param diagnostic the reply that was met
 * @param words what else is said, for people
 */
record Diagnosis(String action, String status, String diagnostic, String words) {

  private static final int LONGEST = 16_384;
  private static final Pattern ENHANCED =
      Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d)");
  private static final Pattern REPLY = Pattern.compile("\\b([45])\\d\\d[ :;-]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  // The last is KDDI's, which leaves the address out.
  private static final Pattern AFTER_DATA =
      Pattern.compile("in reply to end of data|end of message|\\b550 ?: ?:? ?user unknown");
  // How Gmail numbers the steps of SMTP.
  private static final String GMAIL_RCPT = "(state 14)";
  private static final Set<String> SENDERS_ADDRESS = Set.of("5.1.0", "5.1.7", "5.1.8");
  private static final Set<String> FAILED = Set.of("", "failed", "failure", "fail", "error");

  Diagnosis {
    action = plain(action);
    status = plain(status);
    diagnostic = plain(diagnostic);
    words = plain(words);
  }

  // On one line and in lower case.
  private static String plain(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    return SPACES.matcher(start).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  Failure failure(String recipient) {
    String telling = telling();
    return new Failure(recipient, telling, verdict(telling));
  }

  // A reporter that knows no better says x.0.0, and the reply that it quotes says more.
  private String telling() {
    String own = enhanced(status);
    if (specific(own)) {
      return own;
    }
    String quoted = enhanced(diagnostic);
    if (specific(quoted) || (own.isEmpty() && !quoted.isEmpty())) {
      return quoted;
    }
    Matcher reply = REPLY.matcher(diagnostic);
    return own.isEmpty() && reply.find() ? reply.group(1) + ".0.0" : own;
  }

  /** The first that is specific, or else the first. */
  private static String enhanced(String text) {
    Matcher found = ENHANCED.matcher(text);
    String first = "";
    while (found.find()) {
      if (specific(found.group(1))) {
        return found.group(1);
      }
      first = first.isEmpty() ? found.group(1) : first;
    }
    return first;
  }

  private static boolean specific(String status) {
    return !status.isEmpty() && !status.endsWith(".0.0");
  }

  private Verdict verdict(String telling) {
    if (!FAILED.contains(action) || telling.startsWith("4.") || telling.startsWith("2.")) {
      return Verdict.NOTHING;
    }
    if (telling.startsWith("5.7.")) {
      return Verdict.POLICY;
    }
    if (telling.endsWith(".2.2")) {
      return Verdict.NOTHING;
    }
    return gone(telling) ? Verdict.UNDELIVERABLE : Verdict.NOTHING;
  }

  private boolean gone(String telling) {
    if (telling.startsWith("5.1.") && Verdict.of(telling) == Verdict.UNDELIVERABLE) {
      return !Phrases.FULL.in(diagnostic)
          && !Phrases.FULL.in(words)
          && !Phrases.POLICY.in(diagnostic);
    }
    if (SENDERS_ADDRESS.contains(telling)
        || (!telling.equals("5.5.0") && (afterData(diagnostic) || afterData(words)))) {
      return false;
    }
    if (status.isEmpty() && words.isEmpty() && !specific(telling) && !ofRecipient(diagnostic)) {
      return Phrases.sayGoneThemselves(diagnostic);
    }
    return Phrases.sayGone(diagnostic)
        || (!specific(telling) && Phrases.neutral(diagnostic) && Phrases.sayGone(words));
  }

  // Some servers disguise the verdict of a filter as an unknown user. They give it to the content;
  // so without a status it must be told that it was given to the recipient.
  private static boolean ofRecipient(String text) {
    return text.contains("rcpt") || text.contains(GMAIL_RCPT);
  }

  /** Whether a server that had taken the recipient refused what it was to get. */
  private static boolean afterData(String text) {
    int refusal = text.indexOf("<<< 5");
    int command = refusal < 0 ? -1 : text.lastIndexOf(">>>", refusal);
    return (command >= 0 && text.startsWith(">>> data", command))
        || AFTER_DATA.matcher(text).find();
  }
}
