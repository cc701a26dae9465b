package jobalerts.alert.delivery.mime;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * A header field as it is sent: ASCII on lines of usual length.
 *
 * @param value never ends its own field, whatever it was made of
 */
public record Header(String name, String value) {

  public Header {
    if (!isOneField(value)) {
      throw new IllegalArgumentException("a header that is not one field: " + name);
    }
  }

  /** Free text, encoded by RFC 2047 where it must be, and folded. */
  public static Header text(String name, String text) {
    return new Header(name, MimeUtility.fold(name.length() + 2, encoded(text)));
  }

  private static String encoded(String text) {
    try {
      return MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), null);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Printable ASCII; a line may only end where the next one goes on with a space (RFC 5322). */
  private static boolean isOneField(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean printable = (c >= ' ' && c <= '~') || c == '\t';
      if (!printable && !folds(value, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean folds(String value, int at) {
    int carriageReturn = value.charAt(at) == '\n' ? at - 1 : at;
    return value.startsWith("\r\n ", carriageReturn) || value.startsWith("\r\n\t", carriageReturn);
  }
}
