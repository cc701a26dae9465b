package jobalerts.alert.subscriptions.preview;

import java.time.Instant;
import java.util.List;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.MailTimes;
import jobalerts.alert.subscriptions.Schedule;

/** How many mails to expect a week, to one decimal, if openings go on coming as they did. */
public record MailsPerWeek(double instant, double daily, double weekly) {

  private static final double WEEK = 7;

  /** A mail tells all that has come until it goes out; what comes later begins the next one. */
  static MailsPerWeek of(List<Instant> inOrder, int days, MailTimes times) {
    return new MailsPerWeek(
        perWeek(mails(Cadence.INSTANT, inOrder, times), days),
        Math.min(WEEK, perWeek(mails(Cadence.DAILY, inOrder, times), days)),
        Math.min(1, perWeek(mails(Cadence.WEEKLY, inOrder, times), days)));
  }

  private static int mails(Cadence cadence, List<Instant> inOrder, MailTimes times) {
    Schedule schedule = times.usual(cadence);
    int mails = 0;
    Instant due = Instant.MIN;
    for (Instant arrival : inOrder) {
      if (arrival.isAfter(due)) {
        due = times.due(schedule, arrival);
        mails++;
      }
    }
    return mails;
  }

  private static double perWeek(int mails, int days) {
    return Math.round(10 * WEEK * mails / days) / 10.0;
  }
}
