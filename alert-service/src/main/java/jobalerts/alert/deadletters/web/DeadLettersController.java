package jobalerts.alert.deadletters.web;

import java.util.List;
import java.util.Set;
import jobalerts.alert.deadletters.DeadLetter;
import jobalerts.alert.deadletters.OperatorToken;
import jobalerts.alert.deadletters.ReplayDeadLetters;
import jobalerts.common.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows dead letters to operators and plays them again. */
@RestController
@RequestMapping("/v1/dead-letters/{topic}")
class DeadLettersController {

  private static final Set<String> TOPICS = Set.of(Topics.JOB_POSTINGS, Topics.ALERT_MATCHES);

  record Waiting(List<DeadLetter> letters) {}

  record Replayed(int replayed) {}

  private final ReplayDeadLetters letters;
  private final OperatorToken token;

  DeadLettersController(ReplayDeadLetters letters, OperatorToken token) {
    this.letters = letters;
    this.token = token;
  }

  @GetMapping
  Waiting waiting(
      @PathVariable String topic,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String shown) {
    check(topic, shown);
    return new Waiting(letters.waiting(topic));
  }

  @PostMapping("/replay")
  Replayed replay(
      @PathVariable String topic,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String shown) {
    check(topic, shown);
    return new Replayed(letters.replay(topic));
  }

  private void check(String topic, @Nullable String shown) {
    if (!token.shownBy(shown)) {
      throw new ResponseStatusException(
          HttpStatus.UNAUTHORIZED, "This needs the admin token as Bearer.");
    }
    if (!TOPICS.contains(topic)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The topic is one of " + TOPICS);
    }
  }
}
