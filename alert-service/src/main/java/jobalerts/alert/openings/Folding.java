package jobalerts.alert.openings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

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

  /**
   * @param known the members of every fold that may be joined or left
   * @param names for new folds
   */
  Folding(Collection<FoldMember> known, Supplier<UUID> names) {
    this.names = names;
    known.stream().sorted(FoldMember.EARLIEST).forEach(this::put);
  }

  /** The fold of a member that is new or has changed. */
  UUID place(FoldMember member) {
    List<FoldMember> others = folds.getOrDefault(member.fold(), new ArrayList<>());
    others.removeIf(other -> other.id().equals(member.id()));
    boolean stays = !others.isEmpty() && others.stream().allMatch(member::alike);
    UUID fold = stays ? member.fold() : joined(member, others);
    put(member.in(fold));
    return fold;
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
