package jobalerts.ingest.posting;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is done, by the words of an advertisement. Each phrase has points for one
 * industry, or for manufacturing of any kind; it counts twice at most, more in the employer's name
 * and in the title, and more in a sentence that tells what the employer does. The most points win.
 */
final class Setting {

  private static final Phrases<Hint> HINTS = Phrases.read("industry-words.tsv", Hint::of);
  private static final Phrases<Boolean> TELLING = Phrases.read("maker-words.tsv", _ -> true);
  private static final int IN_EMPLOYER = 5;
  private static final int IN_TITLE = 2;
  private static final int IN_TELLING_SENTENCE = 2;
  private static final int MOST_TIMES = 2;
  private static final int ENOUGH = 6;
  private static final int SOME = 4;

  private record Hint(@Nullable Industry industry, int points) {

    static Hint of(String cell) {
      String[] words = cell.split(" ", -1);
      Industry industry = Term.byId(Industry.class, words[0]).orElse(null);
      return new Hint(industry, Integer.parseInt(words[1]));
    }
  }

  /** What speaks for one industry: all its points, and the phrase with the most of them. */
  private record Case(int points, int most, Found<Industry> best) {

    Case and(Case other) {
      Case better = other.most > most ? other : this;
      return new Case(points + other.points, better.most, better.best);
    }
  }

  private final Map<Industry, Case> cases = new EnumMap<>(Industry.class);
  private final Map<String, Integer> times = new HashMap<>();
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

  /** The industry that the words of its own field name. */
  static @Nullable Industry named(String words) {
    Setting setting = new Setting();
    setting.add("industry", Words.of(words), ENOUGH);
    Found<Industry> found = setting.industry();
    if (found != null) {
      return found.value();
    }
    return setting.isManufacturing() ? Industry.OTHER_MANUFACTURING : null;
  }

  private void addText(Words text) {
    boolean[] telling = new boolean[text.size() == 0 ? 0 : text.sentence(text.size() - 1) + 1];
    TELLING.in(text).forEach(match -> telling[text.sentence(match.from())] = true);
    for (var match : HINTS.in(text)) {
      boolean tells = telling[text.sentence(match.from())];
      add("description", text, match, tells ? IN_TELLING_SENTENCE : 1);
    }
  }

  private void add(String where, Words words, int factor) {
    HINTS.in(words).forEach(match -> add(where, words, match, factor));
  }

  private void add(String where, Words words, Phrases.Match<Hint> match, int factor) {
    String quote = words.quote(match.from(), match.to());
    if (times.merge(quote, 1, Integer::sum) > MOST_TIMES) {
      return;
    }
    Industry industry = match.meaning().industry();
    int points = match.meaning().points() * factor;
    if (industry != null) {
      Found<Industry> found = Found.in(where, quote, industry);
      cases.merge(industry, new Case(points, points, found), Case::and);
    }
    // What the title makes must not bear out what is read from the title.
    if (industry == null || (industry != Industry.OTHER && !where.equals("title"))) {
      manufacturing += points;
    }
  }

  /** The industry that enough speaks for. */
  @Nullable Found<Industry> industry() {
    return cases.values().stream()
        .filter(one -> one.points() >= ENOUGH)
        .filter(one -> one.best().value() != Industry.OTHER || isElsewhere())
        .max(Comparator.comparingInt(Case::points))
        .map(Case::best)
        .orElse(null);
  }

  /** Whether the work is plainly done in manufacturing. */
  boolean isManufacturing() {
    return manufacturing >= SOME && manufacturing > 2 * elsewhere();
  }

  /** Whether the work is rather done in another trade. */
  boolean isElsewhere() {
    return elsewhere() > manufacturing;
  }

  private int elsewhere() {
    Case other = cases.get(Industry.OTHER);
    return other == null ? 0 : other.points();
  }
}
