package jobalerts.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import jobalerts.common.Json;
import jobalerts.local.demo.Recruiter;

/** A recruiter's opening: a valid default, told apart by its title and a word of its text. */
record Opening(String externalId, String title, String state, String text) {

  static Opening mentioning(String word, String title) {
    return new Opening(UUID.randomUUID().toString(), title, "WI", "A plant with " + word + ".");
  }

  Opening withState(String other) {
    return new Opening(externalId, title, other, text);
  }

  Opening withText(String other) {
    return new Opening(externalId, title, state, other);
  }

  String json() {
    return """
    {"@type": "JobPosting", "identifier": "%s", "title": "%s", "description": "%s",
     "hiringOrganization": {"name": "Chippewa Castings"},
     "jobLocation": {"address": {"addressRegion": "%s"}}}
    """
        .formatted(externalId, title, text, state);
  }

  /** Sends it as a new event and returns its id. */
  String post() {
    return post("msg_" + UUID.randomUUID());
  }

  String post(String webhookId) {
    HttpResponse<String> answer =
        recruiter().send("POST", "/v1/postings", "application/json", webhookId, json());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return Json.MAPPER.readTree(answer.body()).path("id").stringValue();
  }

  static void close(String id) {
    HttpResponse<String> answer =
        recruiter()
            .send(
                "DELETE", "/v1/postings/" + id, "application/json", "msg_" + UUID.randomUUID(), "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private static Recruiter recruiter() {
    return TestPipeline.running().recruiter();
  }
}
