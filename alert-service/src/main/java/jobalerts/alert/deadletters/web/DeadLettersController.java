package jobalerts.alert.deadletters.web;

import java.util.List;
import java.util.Set;
import jobalerts.alert.deadletters.DeadLetter;
import jobalerts.alert.deadletters.ReplayDeadLetters;
import jobalerts.alert.operators.ForOperators;
import jobalerts.common.Topics;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows dead letters to operators and plays them again. */
@ForOperators
@RestController
@RequestMapping("/v1/dead-letters/{topic}")
class DeadLettersController {

  private static final Set<String> TOPICS = Set.of(Topics.JOB_POSTINGS, Topics.ALERT_MATCHES);

  record Waiting(List<DeadLetter> letters) {}

  record Replayed(int replayed) {}

  private final ReplayDeadLetters letters;

  DeadLettersController(ReplayDeadLetters letters) {
    this.letters = letters;
  }

  @GetMapping
  Waiting waiting(@PathVariable String topic) {
    check(topic);
    return new Waiting(letters.waiting(topic));
  }

  @PostMapping("/replay")
  Replayed replay(@PathVariable String topic) {
    check(topic);
    return new Replayed(letters.replay(topic));
  }

  private static void check(String topic) {
    if (!TOPICS.contains(topic)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The topic is one of " + TOPICS);
    }
  }
}
