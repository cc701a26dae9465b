package jobalerts.ingest.fetching;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** What a server answers, as far as it concerns whoever fetches; only a body stays open. */
sealed interface Reply {

  Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  record Body(Fetch.Fetched fetched) implements Reply {}

  record Unchanged() implements Reply {}

  record Elsewhere(String location) implements Reply {}

  record Other(int status, @Nullable String retryAfter) implements Reply {}

  static Reply of(Exchange exchange, long limit) throws IOException {
    ClassicHttpResponse response = exchange.response();
    boolean open = false;
    try {
      Reply reply = read(exchange, response, limit);
      open = reply instanceof Body;
      return reply;
    } finally {
      if (!open) {
        exchange.breakOff();
      }
    }
  }

  private static Reply read(Exchange exchange, ClassicHttpResponse response, long limit)
      throws IOException {
    int status = response.getCode();
    HttpEntity entity = response.getEntity();
    if (status == HttpStatus.SC_OK && entity != null) {
      return new Body(fetched(exchange, response, entity, limit));
    }
    if (status == HttpStatus.SC_NOT_MODIFIED
        && (exchange.request().containsHeader(HttpHeaders.IF_NONE_MATCH)
            || exchange.request().containsHeader(HttpHeaders.IF_MODIFIED_SINCE))) {
      return new Unchanged();
    }
    String location = header(response, HttpHeaders.LOCATION);
    return location != null && REDIRECTS.contains(status)
        ? new Elsewhere(location)
        : new Other(status, header(response, HttpHeaders.RETRY_AFTER));
  }

  private static Fetch.Fetched fetched(
      Exchange exchange, ClassicHttpResponse response, HttpEntity entity, long limit)
      throws IOException {
    if (entity.getContentLength() > limit) {
      throw new BrokenBody("is larger than %,d bytes".formatted(limit));
    }
    var validators =
        new Validators(
            header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED));
    InputStream body = new BoundedBody(unpacked(entity.getContent()), exchange, limit);
    return new Fetch.Fetched(body, validators, charset(entity));
  }

  /** Packed on its way or as a file, a body begins with the magic number of RFC 1952. */
  private static InputStream unpacked(InputStream sent) throws IOException {
    var body = new BufferedInputStream(sent, 64 * 1024);
    body.mark(2);
    boolean packed = body.read() == 0x1f && body.read() == 0x8b;
    body.reset();
    return packed ? new GZIPInputStream(body, 64 * 1024) : body;
  }

  private static @Nullable String charset(HttpEntity entity) {
    ContentType type = ContentType.parseLenient(entity.getContentType());
    Charset charset = type == null ? null : type.getCharset();
    return charset == null ? null : charset.name();
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
