package jobalerts.common.posting;

import java.time.Instant;
import java.util.List;
import jobalerts.common.place.Place;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an opening. {@code null} and an empty list say that the posting does not state
 * it; nothing is guessed.
 *
 * @param roles the most fitting first
 * @param text the description as plain text
 * @param education the least that is required
 * @param experienceYears the least that is required
 * @param validThrough when the posting closes by itself
 */
public record Job(
    String title,
    String employer,
    @Nullable String url,
    String text,
    List<Role> roles,
    @Nullable Industry industry,
    List<Shift> shifts,
    List<EmploymentType> employment,
    @Nullable Education education,
    @Nullable Integer experienceYears,
    @Nullable Pay pay,
    @Nullable Workplace workplace,
    List<Place> places,
    @Nullable Instant datePosted,
    @Nullable Instant validThrough) {

  public Job {
    roles = listed(roles);
    shifts = listed(shifts);
    employment = listed(employment);
    places = listed(places);
  }

  private static <T> List<T> listed(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
