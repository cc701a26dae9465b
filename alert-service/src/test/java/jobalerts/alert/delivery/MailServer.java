package jobalerts.alert.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that takes every mail, until it is told how to behave. */
final class MailServer implements AutoCloseable {

  /** What it does at a step of SMTP; the default is to say yes. */
  @FunctionalInterface
  interface Behaviour {

    void at(String step, String address) throws RejectException;
  }

  /**
   * @param raw the mail's bytes, each a character
   */
  record Received(String from, List<String> to, String raw) {

    MimeMessage message() {
      try {
        return new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<String> attempts = new CopyOnWriteArrayList<>();
  private final SMTPServer server;
  private volatile Behaviour behaviour = (_, _) -> {};

  MailServer() {
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .messageHandlerFactory(_ -> new Transaction())
            .insertReceivedHeaders(false)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  void behave(Behaviour other) {
    behaviour = other;
  }

  void refuse(String step, int code, String why) {
    behave((at, _) -> {
      if (at.equals(step)) {
        throw new RejectException(code, why);
      }
    });
  }

  void reset() {
    received.clear();
    attempts.clear();
    behave((_, _) -> {});
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  /** The Message-IDs of all mails whose content was received, be it to refuse them. */
  List<String> attempts() {
    return List.copyOf(attempts);
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Transaction implements MessageHandler {

    private final List<String> to = new ArrayList<>();
    private String from = "";

    @Override
    public void from(String address) throws RejectException {
      behaviour.at("MAIL", address);
      from = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
      behaviour.at("RCPT", address);
      to.add(address);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      String raw = new String(data.readAllBytes(), StandardCharsets.ISO_8859_1);
      Received mail = new Received(from, List.copyOf(to), raw);
      try {
        attempts.add(mail.message().getMessageID());
      } catch (MessagingException e) {
        throw new IOException(e);
      }
      behaviour.at("DATA", to.getFirst());
      received.add(mail);
      return "2.0.0 Ok";
    }

    @Override
    public void done() {}
  }
}
