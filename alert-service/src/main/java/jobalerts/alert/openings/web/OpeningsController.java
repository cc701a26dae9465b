package jobalerts.alert.openings.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jobalerts.alert.openings.Cursor;
import jobalerts.alert.openings.Elsewhere;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.OpeningFilter;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.web.InvalidInput;
import jobalerts.common.Json;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The openings as JSON. */
@RestController
@RequestMapping(path = "/v1/openings", produces = MediaType.APPLICATION_JSON_VALUE)
class OpeningsController {

  private static final int MOST = 100;
  private static final int LONGEST_TEXT = 100;

  /**
   * @param next the {@code after} of the next page, when there may be one
   */
  private record Page(List<Folded> openings, @Nullable String next) {}

  /**
   * An opening as its earliest posting tells it.
   *
   * @param elsewhere its other postings
   */
  private record Folded(
      UUID id, boolean open, Job job, Instant firstSeenAt, List<Elsewhere> elsewhere) {}

  private final Openings openings;

  OpeningsController(Openings openings) {
    this.openings = openings;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable String industry,
      @RequestParam(required = false) @Nullable String shift,
      @RequestParam(required = false) @Nullable String employment,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Long leastPay,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "20") int size) {
    require(size >= 1 && size <= MOST, "size", "must be 1 to " + MOST);
    require(leastPay == null || leastPay >= 0, "leastPay", "must be 0 or more dollars a year");
    require(
        text == null || (text.length() <= LONGEST_TEXT && text.indexOf('\0') < 0),
        "text",
        "must be at most " + LONGEST_TEXT + " printable characters");
    OpeningFilter filter =
        new OpeningFilter(
            term("role", Role.class, role),
            term("industry", Industry.class, industry),
            term("shift", Shift.class, shift),
            term("employment", EmploymentType.class, employment),
            term("state", State.class, state),
            leastPay,
            text,
            after == null
                ? null
                : Cursor.read(after)
                    .orElseThrow(
                        () -> new InvalidInput("after", "must be the next of the page before")));
    List<Opening> page = openings.page(filter, size);
    String next = page.size() < size ? null : Cursor.at(page.getLast()).written();
    return Json.MAPPER.writeValueAsString(new Page(folded(page), next));
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id) {
    Opening opening =
        openings
            .find(id)
            .orElseThrow(() ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no opening of this id."));
    return Json.MAPPER.writeValueAsString(folded(List.of(opening)).getFirst());
  }

  private List<Folded> folded(List<Opening> page) {
    Map<UUID, List<Elsewhere>> elsewhere =
        openings.elsewhere(page.stream().map(Opening::id).toList());
    return page.stream()
        .map(it ->
            new Folded(
                it.id(),
                it.open(),
                it.job(),
                it.firstSeenAt(),
                elsewhere.getOrDefault(it.id(), List.of())))
        .toList();
  }

  private static void require(boolean met, String name, String reason) {
    if (!met) {
      throw new InvalidInput(name, reason);
    }
  }

  private static <T extends Enum<T> & Term> @Nullable T term(
      String name, Class<T> vocabulary, @Nullable String id) {
    return id == null
        ? null
        : Term.byId(vocabulary, id)
            .orElseThrow(() -> new InvalidInput(name, "must be one of " + ids(vocabulary)));
  }

  private static <T extends Enum<T> & Term> String ids(Class<T> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .map(Term::id)
        .collect(Collectors.joining(", "));
  }
}
