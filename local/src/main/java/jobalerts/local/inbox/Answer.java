package jobalerts.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What the page answers to a request, with what the browser may do with it. */
record Answer(int status, String type, String policy, String body) {

  private static final int NO_BODY = -1;

  private static final String OWN_PAGES =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " frame-src 'self'; img-src data:; form-action 'self' http: https:;"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** A stranger's HTML: no scripts, nothing fetched; links open in a tab of their own. */
  private static final String MAIL =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:; form-action 'none';"
          + " base-uri 'none'; frame-ancestors 'self'";

  static Answer page(String html) {
    return page(200, html);
  }

  static Answer page(int status, String html) {
    return new Answer(status, "text/html; charset=utf-8", OWN_PAGES, html);
  }

  static Answer mailHtml(String html) {
    return new Answer(200, "text/html; charset=utf-8", MAIL, html);
  }

  static Answer text(int status, String text) {
    return new Answer(status, "text/plain; charset=utf-8", "default-src 'none'", text);
  }

  static Answer file(String type, String body) {
    return new Answer(200, type + "; charset=utf-8", "default-src 'none'", body);
  }

  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    byte[] bytes = body.getBytes(UTF_8);
    if (bytes.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, NO_BODY);
    } else {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
