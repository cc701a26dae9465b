package jobalerts.ingest.feeds.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import jobalerts.ingest.feeds.FeedFormat;
import jobalerts.ingest.feeds.FeedSetting;
import jobalerts.ingest.posting.Problem;
import jobalerts.ingest.sources.EmployerName;
import jobalerts.ingest.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A feed as an operator sets it; the interval is in ISO 8601, or in minutes. */
record FeedRequest(
    @NotNull FeedFormat format,
    @NotNull @Size(max = 2_000) String url,
    @NotNull @Size(max = 30) String every,
    @EmployerName @Nullable String employer) {

  private static final Pattern MINUTES = Pattern.compile("\\d{1,6}");

  FeedSetting setting() {
    return new FeedSetting(format, uri(), interval(), employer == null ? null : employer.strip());
  }

  private URI uri() {
    try {
      return new URI(url.strip());
    } catch (URISyntaxException _) {
      throw refusal("/url", "is no URL");
    }
  }

  private Duration interval() {
    Duration interval = duration();
    if (interval.compareTo(FeedSetting.SHORTEST) < 0
        || interval.compareTo(FeedSetting.LONGEST) > 0) {
      throw refusal("/every", "must be from 5 minutes to 7 days");
    }
    return interval;
  }

  private Duration duration() {
    try {
      return MINUTES.matcher(every).matches()
          ? Duration.ofMinutes(Long.parseLong(every))
          : Duration.parse(every);
    } catch (DateTimeParseException _) {
      throw refusal("/every", "must be minutes, or an ISO 8601 duration such as PT30M");
    }
  }

  static Refusal refusal(String field, String reason) {
    return Refusal.of(
            HttpStatus.BAD_REQUEST, "invalid-request", "The request can not be carried out.")
        .withErrors(List.of(new Problem(field, reason)));
  }
}
