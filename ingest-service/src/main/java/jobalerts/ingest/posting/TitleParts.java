package jobalerts.ingest.posting;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of a title between its commas, dashes, bars and brackets. */
final class TitleParts {

  private static final Pattern BETWEEN = Pattern.compile("[|,;:()\\[\\]]| ?[-–—]+ ");

  private TitleParts() {}

  static List<Words> of(Words title) {
    return BETWEEN.splitAsStream(title.text()).map(Words::of).toList();
  }
}
