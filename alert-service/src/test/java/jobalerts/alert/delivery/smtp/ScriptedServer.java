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
          "QUIT", "221 bye");

  private final ServerSocket server;
  private final Map<String, String> answers = new ConcurrentHashMap<>(POLITE);
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  ScriptedServer(boolean pipelining) throws IOException {
    answers.put("EHLO", pipelining ? "250-localhost\r\n250 PIPELINING" : "250 localhost");
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
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
      OutputStream out = connection.getOutputStream();
      boolean open = say(out, "GREETING");
      while (open) {
        String line = in.readLine();
        open = line != null && serve(line, in, out);
      }
    } catch (IOException _) {
      // The client went, or was hung up on.
    }
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
