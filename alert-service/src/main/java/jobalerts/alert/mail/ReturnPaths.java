package jobalerts.alert.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Envelope senders that name the mail (VERP), signed so that nobody can make up a bounce of a mail
 * that he did not get. Hexadecimal, since mail systems change the case of addresses:
 *
 * <pre>b-a0123456789abcdef0123456789abcdef-0123456789abcdef01234567@bounces.example</pre>
 *
 * <p>Before the hyphen stand the class and the id, after it 96 bits of HMAC-SHA-256; the local part
 * has 60 of the 64 characters that it may have.
 */
@Component
public class ReturnPaths {

  private static final String USE = "return-path";
  private static final int MAC_BYTES = 12;
  private static final Pattern LOCAL = Pattern.compile("b-([acn][0-9a-f]{32})-([0-9a-f]{24})");
  private static final HexFormat HEX = HexFormat.of();

  private final BounceSettings settings;
  private final EnvelopeSettings envelope;
  private final BounceKeys keys;

  ReturnPaths(BounceSettings settings, EnvelopeSettings envelope, BounceKeys keys) {
    this.settings = settings;
    this.envelope = envelope;
    this.keys = keys;
  }

  /** The envelope sender of the mail; the plain address while no domain and key are configured. */
  public String of(MailClass kind, UUID id) {
    if (!settings.signs()) {
      return envelope.from();
    }
    String named = letter(kind) + id.toString().replace("-", "");
    return "b-" + named + "-" + mac(keys.hash(USE, named)) + "@" + settings.domain();
  }

  /** The mail that the address was made for, if it was made here. */
  public Optional<Sent> read(String address) {
    int at = address.lastIndexOf('@');
    if (!settings.signs() || at < 0 || !address.substring(at + 1).equalsIgnoreCase(domain())) {
      return Optional.empty();
    }
    Matcher local = LOCAL.matcher(address.substring(0, at).toLowerCase(Locale.ROOT));
    return local.matches() && signed(local.group(1), local.group(2))
        ? Optional.of(sent(local.group(1)))
        : Optional.empty();
  }

  private String domain() {
    return settings.domain();
  }

  private boolean signed(String named, String mac) {
    return keys.signatures(USE, named).stream()
        .anyMatch(hash -> MessageDigest.isEqual(ascii(mac(hash)), ascii(mac)));
  }

  private static Sent sent(String named) {
    UUID id =
        new UUID(
            HexFormat.fromHexDigitsToLong(named, 1, 17),
            HexFormat.fromHexDigitsToLong(named, 17, 33));
    return new Sent(kind(named.charAt(0)), id);
  }

  private static String mac(byte[] hash) {
    return HEX.formatHex(Arrays.copyOf(hash, MAC_BYTES));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static char letter(MailClass kind) {
    return switch (kind) {
      case ALERT -> 'a';
      case CONFIRMATION -> 'c';
      case NOTICE -> 'n';
    };
  }

  private static MailClass kind(char letter) {
    return switch (letter) {
      case 'a' -> MailClass.ALERT;
      case 'c' -> MailClass.CONFIRMATION;
      default -> MailClass.NOTICE;
    };
  }
}
