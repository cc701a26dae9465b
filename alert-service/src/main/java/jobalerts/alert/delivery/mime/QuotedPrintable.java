package jobalerts.alert.delivery.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Quoted-printable (RFC 2045, section 6.7) of a text in UTF-8, in one pass over its bytes: a byte
 * that may stand for itself is copied, another becomes three characters, and a line that would be
 * longer than 76 is broken softly. Any line break ends a line. Besides, a point that begins a line
 * is encoded: SMTP would have it doubled (RFC 5321, section 4.5.2), and so nobody has to look for
 * it again.
 */
final class QuotedPrintable {

  private static final int LONGEST_LINE = 76;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** The bytes that stand for themselves wherever they are: most of them, so they are quick. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    Arrays.fill(PLAIN, '!', 0x7F, true);
    PLAIN['='] = false;
    PLAIN['.'] = false;
  }

  private final byte[] text;
  private final byte[] out;
  private int size;
  private int lineStart;

  private QuotedPrintable(String text) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    // Three for each byte at the most, and three for a soft break after every 25 of these.
    this.out = new byte[this.text.length * 3 + this.text.length / 8 + LONGEST_LINE];
  }

  static byte[] encoded(String text) {
    return new QuotedPrintable(text).encoded();
  }

  private byte[] encoded() {
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (PLAIN[b & 0xFF] && size - lineStart < LONGEST_LINE - 1) {
        out[size++] = b;
      } else if (b == '\n') {
        breakLine();
      } else if (b != '\r' || i + 1 == text.length || text[i + 1] != '\n') {
        add(b, i);
      }
    }
    return Arrays.copyOf(out, size);
  }

  private void add(byte b, int at) {
    boolean itself = standsForItself(b, at);
    // One place is kept for the "=" of a soft break.
    if (size - lineStart + (itself ? 1 : 3) >= LONGEST_LINE) {
      out[size++] = '=';
      breakLine();
    }
    if (itself && (b != '.' || size > lineStart)) {
      out[size++] = b;
    } else {
      out[size++] = '=';
      out[size++] = HEX[(b >> 4) & 0xF];
      out[size++] = HEX[b & 0xF];
    }
  }

  private boolean standsForItself(byte b, int at) {
    return b > ' ' ? b != '=' && b != 0x7F : (b == ' ' || b == '\t') && !isBreak(at + 1);
  }

  /** A space before a break would be lost on the way. */
  private boolean isBreak(int at) {
    return at >= text.length || text[at] == '\n' || text[at] == '\r';
  }

  private void breakLine() {
    out[size++] = '\r';
    out[size++] = '\n';
    lineStart = size;
  }
}
