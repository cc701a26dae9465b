package jobalerts.ingest.posting;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * The words of a title that name the job, spelled in one way ("Mgr." is "manager", "operators" are
 * "operator"): without shift, hours, place, employer, requisition, pay, bonus, form of employment
 * and the call to apply. A new part of the title begins a new sentence, and a comma stays.
 */
final class TitleWords {

  private static final Pattern NEW_PART = Pattern.compile("[|()\\[\\]{}:;–—•*]|\\s-|-\\s|\\.\\s");
  private static final Set<String> UNITS = Set.of("hr", "yr", "wk", "k", "m", "week", "year", "th");
  private static final Set<String> BEFORE_A_PLACE = Set.of("in", "at", "near", "located");

  private static final Phrases<String> NOISE = Phrases.read("title-noise.tsv", _ -> "");
  private static final Phrases<String> SPELLINGS =
      Phrases.read("title-words.tsv", spelling -> spelling);

  private final Words title;
  private final StringBuilder plain = new StringBuilder();
  private String gap = "";

  private TitleWords(Words title) {
    this.title = title;
  }

  static Words of(Words title) {
    TitleWords words = new TitleWords(title);
    words.takeNoiseOff();
    return Words.of(words.plain.toString());
  }

  private void takeNoiseOff() {
    int at = 0;
    while (at < title.size()) {
      noteGap(at);
      Phrases.@Nullable Match<String> noise = NOISE.at(title, at);
      Phrases.@Nullable Match<String> spelling = SPELLINGS.at(title, at);
      if (spelling != null && (noise == null || spelling.to() >= noise.to())) {
        add(spelling.meaning());
        at = spelling.to();
      } else if (noise != null) {
        at = noise.to();
      } else if (isPlace(at)) {
        at = endOfPart(at);
      } else {
        addUnlessNumber(at);
        at++;
      }
    }
  }

  private void noteGap(int at) {
    if (at == 0) {
      return;
    }
    String between = title.between(at - 1, at);
    if (NEW_PART.matcher(between).find()) {
      gap = " ; ";
    } else if (gap.isEmpty() && (between.contains(",") || between.contains("/"))) {
      gap = between.strip() + " ";
    }
  }

  private void add(String word) {
    if (!plain.isEmpty()) {
      plain.append(gap.isEmpty() ? " " : gap);
    }
    plain.append(word);
    gap = "";
  }

  private void addUnlessNumber(int at) {
    String word = title.word(at);
    boolean unit = at > 0 && UNITS.contains(word) && isNumber(title.word(at - 1));
    if (!unit && !isNumber(word)) {
      add(singular(word));
    }
  }

  /** An amount, a time, a date or the number of a requisition, such as "R4411" or "9pm". */
  private static boolean isNumber(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static String singular(String word) {
    boolean agents =
        word.endsWith("ers")
            || word.endsWith("ors")
            || word.endsWith("ians")
            || word.endsWith("ists");
    return agents && word.length() > 5 ? word.substring(0, word.length() - 1) : word;
  }

  /** "in Clinton" behind the job, or the city that stands before its state. */
  private boolean isPlace(int at) {
    if (!plain.isEmpty() && BEFORE_A_PLACE.contains(title.word(at))) {
      return true;
    }
    int end = endOfPart(at);
    return gap.equals(" ; ") && end - at <= 6 && end - at >= 2 && isState(end - 1);
  }

  private boolean isState(int at) {
    String written = title.text().substring(title.start(at), title.end(at));
    return written.length() == 2
        && written.equals(written.toUpperCase(Locale.ROOT))
        && title.between(at - 1, at).contains(",")
        && State.named(written).isPresent();
  }

  private int endOfPart(int at) {
    int end = at + 1;
    while (end < title.size() && !NEW_PART.matcher(title.between(end - 1, end)).find()) {
      end++;
    }
    return end;
  }
}
