package jobalerts.ingest.posting;

import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import org.jspecify.annotations.Nullable;

/** Finds the five digits behind a state or a city. */
final class ZipCodes {

  private static final int LENGTH = 5;

  private final Gazetteer gazetteer;

  ZipCodes(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The place of the ZIP code that stands next in the text. */
  @Nullable Place after(String text, int at) {
    int start = at;
    while (start < text.length() && start < at + 3 && " ,.".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return at(text, start);
  }

  /** The place of the ZIP code that begins there. */
  @Nullable Place at(String text, int start) {
    int end = start;
    while (end < text.length() && end <= start + LENGTH && digit(text.charAt(end))) {
      end++;
    }
    return end - start == LENGTH ? gazetteer.zip(text.substring(start, end)).orElse(null) : null;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
