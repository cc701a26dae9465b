package jobalerts.common.posting;

import java.util.regex.Pattern;

/**
 * What near-duplicates of a job have in common: equal words of the title, and texts whose SimHashes
 * differ in few bits.
 *
 * @param title the words that name the job, without those of its place, shift and requisition
 * @param text 64 bits in hexadecimal
 */
public record Fingerprint(String title, String text) {

  private static final Pattern BITS = Pattern.compile("[0-9a-f]{16}");

  public Fingerprint {
    if (title.isBlank()) {
      throw new IllegalArgumentException("the title is empty");
    }
    if (!BITS.matcher(text).matches()) {
      throw new IllegalArgumentException("the text does not match " + BITS);
    }
  }
}
