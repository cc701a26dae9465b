package jobalerts.alert.subscriptions.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Reads lists of ids and of words within bounds. */
final class Lists {

  // Above the 51 states, all of which may be ticked.
  private static final int MOST = 60;
  private static final Predicate<String> WORDLESS =
      Pattern.compile("[\\p{L}\\p{N}]").asPredicate().negate();
  private static final Predicate<String> CONTROLLING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]").asPredicate();
  // No alert needs one, and whoever writes one means it for another's eyes.
  private static final Predicate<String> LINKING =
      Pattern.compile("://|www\\.|@", Pattern.CASE_INSENSITIVE).asPredicate();

  private Lists() {}

  static <T extends Enum<T> & Term> Set<T> terms(
      Class<T> vocabulary, @Nullable List<@Nullable String> ids, String field, Faults faults) {
    Set<T> terms = EnumSet.noneOf(vocabulary);
    List<@Nullable String> bounded = bounded(ids, MOST, field, faults);
    for (int i = 0; i < bounded.size(); i++) {
      term(vocabulary, bounded.get(i), field + "/" + i, faults).ifPresent(terms::add);
    }
    return terms;
  }

  static <T extends Enum<T> & Term> Optional<T> term(
      Class<T> vocabulary, @Nullable String id, String field, Faults faults) {
    Optional<T> term = id == null ? Optional.empty() : Term.byId(vocabulary, id.strip());
    if (term.isEmpty()) {
      faults.add(field, "must be one of: " + allowed(vocabulary));
    }
    return term;
  }

  static List<String> words(
      @Nullable List<@Nullable String> written,
      int most,
      int longest,
      String field,
      Faults faults) {
    List<String> words = new ArrayList<>();
    List<@Nullable String> bounded = bounded(written, most, field, faults);
    for (int i = 0; i < bounded.size(); i++) {
      String word = bounded.get(i);
      Optional<String> fault = fault(word, longest);
      if (word == null || fault.isPresent()) {
        faults.add(field + "/" + i, fault.orElse("must be a text"));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  private static Optional<String> fault(@Nullable String word, int longest) {
    if (word == null || WORDLESS.test(word)) {
      return Optional.of("must have a letter or a digit");
    }
    if (word.length() > longest) {
      return Optional.of("may have " + longest + " characters, has " + word.length());
    }
    if (CONTROLLING.test(word)) {
      return Optional.of("must not have line breaks or invisible characters");
    }
    return LINKING.test(word)
        ? Optional.of("must not have a web address or an e-mail address")
        : Optional.empty();
  }

  private static List<@Nullable String> bounded(
      @Nullable List<@Nullable String> list, int most, String field, Faults faults) {
    if (list != null && list.size() > most) {
      faults.add(field, "may have " + most + " entries, has " + list.size());
      return List.of();
    }
    return list == null ? List.of() : list;
  }

  private static <T extends Enum<T> & Term> String allowed(Class<T> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .map(Term::id)
        .collect(Collectors.joining(", "));
  }
}
