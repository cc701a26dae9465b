package jobalerts.alert.matching;

import java.util.List;

/** Why a posting meets an alert, or why not: a verdict for each criterion that the alert gives. */
public record Explanation(List<Verdict> verdicts) {

  public Explanation {
    verdicts = List.copyOf(verdicts);
  }

  public boolean matches() {
    return verdicts.stream().allMatch(Verdict::holds);
  }
}
