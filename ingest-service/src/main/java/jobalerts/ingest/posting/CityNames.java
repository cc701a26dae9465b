package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Gazetteer.City;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Finds the city that stands before or behind its state: the longest run of words there that is the
 * name of a city in that state. Words are also taken apart where a capital follows a small letter,
 * since text that lost its mark-up glues them: "ManagerFort Wayne, IN".
 */
final class CityNames {

  /** A city and the characters that name it. */
  record Named(City city, int start, int end) {}

  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 5;

  /** A big city gives its name to its parts; "West Windsor" is another town than "Windsor". */
  private static final int BIG = 100_000;

  private final Gazetteer gazetteer;

  CityNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Nullable City city(String name, State state) {
    for (City city : gazetteer.named(name)) {
      if (city.place().state() == state) {
        return city;
      }
    }
    return null;
  }

  /** The city whose name ends before that place of the text. */
  @Nullable Named before(String text, int at, State state) {
    int end = skipBack(text, at);
    List<Integer> starts = starts(text, end);
    for (int start : starts.reversed()) {
      City city = city(text.substring(start, end), state);
      if (city != null && !PlaceWords.isNowhere(text.substring(start, end))) {
        boolean part = PlaceWords.endsWithPart(text.substring(starts.getLast(), start));
        return part && city.population() < BIG ? null : new Named(city, start, end);
      }
    }
    return null;
  }

  /** The city whose name begins behind that place of the text. */
  @Nullable Named after(String text, int at, State state) {
    int start = skip(text, at);
    if (PlaceWords.beginsWithCountry(
        text.substring(start, Math.min(text.length(), start + LONGEST)))) {
      return null;
    }
    for (int end : ends(text, start).reversed()) {
      City city = city(text.substring(start, end), state);
      if (city != null && !PlaceWords.isRegion(text.substring(start, end))) {
        return new Named(city, start, end);
      }
    }
    return null;
  }

  /** As it is written, unless that is all in one case. */
  static String name(String written, City city) {
    String line = written.replaceAll("\\s+", " ");
    boolean oneCase =
        line.equals(line.toUpperCase(Locale.ROOT)) || line.equals(line.toLowerCase(Locale.ROOT));
    return oneCase && city.place().city() != null ? city.place().city() : line;
  }

  /** Where a name that ends there may begin, the nearest first. */
  private static List<Integer> starts(String text, int end) {
    List<Integer> starts = new ArrayList<>(MOST_WORDS);
    for (int i = end - 1; i >= Math.max(0, end - LONGEST) && starts.size() < MOST_WORDS; i--) {
      if (divides(text, i)) {
        break;
      }
      if (begins(text, i)) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static List<Integer> ends(String text, int start) {
    List<Integer> ends = new ArrayList<>(MOST_WORDS);
    int last = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < last && ends.size() < MOST_WORDS && !divides(text, i); i++) {
      boolean ended = i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1));
      if (ended && Character.isLetter(text.charAt(i))) {
        ends.add(i + 1);
      }
    }
    return ends;
  }

  private static boolean begins(String text, int at) {
    if (!Character.isLetter(text.charAt(at))) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean inside = Character.isLetterOrDigit(before) || before == '\'' || before == '’';
    return !inside || (Character.isLowerCase(before) && Character.isUpperCase(text.charAt(at)));
  }

  private static boolean divides(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '-', '–' -> besideSpace(text, at);
      case ' ', '.', '\'', '’', '‘' -> false;
      default -> !Character.isLetter(c);
    };
  }

  private static boolean besideSpace(String text, int at) {
    return at == 0
        || at + 1 == text.length()
        || text.charAt(at - 1) == ' '
        || text.charAt(at + 1) == ' ';
  }

  private static int skipBack(String text, int at) {
    int end = at;
    while (end > 0 && end > at - 6 && " ,.:-–~(".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static int skip(String text, int at) {
    int start = at;
    while (start < text.length() && start < at + 6 && " ,:-–~".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }
}
