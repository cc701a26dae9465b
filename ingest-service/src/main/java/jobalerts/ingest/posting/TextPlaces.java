package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Reads the place of work in running text. A place that is told to be where one works ("located
 * in") wins; else it is the one place that the text names, or the address at its end. What is near
 * the words for headquarters, schools or licenses is left out.
 */
final class TextPlaces {

  private enum Cue {
    HERE,
    ELSEWHERE
  }

  private static final Phrases<Cue> CUES = Phrases.read("place-cues.tsv", Cue::valueOf);
  private static final int NEAR = 4;
  private static final int AROUND = 10;

  /** A signature or an imprint is not longer. */
  private static final int END = 60;

  private final PlaceMentions mentions;

  TextPlaces(Gazetteer gazetteer) {
    this.mentions = new PlaceMentions(gazetteer);
  }

  @Nullable Found<List<Place>> read(Words text, Set<State> within) {
    List<Mention> here = new ArrayList<>();
    List<Mention> open = new ArrayList<>();
    for (Mention mention : mentions.in(text, within)) {
      Cue cue = cue(text, text.at(mention.start()));
      if (cue == Cue.HERE) {
        here.add(mention);
      } else if (cue == null) {
        open.add(mention);
      }
    }
    return here.isEmpty() ? only(text, open) : found(text, here);
  }

  /** Whether the words before that one are about another place than that of the work. */
  static boolean isElsewhere(Words text, int place) {
    return cue(text, place) == Cue.ELSEWHERE;
  }

  private static @Nullable Found<List<Place>> only(Words text, List<Mention> open) {
    if (open.isEmpty()) {
      return null;
    }
    if (open.stream().map(it -> it.place().label()).distinct().count() == 1) {
      return found(text, open);
    }
    Mention last = open.getLast();
    boolean atEnd = last.place().zip() != null && last.end() + END > text.text().length();
    return atEnd ? found(text, List.of(last)) : null;
  }

  private static Found<List<Place>> found(Words text, List<Mention> mentions) {
    Mention first = mentions.getFirst();
    String quote = text.text().substring(first.start(), first.end());
    return Found.in(
        "description", quote, mentions.stream().map(Mention::place).distinct().toList());
  }

  /** The nearest cue before the place in its sentence. */
  private static @Nullable Cue cue(Words text, int place) {
    Cue nearest = null;
    int at = Math.max(0, place - AROUND);
    while (at < place) {
      var match = text.sentence(at) == text.sentence(place) ? CUES.at(text, at) : null;
      if (match != null && match.to() <= place) {
        boolean near = match.to() + NEAR >= place;
        nearest = match.meaning() == Cue.ELSEWHERE || near ? match.meaning() : nearest;
      }
      at = match == null ? at + 1 : match.to();
    }
    return nearest;
  }
}
