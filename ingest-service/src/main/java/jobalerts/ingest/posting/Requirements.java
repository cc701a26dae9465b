package jobalerts.ingest.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a text requires from what it would merely welcome.
 *
 * <p>What qualifies a statement ("required", "a plus") stands in its sentence: mostly after it,
 * else before it, and never beyond the next statement of the kind. Where the sentence says nothing,
 * the heading above decides ("Preferred qualifications"); without one it is required, since it was
 * written down.
 */
final class Requirements {

  /** What words say of the statement that they stand beside. */
  enum Mark {
    REQUIRED,
    PREFERRED,
    /** It makes welcome what comes after it, and says nothing of what stands before: "ideally". */
    PREFERRING,
    /** It is about work that was done before. */
    EXPERIENCE,
    /** It is about something else: age, the firm's history, benefits, time to come. */
    ELSEWHERE,
    /** It tells of the firm: "we", "our". */
    FIRM,
    /** It is what one writes above a list: "Qualifications". */
    HEADING,
    /** It is something else that one may have: "knowledge", "license". */
    OTHER
  }

  private record Heading(int start, boolean preferred, boolean experience) {}

  private static final Phrases<Mark> MARKS =
      Phrases.read("requirements.tsv", id -> Mark.valueOf(id.toUpperCase(Locale.ROOT)));
  private static final int MOST_HEADING_WORDS = 7;

  /** A clause that begins so goes on with what stands before it. */
  private static final Set<String> JOINS =
      Set.of("or", "and", "in", "with", "of", "as", "at", "within", "including", "but");

  /** A word says nothing of one further off, in a text whose breaks were lost. */
  private static final int REACH = 25;

  private final Words words;
  private final List<Phrases.Match<Mark>> marks;
  private final List<Heading> headings;

  private Requirements(Words words) {
    this.words = words;
    this.marks = MARKS.in(words);
    this.headings = headings();
  }

  static Requirements of(Words words) {
    return new Requirements(words);
  }

  /**
   * Whether the statement of those words is required.
   *
   * @param before where the statement before it has ended, or 0
   * @param next where the next statement begins, or a number beyond all words
   */
  boolean required(int from, int to, int before, int next) {
    int end = Math.min(next, endOfSentence(to - 1));
    int begin = Math.max(before, beginOfSentence(from));
    Mark after = first(to, end, next);
    Mark mark = after == null ? last(begin, from) : after;
    if (mark != null) {
      return mark == Mark.REQUIRED;
    }
    Heading heading = above(from);
    return heading == null || !heading.preferred();
  }

  /** Whether the heading above that word is about experience. */
  boolean belowExperience(int word) {
    Heading heading = above(word);
    return heading != null && heading.experience();
  }

  /** Whether such a mark stands among those words. */
  boolean says(Mark mark, int from, int to) {
    for (int i = firstFrom(from); i < marks.size() && marks.get(i).to() <= to; i++) {
      if (marks.get(i).meaning() == mark) {
        return true;
      }
    }
    return false;
  }

  int beginOfSentence(int index) {
    int begin = index;
    while (begin > Math.max(0, index - REACH)
        && words.sentence(begin - 1) == words.sentence(index)) {
      begin--;
    }
    return begin;
  }

  int endOfSentence(int index) {
    int end = index + 1;
    while (end < Math.min(words.size(), index + REACH)
        && words.sentence(end) == words.sentence(index)) {
      end++;
    }
    return end;
  }

  /** The first mark of requirement there, but not one that opens the next statement. */
  private @Nullable Mark first(int from, int to, int next) {
    for (int i = firstFrom(from); i < marks.size() && marks.get(i).to() <= to; i++) {
      if (qualifies(marks.get(i))
          && marks.get(i).to() != next
          && !isOfOther(from, marks.get(i).from())) {
        return marks.get(i).meaning();
      }
    }
    return null;
  }

  /** "2 years in maintenance, PLC knowledge helpful": the clause before the mark has its own. */
  private boolean isOfOther(int from, int mark) {
    for (int i = mark - 1; i >= from; i--) {
      if (words.between(i - 1, i).contains(",")) {
        return !JOINS.contains(words.word(i))
            && (says(Mark.OTHER, i, mark) || says(Mark.EXPERIENCE, i, mark));
      }
    }
    return false;
  }

  private @Nullable Mark last(int from, int to) {
    Mark last = null;
    for (int i = firstFrom(from); i < marks.size() && marks.get(i).to() <= to; i++) {
      if (qualifies(marks.get(i)) || marks.get(i).meaning() == Mark.PREFERRING) {
        last = marks.get(i).meaning();
      }
    }
    return last;
  }

  private static boolean qualifies(Phrases.Match<Mark> match) {
    return match.meaning() == Mark.REQUIRED || match.meaning() == Mark.PREFERRED;
  }

  /** The first mark that begins at that word or after it. */
  private int firstFrom(int word) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).from() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private @Nullable Heading above(int word) {
    Heading last = null;
    for (Heading heading : headings) {
      if (heading.start() > words.start(word)) {
        break;
      }
      last = heading;
    }
    return last;
  }

  private List<Heading> headings() {
    List<Heading> found = new ArrayList<>();
    String text = words.text();
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (isHeading(text, start, end)) {
        found.add(heading(start, words.at(start), words.at(end)));
      }
      start = end + 1;
    }
    return found;
  }

  /** A short line that ends with a colon or has a word of headings, and is no item of a list. */
  private boolean isHeading(String text, int start, int end) {
    int from = words.at(start);
    int to = words.at(end);
    if (from == to || to - from > MOST_HEADING_WORDS || "-•*".indexOf(text.charAt(start)) >= 0) {
      return false;
    }
    return text.charAt(end - 1) == ':'
        || says(Mark.HEADING, from, to)
        || (to - from < 3 && says(Mark.EXPERIENCE, from, to));
  }

  private Heading heading(int start, int from, int to) {
    Mark mark = last(from, to);
    boolean preferred = mark == Mark.PREFERRED || mark == Mark.PREFERRING;
    return new Heading(start, preferred, says(Mark.EXPERIENCE, from, to));
  }
}
