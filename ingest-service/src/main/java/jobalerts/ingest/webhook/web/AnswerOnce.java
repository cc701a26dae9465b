package jobalerts.ingest.webhook.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import jobalerts.ingest.webhook.Answer;
import jobalerts.ingest.webhook.Answers;
import jobalerts.ingest.webhook.VerifiedRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries a request out once: however often it is sent, it is answered as the first time. */
@Component
class AnswerOnce {

  /** What a request asks for. */
  interface Work {

    Answer done() throws IOException;
  }

  private final Answers answers;

  AnswerOnce(Answers answers) {
    this.answers = answers;
  }

  ResponseEntity<String> answer(VerifiedRequest request, Work work) throws IOException {
    Optional<Answer> before = answers.find(request);
    return write(before.isPresent() ? before.get() : answers.keep(request, work.done()));
  }

  private static ResponseEntity<String> write(Answer answer) {
    var response = ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    return response.body(answer.body());
  }
}
