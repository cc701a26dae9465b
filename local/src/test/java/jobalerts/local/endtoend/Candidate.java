package jobalerts.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.local.inbox.ReceivedMail;

/** A candidate with a mailbox, who asks for openings that mention a word of the test's own. */
record Candidate(TestPipeline pipeline, String email, String word) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final Pattern CONFIRM = Pattern.compile("http://\\S+(/confirm/[\\w-]+)");

  static Candidate who(String name, String word) {
    String email = name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    return new Candidate(TestPipeline.running(), email, word);
  }

  /** Someone who subscribed and followed the link. */
  static Candidate subscribed(String name, String word) {
    Candidate candidate = who(name, word);
    candidate.subscribe();
    candidate.confirm();
    return candidate;
  }

  void subscribe() {
    String body =
        """
        {"email": "%s", "cadence": "instant",
         "criteria": {"roles": ["production-supervisor"], "states": ["WI"],
                      "keywords": {"all": ["%s"]}}}
        """
            .formatted(email, word);
    assertThat(post("/v1/subscriptions", "application/json", body).statusCode()).isEqualTo(202);
  }

  void confirm() {
    assertThat(form(confirmPath(), "").statusCode()).isEqualTo(200);
  }

  String confirmPath() {
    return await().atMost(PATIENCE).until(() -> link(mails(), CONFIRM), path -> !path.isEmpty());
  }

  /** The alert mails, the newest first; the confirmation is none. */
  List<ReceivedMail> alertMails() {
    return mails().stream().filter(mail -> !mail.subject().startsWith("Confirm")).toList();
  }

  List<ReceivedMail> mails() {
    return pipeline.inbox().mailsTo(email);
  }

  /** Waits for a mail that tells of the title, and returns all alert mails. */
  List<ReceivedMail> untilToldOf(String title) {
    return await()
        .atMost(PATIENCE)
        .until(this::alertMails, all -> all.stream().anyMatch(mail -> mail.text().contains(title)));
  }

  /** The path of a link in the newest alert mail, such as {@code manage}. */
  String linked(String page) {
    return link(alertMails(), Pattern.compile("http://\\S+(/" + page + "/[\\w-]+)"));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(page(path)).GET());
  }

  HttpResponse<String> form(String path, String body) {
    return post(path, "application/x-www-form-urlencoded", body);
  }

  private HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(page(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private URI page(String path) {
    return pipeline.services().alertPage().resolve(path);
  }

  private static String link(List<ReceivedMail> mails, Pattern link) {
    return mails.stream()
        .map(mail -> link.matcher(mail.text()))
        .filter(Matcher::find)
        .map(found -> ((MatchResult) found).group(1))
        .findFirst()
        .orElse("");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
