package jobalerts.ingest.posting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a posting was changed, as its sender says.
 *
 * @param start the moment, or midnight of the day
 * @param dayOnly whether the sender names the day and no time
 */
public record Modified(Instant start, boolean dayOnly) {

  /** The moment: what was changed on the day that it is sent was changed when it is sent. */
  public Instant whenSent(Instant sent) {
    return dayOnly && day(start).equals(day(sent)) ? sent : start;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, DateReader.ZONE);
  }
}
