package jobalerts.alert.alerting;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Writes ids as {@link java.util.UUID#toString} does, but without a string for each. */
final class UuidText {

  static final int LENGTH = 36;

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);

  private UuidText() {}

  static void write(long most, long least, byte[] text, int at) {
    hex(most >>> 32, 8, text, at);
    text[at + 8] = '-';
    hex(most >>> 16, 4, text, at + 9);
    text[at + 13] = '-';
    hex(most, 4, text, at + 14);
    text[at + 18] = '-';
    hex(least >>> 48, 4, text, at + 19);
    text[at + 23] = '-';
    hex(least, 12, text, at + 24);
  }

  /** The last digits of the value. */
  private static void hex(long value, int digits, byte[] text, int at) {
    long left = value;
    for (int i = at + digits - 1; i >= at; i--) {
      text[i] = DIGITS[(int) (left & 15)];
      left >>>= 4;
    }
  }
}
