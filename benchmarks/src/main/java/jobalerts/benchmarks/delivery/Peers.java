package jobalerts.benchmarks.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jobalerts.benchmarks.ProcessorTime;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Messages alone: what fills the sink without a database, without matches, without templates. */
final class Peers {

  static final int BYTES = 10_240;
  private static final int LINE = 64;
  private static final String TEXT = ("x".repeat(LINE - 2) + "\r\n").repeat(BYTES / LINE);

  /**
   * How fast a peer was.
   *
   * @param sender microseconds of processor of each mail
   */
  record Figure(String name, double perSecond, double sender, double sink) {

    static final String HEAD =
        "%-44s %9s   CPU µs each: sender sink".formatted("messages alone", "a second");

    String line() {
      return "%-44s %,9.0f            %,8.0f %,6.0f".formatted(name, perSecond, sender, sink);
    }
  }

  private interface Work {

    void send(int mails) throws IOException, MessagingException, InterruptedException;
  }

  private final Sink sink;
  private final int connections;

  Peers(Sink sink, int connections) {
    this.sink = sink;
    this.connections = connections;
  }

  /**
   * The peer of the target. Its processes end before they are asked what they used, so their time
   * is that of this process's children.
   *
   * @param keep whether a connection is used for more than one mail
   */
  Figure source(int mails, int bytes, boolean keep) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Program.SMTP_SOURCE.path().toString(),
                "-s",
                Integer.toString(connections),
                "-l",
                Integer.toString(bytes),
                "-m",
                Integer.toString(mails),
                "127.0.0.1:" + sink.port()));
    if (keep) {
      command.add(1, "-d");
    }
    String name =
        "smtp-source, %,d bytes, %s"
            .formatted(bytes, keep ? "kept connections" : "a connection each");
    return measure(name, mails, count -> run(command));
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(Path.of(command.getFirst()).getFileName() + " has failed");
    }
  }

  /** Spring's way, a connection for each mail. */
  Figure javaMailSender(int mails) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setJavaMailProperties(properties());
    return measure(
        "JavaMailSender.send for each, TCP_NODELAY",
        mails,
        count ->
            sideBySide(() -> {
              for (int i = 0; i < count / connections; i++) {
                sender.send(message(sender.createMimeMessage()));
              }
              return null;
            }));
  }

  /** Transports of Angus Mail that are kept. */
  Figure keptTransports(int mails) {
    Session session = Session.getInstance(properties());
    return measure(
        "kept transports of Angus Mail, TCP_NODELAY",
        mails,
        count ->
            sideBySide(() -> {
              try (Transport transport = session.getTransport()) {
                transport.connect();
                for (int i = 0; i < count / connections; i++) {
                  MimeMessage message = message(new MimeMessage(session));
                  message.saveChanges();
                  transport.sendMessage(message, message.getAllRecipients());
                }
              }
              return null;
            }));
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(sink.port()));
    properties.put("mail.smtp.localhost", "localhost");
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    return properties;
  }

  private static MimeMessage message(MimeMessage message) throws MessagingException {
    message.setFrom(new InternetAddress("alerts@job-alerts.example"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("candidate@example.com"));
    message.setSubject("A job");
    message.setText(TEXT, "UTF-8");
    return message;
  }

  private void sideBySide(Callable<?> work) throws InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(threads.submit(work));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Figure measure(String name, int mails, Work work) {
    int even = mails / connections * connections;
    Arrivals arrivals = sink.arrivals();
    double sender = ProcessorTime.of(ProcessHandle.current());
    double taker = ProcessorTime.of(sink.handle());
    try {
      work.send(even);
    } catch (IOException | MessagingException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    arrivals.await(even);
    double scale = 1e6 / even;
    return new Figure(
        name,
        arrivals.perSecond(),
        (ProcessorTime.of(ProcessHandle.current()) - sender) * scale,
        (ProcessorTime.of(sink.handle()) - taker) * scale);
  }
}
