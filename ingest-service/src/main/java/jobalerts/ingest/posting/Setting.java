package jobalerts.ingest.posting;

import java.util.HashMap;
import java.util.Map;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is done, by the words of an advertisement. Each phrase has points for one industry,
 * or for manufacturing of any kind; it counts twice at most, more in the employer's name and in the
 * title, and more where a sentence tells what the employer makes. The most points win.
 */
final class Setting {

  private record Hint(@Nullable Industry industry, int points) {

    static Hint of(String cell) {
      String[] words = cell.split(" ", -1);
      return new Hint(
          Term.byId(Industry.class, words[0]).orElse(null), Integer.parseInt(words[1]));
    }
  }

  private static final Phrases<Hint> HINTS = Phrases.read("industry-words.tsv", Hint::of);
  private static final Phrases<Boolean> MAKERS = Phrases.read("maker-words.tsv", _ -> true);
  private static final int IN_EMPLOYER = 5;
  private static final int IN_TITLE = 3;
  private static final int ENOUGH = 6;

  private final Map<Industry, Integer> points = new HashMap<>();
  private final Map<Industry, Found<Industry>> best = new HashMap<>();
  private final Map<Industry, Integer> most = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private int manufacturing;

  private Setting() {}

  static Setting of(Advert advert) {
    Setting setting = new Setting();
    setting.add("hiringOrganization", Words.of(advert.employer()), IN_EMPLOYER);
    setting.add("title", advert.title(), IN_TITLE);
    if (!advert.description().text().equals(advert.title().text())) {
      setting.addText(advert.description());
    }
    return setting;
  }

  /** The industry that one field names. */
  static @Nullable Industry named(String words) {
    Setting setting = new Setting();
    setting.add("industry", Words.of(words), ENOUGH);
    Found<Industry> found = setting.industry();
    return found == null ? null : found.value();
  }

  private void addText(Words text) {
    boolean[] tells = new boolean[text.size() == 0 ? 1 : text.sentence(text.size() - 1) + 1];
    for (var maker : MAKERS.in(text)) {
      tells[text.sentence(maker.from())] = true;
    }
    for (var match : HINTS.in(text)) {
      add("description", text, match, tells[text.sentence(match.from())] ? 2 : 1);
    }
  }

  private void add(String where, Words words, int factor) {
    HINTS.in(words).forEach(match -> add(where, words, match, factor));
  }

  private void add(String where, Words words, Phrases.Match<Hint> match, int factor) {
    String quote = words.quote(match.from(), match.to());
    if (seen.merge(quote, 1, Integer::sum) > 2) {
      return;
    }
    Industry industry = match.meaning().industry();
    int worth = match.meaning().points() * factor;
    if (industry == null) {
      manufacturing += worth;
      return;
    }
    points.merge(industry, worth, Integer::sum);
    // The title's own words must not bear out what is read from the title.
    if (!where.equals("title") && industry != Industry.OTHER) {
      manufacturing += worth;
    }
    if (worth > most.getOrDefault(industry, 0)) {
      most.put(industry, worth);
      best.put(industry, Found.in(where, quote, industry));
    }
  }

  /** The industry that enough words speak for. */
  @Nullable Found<Industry> industry() {
    return points.entrySet().stream()
        .filter(entry -> entry.getValue() >= ENOUGH)
        .max(Map.Entry.<Industry, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> best.get(entry.getKey()))
        .orElse(null);
  }

  boolean isManufacturing() {
    return manufacturing >= 4 && manufacturing > 2 * elsewhere();
  }

  boolean isElsewhere() {
    return elsewhere() >= 3 && elsewhere() > manufacturing;
  }

  private int elsewhere() {
    return points.getOrDefault(Industry.OTHER, 0);
  }
}
