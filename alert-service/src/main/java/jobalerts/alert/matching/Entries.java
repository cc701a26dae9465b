package jobalerts.alert.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands beside the bits of alerts in a cluster, for each of up to 64. */
final class Entries {

  final int[] slots;

  /** By {@link Detail}. */
  final int[] details;

  /** By {@link TermRule}, in clusters of alerts that have rules for words. */
  final long @Nullable [] rules;

  Entries(boolean worded) {
    this(new int[0], new int[0], worded ? new long[0] : null);
  }

  private Entries(int[] slots, int[] details, long @Nullable [] rules) {
    this.slots = slots;
    this.details = details;
    this.rules = rules;
  }

  Entries copy(int length) {
    return new Entries(
        Arrays.copyOf(slots, length),
        Arrays.copyOf(details, length),
        rules == null ? null : Arrays.copyOf(rules, length));
  }

  void set(int at, int slot, int detail, long rule) {
    slots[at] = slot;
    details[at] = detail;
    if (rules != null) {
      rules[at] = rule;
    }
  }

  long rule(int at) {
    return rules == null ? 0 : rules[at];
  }
}
