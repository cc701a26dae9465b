package jobalerts.alert.subscriptions;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that can be written to, in lower case: no mail system of note tells the cases apart,
 * and one person is to be one subscriber.
 */
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
  private static final Pattern PLAIN =
      Pattern.compile("[!-~&&[^@\"(),:;<>\\[\\\\\\]]]+@" + LABEL + "(?:\\." + LABEL + ")+");

  /** Only a plain address: no name, no comment, no quotes, nothing that could end a header. */
  public static Optional<EmailAddress> parse(String written) {
    String text = written.strip();
    if (text.length() > LONGEST
        || text.indexOf('@') > LONGEST_LOCAL
        || !PLAIN.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      new InternetAddress(text, true).validate();
    } catch (AddressException e) {
      return Optional.empty();
    }
    return Optional.of(new EmailAddress(text.toLowerCase(Locale.ROOT)));
  }
}
