package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines that a label announces: "Location: Dayton, OH", "Work City:" and the next line.
 */
final class LabeledPlaces {

  private enum Label {
    PLACE,
    CITY,
    STATE
  }

  private static final Phrases<Label> LABELS = Phrases.read("place-labels.tsv", Label::valueOf);

  /** A longer line is prose. */
  private static final int LONGEST = 150;

  private static final int MOST_LABELS = 20;
  private static final int MOST_LINES = 10;

  private final LocationWords locations;

  LabeledPlaces(Gazetteer gazetteer) {
    this.locations = new LocationWords(gazetteer);
  }

  @Nullable Found<List<Place>> read(Words text, Set<State> within) {
    Map<Label, String> parts = new EnumMap<>(Label.class);
    int tried = 0;
    for (int i = 0; i < text.size() && tried < MOST_LABELS; i++) {
      var label = beginsLine(text, i) ? LABELS.at(text, i) : null;
      int value = label == null ? -1 : value(text.text(), text.end(label.to() - 1));
      if (label != null && value >= 0) {
        tried++;
        List<Place> places =
            label.meaning() == Label.PLACE ? lines(text, value, within) : List.of();
        if (!places.isEmpty()) {
          return Found.in("description", quote(text.text(), text.start(i), value), places);
        }
        parts.putIfAbsent(label.meaning(), line(text.text(), value));
      }
    }
    return cityAndState(parts, within, text);
  }

  private @Nullable Found<List<Place>> cityAndState(
      Map<Label, String> parts, Set<State> within, Words text) {
    String city = parts.get(Label.CITY);
    String state = parts.get(Label.STATE);
    if (city == null || state == null) {
      return null;
    }
    String location = city + ", " + state;
    List<Place> places = places(location, within, text);
    return places.isEmpty() ? null : Found.in("description", location, places);
  }

  private List<Place> lines(Words words, int from, Set<State> within) {
    List<Place> all = new ArrayList<>();
    String text = words.text();
    int at = from;
    for (int i = 0; i < MOST_LINES && at < text.length(); i++) {
      String line = line(text, at);
      List<Place> places = places(line, within, words);
      if (places.isEmpty()) {
        break;
      }
      places.stream().filter(place -> !all.contains(place)).forEach(all::add);
      at += line.length() + 1;
    }
    return all;
  }

  private List<Place> places(String line, Set<State> within, Words text) {
    return line.length() > LONGEST
        ? List.of()
        : locations.read(line, text).stream()
            .filter(place -> place.city() != null)
            .filter(place -> within.isEmpty() || within.contains(place.state()))
            .toList();
  }

  private static boolean beginsLine(Words text, int word) {
    return word == 0 || text.text().substring(text.end(word - 1), text.start(word)).contains("\n");
  }

  /** Where the value of a label begins, behind a colon, a dash or the line's end; else -1. */
  private static int value(String text, int end) {
    boolean announced = false;
    int at = end;
    while (at < text.length() && " :\n-–*)\t".indexOf(text.charAt(at)) >= 0) {
      announced |= text.charAt(at) == ':' || text.charAt(at) == '\n' || text.charAt(at) == '-';
      at++;
    }
    return announced ? at : -1;
  }

  private static String line(String text, int from) {
    int end = text.indexOf('\n', from);
    return text.substring(from, end < 0 ? text.length() : end);
  }

  private static String quote(String text, int from, int value) {
    return text.substring(from, value) + line(text, value);
  }
}
