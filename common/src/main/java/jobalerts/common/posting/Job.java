package jobalerts.common.posting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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
 * @param title one line without control characters, as is {@code employer}
 * @param url begins with {@code http://} or {@code https://}
 * @param roles the most fitting first
 * @param text the description as plain text
 * @param html the same for showing: it has passed the allow-list of whoever published it
 * @param education the least that is required
 * @param experienceYears the least that is required
 * @param validThrough when the posting closes by itself
 * @param fingerprint {@code null} when there is too little text to know the job by
 */
public record Job(
    String title,
    String employer,
    @Nullable String url,
    String text,
    @Nullable String html,
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
    @Nullable Instant validThrough,
    @Nullable Fingerprint fingerprint) {

  private static final Pattern LINE =
      Pattern.compile("[^\\p{Cntrl}]*[^\\s\\p{Cntrl}][^\\p{Cntrl}]*");
  private static final Pattern URL = Pattern.compile("(?i)https?://\\S+");

  public Job {
    requireMatch(LINE, title, "title");
    requireMatch(LINE, employer, "employer");
    if (url != null) {
      requireMatch(URL, url, "url");
    }
    Objects.requireNonNull(text, "text");
    if (experienceYears != null && experienceYears < 0) {
      throw new IllegalArgumentException("experienceYears is negative");
    }
    roles = listed(roles);
    shifts = listed(shifts);
    employment = listed(employment);
    places = listed(places);
  }

  private static void requireMatch(Pattern pattern, String value, String name) {
    if (!pattern.matcher(Objects.requireNonNull(value, name)).matches()) {
      throw new IllegalArgumentException(name + " does not match " + pattern);
    }
  }

  private static <T> List<T> listed(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
