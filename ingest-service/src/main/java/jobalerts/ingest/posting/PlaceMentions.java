package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobalerts.common.place.Gazetteer;
import jobalerts.common.place.Gazetteer.City;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places that a running text names beyond doubt: a known city, a comma and its state
 * ("Eau Claire, WI"), or a known city, its state and a ZIP code of that state. A name alone may be
 * a person's or a company's.
 */
final class PlaceMentions {

  private final CityNames cities;
  private final ZipCodes zips;

  PlaceMentions(Gazetteer gazetteer) {
    this.cities = new CityNames(gazetteer);
    this.zips = new ZipCodes(gazetteer);
  }

  /**
   * The places in the order of the text.
   *
   * @param within the states to look for, or none for all
   */
  List<Mention> in(Words words, Set<State> within) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      Mention mention = at(words, i);
      if (mention != null && (within.isEmpty() || within.contains(mention.place().state()))) {
        mentions.add(mention);
      }
    }
    return mentions;
  }

  private @Nullable Mention at(Words words, int word) {
    boolean comma = commaBefore(words, word);
    if (!comma && !digitsFollow(words, word)) {
      return null;
    }
    StateNames.Named state = comma ? StateNames.beside(words, word) : StateNames.at(words, word);
    return state == null ? null : mention(words.text(), state, comma);
  }

  private @Nullable Mention mention(String text, StateNames.Named state, boolean comma) {
    Place zip = zips.after(text, state.end());
    Place post = zip != null && zip.state() == state.state() ? zip : null;
    CityNames.Named city =
        comma || post != null ? cities.before(text, state.start(), state.state()) : null;
    return city == null
        ? null
        : new Mention(
            place(text.substring(city.start(), city.end()), city.city(), post),
            city.start(),
            state.end());
  }

  /** A city by the name it was written by, which lies where the ZIP lies if there is one. */
  static Place place(String written, City city, @Nullable Place zip) {
    Place lies = zip == null ? city.place() : zip;
    return new Place(
        CityNames.name(written, city), lies.state(), lies.zip(), lies.lat(), lies.lon());
  }

  private static boolean commaBefore(Words words, int word) {
    int at = words.start(word) - 1;
    return words.text().charAt(at) == ',' || (at > 0 && words.text().charAt(at - 1) == ',');
  }

  private static boolean digitsFollow(Words words, int word) {
    return word + 1 < words.size()
        && words.word(word).length() == 2
        && words.word(word + 1).length() == 5
        && Character.isDigit(words.word(word + 1).charAt(0));
  }
}
