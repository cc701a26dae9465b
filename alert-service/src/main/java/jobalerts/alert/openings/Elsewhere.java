package jobalerts.alert.openings;

import java.util.List;
import java.util.UUID;
import jobalerts.common.place.Place;

/** Another posting of the same job. */
public record Elsewhere(UUID id, String employer, List<Place> places) {}
