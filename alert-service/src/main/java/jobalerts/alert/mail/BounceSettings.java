package jobalerts.alert.mail;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bounces find back. Checked here and not by annotations, since those have a refused value
 * printed when the service does not start.
 *
 * @param domain of the return paths; its mail comes to the mailbox that is read for bounces
 * @param key what return paths are signed with and suppressed addresses are hashed with
 * @param previousKey still recognised after a change of the key
 * @param pauseAfter so many refusals by policy in a row pause a domain
 */
@ConfigurationProperties("alert.mail.bounces")
record BounceSettings(
    @DefaultValue("") String domain,
    @DefaultValue("") String key,
    @DefaultValue("") String previousKey,
    @DefaultValue("10") int pauseAfter) {

  private static final int SHORTEST = 32;

  BounceSettings {
    checkKey("key", key);
    checkKey("previous-key", previousKey);
    domain = domain.strip().toLowerCase(Locale.ROOT);
    if (pauseAfter < 1) {
      throw new IllegalArgumentException("alert.mail.bounces.pause-after is at least 1");
    }
  }

  private static void checkKey(String name, String key) {
    if (!key.isEmpty() && key.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "alert.mail.bounces." + name + " must have at least " + SHORTEST + " characters");
    }
  }

  boolean signs() {
    return !domain.isEmpty() && !key.isEmpty();
  }

  @Override
  public String toString() {
    return "BounceSettings[" + domain + "]";
  }
}
