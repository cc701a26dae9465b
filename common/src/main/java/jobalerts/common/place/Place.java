package jobalerts.common.place;

import java.util.regex.Pattern;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * A place of work, as far as it is known. Latitude and longitude are degrees (WGS 84) and are given
 * together or not at all.
 */
public record Place(
    @Nullable String city,
    @Nullable State state,
    @Nullable String zip,
    @Nullable Double lat,
    @Nullable Double lon) {

  private static final Pattern ZIP = Pattern.compile("\\d{5}");

  public Place {
    if (city != null && city.isBlank()) {
      throw new IllegalArgumentException("city is empty");
    }
    if (zip != null && !ZIP.matcher(zip).matches()) {
      throw new IllegalArgumentException("zip has not five digits");
    }
    if (!within(lat, 90) || !within(lon, 180)) {
      throw new IllegalArgumentException("no degrees of latitude and longitude");
    }
    if ((lat == null) != (lon == null)) {
      throw new IllegalArgumentException("latitude and longitude belong together");
    }
  }

  private static boolean within(@Nullable Double degrees, int limit) {
    return degrees == null || Math.abs(degrees) <= limit;
  }

  /** "Eau Claire, WI 54701", "Wisconsin": what is known, as one writes it. */
  public String label() {
    String name = city == null ? (state == null ? "" : state.label()) : city;
    StringBuilder label = new StringBuilder(name);
    if (city != null && state != null) {
      label.append(", ").append(state.id());
    }
    if (zip != null) {
      label.append(label.isEmpty() ? "" : " ").append(zip);
    }
    return label.toString();
  }
}
