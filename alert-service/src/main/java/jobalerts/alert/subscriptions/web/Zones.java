package jobalerts.alert.subscriptions.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The time zones that the form offers; the API takes any. */
final class Zones {

  record Zone(String id, String label) {}

  private static final List<Zone> AMERICAN =
      List.of(
          new Zone("America/New_York", "Eastern"),
          new Zone("America/Chicago", "Central"),
          new Zone("America/Denver", "Mountain"),
          new Zone("America/Phoenix", "Arizona"),
          new Zone("America/Los_Angeles", "Pacific"),
          new Zone("America/Anchorage", "Alaska"),
          new Zone("Pacific/Honolulu", "Hawaii"),
          new Zone("America/Puerto_Rico", "Puerto Rico"));

  private static final Set<String> ALL = Set.copyOf(ZoneId.getAvailableZoneIds());

  private Zones() {}

  static boolean exists(String id) {
    return ALL.contains(id);
  }

  /** Those of the country, and the one that is chosen already. */
  static List<Zone> with(String chosen) {
    boolean other = AMERICAN.stream().noneMatch(zone -> zone.id().equals(chosen));
    return other && exists(chosen)
        ? Stream.concat(AMERICAN.stream(), Stream.of(new Zone(chosen, chosen))).toList()
        : AMERICAN;
  }
}
