package jobalerts.ingest.webhook.dialect;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Reads signatures in hexadecimal, each behind the name of its scheme. */
final class HexSignatures {

  private static final int MOST = 32;

  private HexSignatures() {}

  /** Those behind that prefix; what is behind another one, or no hexadecimal, is passed over. */
  static List<byte[]> read(String header, String prefix, String separator) {
    List<byte[]> signatures = new ArrayList<>();
    for (String part : header.split(Pattern.quote(separator), MOST + 1)) {
      String written = part.strip();
      if (written.startsWith(prefix) && signatures.size() < MOST) {
        try {
          signatures.add(HexFormat.of().parseHex(written.substring(prefix.length()).strip()));
        } catch (IllegalArgumentException _) {
          // It is no signature of ours; another one may be.
        }
      }
    }
    return signatures;
  }
}
