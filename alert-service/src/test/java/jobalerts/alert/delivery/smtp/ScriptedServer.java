package jobalerts.alert.delivery.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks just as much SMTP as is needed to break it off at any word. It answers the
 * first word of a command as it is told; {@link #DROP} ends the connection instead.
 */
final class ScriptedServer implements AutoCloseable {

  static final String DROP = "";

  private static final Map<String, String> POLITE =
      Map.of(
          "GREETING", "220 hello",
          "MAIL", "250 2.1.0 ok",
          "RCPT", "250 2.1.5 ok",
          "DATA", "354 go on",
          ".", "250 2.0.0 ok",
          "RSET", "250 ok",
          "QUIT", "221 bye",
          "STARTTLS", "220 go on");

  private final ServerSocket server;
  private final @Nullable SSLContext tls;
  private final Map<String, String> answers = new ConcurrentHashMap<>(POLITE);
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  ScriptedServer(boolean pipelining) throws IOException {
    this(pipelining, null);
  }

  ScriptedServer(boolean pipelining, @Nullable SSLContext tls) throws IOException {
    this.tls = tls;
    answers.put(
        "EHLO",
        "250-localhost\r\n"
            + (pipelining ? "250-PIPELINING\r\n" : "")
            + (tls == null ? "" : "250-STARTTLS\r\n")
            + "250 HELP");
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void answer(String command, String answer) {
    answers.put(command, answer);
  }

  void answerPolitely() {
    answers.putAll(POLITE);
  }

  /** The commands as they came, without EHLO. */
  List<String> commands() {
    return List.copyOf(commands);
  }

  List<String> mails() {
    return List.copyOf(mails);
  }

  int connections() {
    return connections.size();
  }

  /** As servers do that do not want to wait any longer. */
  void hangUp() throws IOException {
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      if (say(connection.getOutputStream(), "GREETING")) {
        converse(connection);
      }
    } catch (IOException _) {
      // The client went, or was hung up on.
    }
  }

  private void converse(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
    boolean open = true;
    while (open) {
      String line = in.readLine();
      open = line != null && serve(line, in, connection.getOutputStream());
      if (open && tls != null && line != null && line.equals("STARTTLS")) {
        converse(underTls(connection, tls));
        open = false;
      }
    }
  }

  private static Socket underTls(Socket connection, SSLContext tls) throws IOException {
    SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(connection, null, 0, false);
    secured.setUseClientMode(false);
    return secured;
  }

  private boolean serve(String line, BufferedReader in, OutputStream out) throws IOException {
    String command = line.split("[ :]", 2)[0];
    if (!command.equals("EHLO")) {
      commands.add(line);
    }
    boolean open = say(out, command);
    if (open && command.equals("DATA") && answers.getOrDefault("DATA", "").startsWith("354")) {
      mails.add(content(in));
      open = say(out, ".");
    }
    return open && !command.equals("QUIT");
  }

  private static String content(BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new UncheckedIOException(new IOException("the end is missing"));
      }
      mail.append(line).append("\r\n");
    }
    return mail.toString();
  }

  private boolean say(OutputStream out, String command) throws IOException {
    String answer = answers.getOrDefault(command, "502 what?");
    if (answer.isEmpty()) {
      return false;
    }
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
  }
}
