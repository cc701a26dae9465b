package jobalerts.ingest.posting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads the place that a title tells: "Welder - Appleton, WI", "Job in Dayton", "Welder | Troy".
 */
final class TitlePlaces {

  private static final Pattern PARTS =
      Pattern.compile("[,:~()|/]|\\s(?:[-–—]+|in|at|near|[Jj]ob)(?=\\s)");
  private final PlaceMentions mentions;
  private final BareNames names;

  TitlePlaces(Gazetteer gazetteer) {
    this.mentions = new PlaceMentions(gazetteer);
    this.names = new BareNames(gazetteer);
  }

  /** What stands beside its state. */
  @Nullable Found<List<Place>> read(Advert advert, Set<State> within) {
    List<Mention> found = mentions.in(advert.title(), within);
    if (found.isEmpty()) {
      return null;
    }
    Mention first = found.getFirst();
    String quote = advert.title().text().substring(first.start(), first.end());
    return Found.in("title", quote, found.stream().map(Mention::place).distinct().toList());
  }

  /** A part of the title that is a city's name, in one of these states if there are any. */
  @Nullable Found<List<Place>> bare(Advert advert, Set<State> within) {
    Set<State> states = within.isEmpty() ? StateNames.in(advert.description()) : within;
    for (String part : PARTS.split(advert.title().text(), -1)) {
      String name = part.strip();
      Place place = isOf(advert.employer(), name) ? null : place(name, within, states);
      if (place != null) {
        return Found.in("title", name, List.of(place));
      }
    }
    return null;
  }

  /** A city that is known all over the country may not lie in another state than is told. */
  private @Nullable Place place(String name, Set<State> within, Set<State> states) {
    return within.isEmpty() ? names.place(name, states) : names.inNamedState(name, within);
  }

  /** "Jefferson" in a title is the employer Jefferson Health. */
  private static boolean isOf(String employer, String name) {
    return name.isEmpty() || Words.of(employer).list().containsAll(Words.of(name).list());
  }
}
