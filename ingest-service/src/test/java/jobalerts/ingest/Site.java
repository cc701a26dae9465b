package jobalerts.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

/** The running service, as its operators and senders reach it. */
public record Site(URI address) {

  public static final String ADMIN_TOKEN = "an-admin-token-of-tests";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public Answered get(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)).build());
  }

  public Answered send(Delivery delivery) {
    return send(delivery.request(address));
  }

  /** Posts a body with these headers, whatever they are. */
  public Answered post(String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  /** A source of a name that no test had before. */
  public Delivery.Source newSource() {
    String name = "acme-" + UUID.randomUUID().toString().substring(0, 8);
    Answered added = operator("POST", "/v1/sources", "{\"name\":\"" + name + "\"}");
    return new Delivery.Source(name, added.text("/secret"));
  }

  public Answered operator(String method, String path, String body) {
    return operator(method, path, body, "Bearer " + ADMIN_TOKEN);
  }

  public Answered operator(String method, String path, String body, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return send(request.build());
  }

  private static Answered send(HttpRequest request) {
    try {
      return new Answered(HTTP.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
