package jobalerts.ingest.fetching;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches a resource from a host that may be asked, and from nowhere else. */
@Component
public class FetchResource {

  private static final Set<String> SCHEMES = Set.of("https", "http");

  private final FetchingSettings settings;
  private final CloseableHttpClient http;
  private final Clock clock;
  private final Hosts hosts;

  FetchResource(FetchingSettings settings, CloseableHttpClient http, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
    List<String> all = new ArrayList<>(settings.hosts());
    all.addAll(settings.privateHosts());
    this.hosts = new Hosts(all);
  }

  /**
   * Why no resource of this address would be fetched; {@code null} when nothing speaks against it.
   */
  public @Nullable String refusal(URI uri) {
    String scheme = uri.getScheme();
    if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
      return "is no URL of HTTP";
    }
    if (uri.getHost() == null || uri.getPort() > 65_535 || uri.getRawUserInfo() != null) {
      return "names no host, or a user";
    }
    return hosts.include(uri.getHost()) ? null : "is at a host that is not configured";
  }

  public Fetch fetch(Wanted wanted) {
    return fetch(wanted, settings.timeLimit());
  }

  /** Fetches within that time in all, such as while a request waits for it. */
  public Fetch fetch(Wanted wanted, Duration within) {
    Deadline deadline = new Deadline(within);
    Fetch fetch = fetch(wanted, deadline, settings.redirects());
    if (!(fetch instanceof Fetch.Fetched)) {
      deadline.close();
    }
    return fetch;
  }

  private Fetch fetch(Wanted wanted, Deadline deadline, int redirects) {
    String refusal = refusal(wanted.uri());
    if (refusal != null) {
      return new Fetch.Refused(refusal);
    }
    try {
      return switch (ask(wanted, deadline)) {
        case Reply.Body(var fetched) -> fetched;
        case Reply.Unchanged _ -> new Fetch.NotModified();
        case Reply.Elsewhere(String location) -> redirected(wanted, location, deadline, redirects);
        case Reply.Other(int status, var retryAfter) ->
            new Fetch.Failed("answers " + status, RetryAfter.read(retryAfter, clock.instant()));
      };
    } catch (CheckedNames.PrivateAddress _) {
      return new Fetch.Refused("is at a private address");
    } catch (IOException | HttpException e) {
      return new Fetch.Failed(Faults.words(e, deadline), null);
    }
  }

  private Reply ask(Wanted wanted, Deadline deadline) throws IOException, HttpException {
    HttpGet request = request(wanted);
    deadline.ends(request);
    var response =
        http.executeOpen(
            RoutingSupport.determineHost(request), request, HttpClientContext.create());
    return Reply.of(new Exchange(request, response, deadline), settings.sizeLimit().toBytes());
  }

  private Fetch redirected(Wanted wanted, String location, Deadline deadline, int redirects) {
    URI next;
    try {
      next = wanted.uri().resolve(location.strip());
    } catch (IllegalArgumentException _) {
      return new Fetch.Failed("is redirected to what is no URL", null);
    }
    String refusal = redirects == 0 ? "is redirected too often" : refusal(wanted.uri(), next);
    return refusal == null
        ? fetch(wanted.at(next), deadline, redirects - 1)
        : new Fetch.Refused(refusal);
  }

  private @Nullable String refusal(URI from, URI to) {
    if (isSecret(from) && !isSecret(to)) {
      return "is redirected to where others can read along";
    }
    String refusal = refusal(to);
    return refusal == null ? null : "is redirected to what " + refusal;
  }

  private static boolean isSecret(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  private static HttpGet request(Wanted wanted) {
    HttpGet request = new HttpGet(wanted.uri());
    wanted.headers().forEach(request::setHeader);
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    set(request, HttpHeaders.IF_NONE_MATCH, wanted.known().etag());
    set(request, HttpHeaders.IF_MODIFIED_SINCE, wanted.known().lastModified());
    return request;
  }

  private static void set(HttpGet request, String name, @Nullable String value) {
    if (value != null) {
      request.setHeader(name, value);
    }
  }
}
