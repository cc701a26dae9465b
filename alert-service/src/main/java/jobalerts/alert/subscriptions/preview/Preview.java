package jobalerts.alert.subscriptions.preview;

import java.util.List;
import jobalerts.alert.matching.Criterion;

/**
 * What fits an alert.
 *
 * @param openings how many; near-duplicates are one, so the number is that of the jobs
 * @param days how many are judged by: fewer than the look-back while the service is young
 * @param best ten at most: first those that state most of what is asked for, of these the nearest,
 *     the best paid, the newest; each as the one of its postings that is first in this order
 * @param without each criterion that keeps openings away, those that keep most first
 * @param advice whole sentences, if so few or so many fit that the alert is hardly meant so
 */
public record Preview(
    int openings,
    int days,
    List<Suggestion> best,
    MailsPerWeek mailsPerWeek,
    List<Without> without,
    List<String> advice) {

  /** So many more openings would fit if this criterion alone were not given. */
  public record Without(Criterion criterion, int adds) {}
}
