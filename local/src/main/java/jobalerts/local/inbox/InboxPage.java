package jobalerts.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import jobalerts.local.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of the inbox over HTTP: the list, one mail, its HTML alone, its source. */
final class InboxPage implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(InboxPage.class);

  private static final int PAGE = 50;

  private final MailFolder folder;
  private final InboxViews views;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private InboxPage(MailFolder folder, InboxViews views, HttpServer server) {
    this.folder = folder;
    this.views = views;
    this.server = server;
  }

  static InboxPage start(MailFolder folder, int port, int smtpPort) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer server = HttpServer.create(address, 0);
      InboxPage page = new InboxPage(folder, new InboxViews(smtpPort), server);
      server.createContext("/", page::handle);
      server.setExecutor(page.threads);
      server.start();
      return page;
    } catch (IOException e) {
      throw new CannotStart(
          "The inbox's page could not start on port %d: %s".formatted(port, e), e);
    }
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer;
      try {
        answer = answer(exchange.getRequestMethod(), exchange.getRequestURI());
      } catch (RuntimeException e) {
        log.error("{} could not be answered", exchange.getRequestURI(), e);
        answer = Answer.text(500, "The inbox could not show this; its log says why.\n");
      }
      answer.send(exchange);
    }
  }

  private Answer answer(String method, URI uri) throws IOException {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Answer.text(405, "Only reading is possible here.\n");
    }
    List<String> path = List.of(uri.getPath().substring(1).split("/", -1));
    return switch (path.getFirst()) {
      case "" -> list(ListQuery.of(uri));
      case "style.css" -> Answer.file("text/css", resource("style.css"));
      case "refresh.js" -> Answer.file("text/javascript", resource("refresh.js"));
      case "mails" -> mail(path);
      default -> missing();
    };
  }

  private Answer list(ListQuery query) {
    List<ReceivedMail> mails = folder.mails(query).limit(PAGE + 1L).toList();
    boolean more = mails.size() > PAGE;
    List<ReceivedMail> shown = more ? mails.subList(0, PAGE) : mails;
    String older = more ? shown.getLast().id() : "";
    return Answer.page(views.list(query, shown, folder.count(query), older));
  }

  private Answer mail(List<String> path) {
    Optional<ReceivedMail> mail = path.size() < 2 ? Optional.empty() : folder.mail(path.get(1));
    String part = path.size() < 3 ? "" : path.get(2);
    Function<ReceivedMail, Answer> show =
        switch (part) {
          case "" -> found -> Answer.page(views.mail(found));
          case "html" -> found -> Answer.mailHtml(MailHtml.withLinksInNewTabs(found.html()));
          case "raw" -> found -> Answer.text(200, found.raw());
          default -> _ -> missing();
        };
    return mail.map(show).orElseGet(this::missing);
  }

  private Answer missing() {
    return Answer.page(404, views.missing());
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = InboxPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
