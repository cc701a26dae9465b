package jobalerts.ingest;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A site of others, which answers as a test says. */
public final class RemoteSite implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
  private final List<Headers> requests = new CopyOnWriteArrayList<>();

  public RemoteSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public URI url(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  /** The headers of each request so far. */
  public List<Headers> requests() {
    return requests;
  }

  /** From now on. */
  public void at(String path, HttpHandler answer) {
    if (answers.put(path, answer) == null) {
      server.createContext(
          path,
          exchange -> {
            requests.add(exchange.getRequestHeaders());
            Objects.requireNonNull(answers.get(path)).handle(exchange);
          });
    }
  }

  public void answersAt(String path, int status, Map<String, String> headers, String body) {
    at(path, exchange -> answer(exchange, status, headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  public static void answer(
      HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    try (exchange) {
      headers.forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
