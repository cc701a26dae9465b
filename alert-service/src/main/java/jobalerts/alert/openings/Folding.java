package jobalerts.alert.openings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Decides which postings fold.
 *
 * <p>Any two postings of a fold are alike. Being alike does not carry over (a job without pay is
 * like one at $20 and like one at $40), so a posting joins a fold only if it is like all of its
 * members, the earliest such fold if there are several; it stays where it is for as long as that
 * holds, and founds a fold of its own where there is none. Where being alike does carry over, which
 * is the rule, the folds do not depend on the order of arrival.
 */
final class Folding {

  private final Map<UUID, List<FoldMember>> folds = new LinkedHashMap<>();
  private final Supplier<UUID> names;

  private Folding(Supplier<UUID> names) {
    this.names = names;
  }

  /**
   * Places those that are new or have changed, the earliest first.
   *
   * @param known all members of every fold that may be joined or left, these among them
   * @param names for new folds
   * @return those that have moved
   */
  static List<FoldMember> moved(
      Collection<FoldMember> known, Set<UUID> changed, Supplier<UUID> names) {
    Map<UUID, Long> sizes =
        known.stream().collect(Collectors.groupingBy(FoldMember::fold, Collectors.counting()));
    List<FoldMember> earliest = known.stream().sorted(FoldMember.EARLIEST).toList();
    Folding folding = new Folding(names);
    // One that is alone is placed as if it came now: two new ones are no fold to be joined rather
    // than the one that both belong to.
    earliest.stream()
        .filter(it -> !changed.contains(it.id()) || sizes.getOrDefault(it.fold(), 0L) > 1)
        .forEach(folding::put);
    return earliest.stream()
        .filter(it -> changed.contains(it.id()))
        .flatMap(it -> folding.placed(it).stream())
        .toList();
  }

  private Optional<FoldMember> placed(FoldMember member) {
    List<FoldMember> others = folds.getOrDefault(member.fold(), new ArrayList<>());
    others.removeIf(other -> other.id().equals(member.id()));
    boolean stays = !others.isEmpty() && others.stream().allMatch(member::alike);
    FoldMember placed = member.in(stays ? member.fold() : joined(member, others));
    put(placed);
    return placed.equals(member) ? Optional.empty() : Optional.of(placed);
  }

  private UUID joined(FoldMember member, List<FoldMember> others) {
    return folds.entrySet().stream()
        .filter(fold -> !fold.getValue().isEmpty())
        .filter(fold -> fold.getValue().stream().allMatch(member::alike))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> others.isEmpty() ? member.fold() : names.get());
  }

  private void put(FoldMember member) {
    folds.computeIfAbsent(member.fold(), _ -> new ArrayList<>()).add(member);
  }
}
