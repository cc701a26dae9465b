package jobalerts.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.common.Json;
import jobalerts.local.inbox.Inbox;
import tools.jackson.databind.JsonNode;

/**
 * Fills a new pipeline the way its users would: three candidates subscribe and follow the link in
 * their confirmation mails, then a recruiter sends a dozen openings by signed webhook.
 */
public final class Demo {

  private static final Pattern CONFIRM = Pattern.compile("http://\\S+/confirm/[\\w-]+");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI alert;
  private final Inbox inbox;
  private final Recruiter recruiter;

  public Demo(URI alert, Inbox inbox, Recruiter recruiter) {
    this.alert = alert;
    this.inbox = inbox;
    this.recruiter = recruiter;
  }

  public void seed() {
    for (JsonNode subscription : read("subscriptions.json")) {
      expect(202, post("/v1/subscriptions", "application/json", subscription.toString()));
      URI confirm = confirmLink(subscription.path("email").stringValue());
      expect(200, post(confirm.getPath(), "application/x-www-form-urlencoded", ""));
    }
    JsonNode postings = read("postings.json");
    expect(202, recruiter.post(postings.toString()));
  }

  private URI confirmLink(String email) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      for (var mail : inbox.mailsTo(email)) {
        Matcher link = CONFIRM.matcher(mail.text());
        if (link.find()) {
          return URI.create(link.group());
        }
      }
      pause();
    }
    throw new IllegalStateException("No confirmation mail came within " + PATIENCE);
  }

  private HttpResponse<String> post(String path, String type, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(alert.resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void expect(int status, HttpResponse<String> response) {
    if (response.statusCode() != status) {
      throw new IllegalStateException(
          "The sample data was answered %d: %s".formatted(response.statusCode(), response.body()));
    }
  }

  private static JsonNode read(String resource) {
    try (InputStream stream = Objects.requireNonNull(Demo.class.getResourceAsStream(resource))) {
      return Json.MAPPER.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
