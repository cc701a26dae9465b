package jobalerts.local.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * What came of a run.
 *
 * @param ambiguous how often any mail was counted as in doubt
 * @param waiting mails and matches that still wait for something: a double may yet come
 * @param missing pairs that should have been mailed
 * @param wrong pairs that fitted at no time
 * @param toldAgain pairs that more mails told than it had news
 * @param doubled mails that were accepted more often than once
 * @param unexplained those of them that were not counted as ambiguous so often
 */
record Verdict(
    int mails,
    int required,
    int told,
    int ambiguous,
    int waiting,
    List<Pair> missing,
    List<Pair> wrong,
    List<Pair> toldAgain,
    List<UUID> doubled,
    List<UUID> unexplained) {

  static Verdict of(Expected expected, Accepted accepted, MailRows rows) {
    Map<UUID, Integer> ambiguous = rows.ambiguous();
    Set<Pair> required = expected.required();
    Map<Pair, Set<UUID>> told = accepted.told();
    Map<UUID, Integer> copies = accepted.copies();
    return new Verdict(
        accepted.mails(),
        required.size(),
        told.size(),
        ambiguous.values().stream().mapToInt(Integer::intValue).sum(),
        rows.waiting(),
        accepted.missing(required),
        those(told, (pair, _) -> !expected.allows(pair)),
        those(told, (pair, mails) -> mails.size() > expected.mails(pair)),
        those(copies, (_, count) -> count > 1),
        those(copies, (id, count) -> count - 1 > ambiguous.getOrDefault(id, 0)));
  }

  private static <K, V> List<K> those(Map<K, V> all, BiPredicate<K, V> filter) {
    return all.entrySet().stream()
        .filter(one -> filter.test(one.getKey(), one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean good() {
    return waiting == 0
        && missing.isEmpty()
        && wrong.isEmpty()
        && toldAgain.isEmpty()
        && unexplained.isEmpty();
  }

  @Override
  public String toString() {
    return """
    mails accepted                     %,d
    pairs expected                     %,d
    pairs told                         %,d
    pairs missing                      %,d %s
    pairs told that fit at no time     %,d %s
    pairs told again without news      %,d %s
    mails that came more than once     %,d
      of these not counted as in doubt %,d %s
    times that a mail was in doubt      %,d
    mails and matches still waiting    %,d
    """
        .formatted(
            mails,
            required,
            told,
            missing.size(),
            some(missing),
            wrong.size(),
            some(wrong),
            toldAgain.size(),
            some(toldAgain),
            doubled.size(),
            unexplained.size(),
            some(unexplained),
            ambiguous,
            waiting);
  }

  private static String some(List<?> all) {
    return all.isEmpty() ? "" : all.stream().limit(5).toList().toString();
  }
}
