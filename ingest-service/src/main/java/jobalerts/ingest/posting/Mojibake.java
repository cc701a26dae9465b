package jobalerts.ingest.posting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs UTF-8 that somebody has read as windows-1252: "weâ€™re", "cafÃ©". Only sequences that
 * such a reader makes of punctuation, Western letters, bullets and pictures are taken for that, and
 * only when their bytes are UTF-8 again; all else may be meant.
 */
final class Mojibake {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What the bytes 80 to BF look like: they are never the first of a character. */
  private static final String LATER = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

  private static final String FIRST = "ÂÃâïð";

  private static final Pattern SEQUENCE =
      Pattern.compile("[ÂÃ]%1$s|[âï]%1$s{2}|ðŸ%1$s{2}".formatted(LATER));

  private static final int MOST_ROUNDS = 2;

  private Mojibake() {}

  static String repair(String text) {
    if (FIRST.chars().noneMatch(first -> text.indexOf(first) >= 0)) {
      return text;
    }
    String repaired = text;
    for (int round = 0; round < MOST_ROUNDS && SEQUENCE.matcher(repaired).find(); round++) {
      repaired =
          SEQUENCE
              .matcher(repaired)
              .replaceAll(found -> Matcher.quoteReplacement(decoded(found.group())));
    }
    return repaired;
  }

  private static String decoded(String sequence) {
    ByteBuffer bytes = ByteBuffer.allocate(sequence.length());
    sequence.chars().forEach(letter -> bytes.put(octet((char) letter)));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException _) {
      return sequence;
    }
  }

  /** Windows-1252 has no characters for five bytes, which readers then keep as they are. */
  private static byte octet(char letter) {
    return letter < 0x100 ? (byte) letter : String.valueOf(letter).getBytes(WINDOWS)[0];
  }
}
