package jobalerts.local.faults;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes every mail. What it tells is written to a file before the mail is answered 250, so no mail
 * that was taken is forgotten by a kill. A mail that was written and not yet answered counts as
 * taken too: nobody but this server can tell the two apart.
 */
final class MailServer {

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern OPENING = Pattern.compile("/openings/([0-9a-f-]{36})");

  private final FileOutputStream book;

  private MailServer(FileOutputStream book) {
    this.book = book;
  }

  /** Each start has a book of its own: the last line of a killed one may be half a line. */
  static void start(Path folder, int port) {
    try {
      Path book = folder.resolve(ProcessHandle.current().pid() + "-" + System.nanoTime());
      MailServer server = new MailServer(new FileOutputStream(book.toFile()));
      SMTPServer.port(port)
          .bindAddress(InetAddress.getLoopbackAddress())
          .hostName("localhost")
          .messageHandlerFactory(_ -> server.new Transaction())
          .insertReceivedHeaders(false)
          .maxConnections(200)
          .executorService(Executors.newVirtualThreadPerTaskExecutor())
          .build()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void write(AcceptedMail mail) throws IOException {
    book.write((mail.line() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static AcceptedMail read(String recipient, InputStream data)
      throws MessagingException, IOException {
    MimeMessage message = new MimeMessage(SESSION, data);
    BodyPart text = ((Multipart) message.getContent()).getBodyPart(0);
    Set<UUID> openings = new TreeSet<>();
    Matcher link = OPENING.matcher(String.valueOf(text.getContent()));
    while (link.find()) {
      openings.add(UUID.fromString(link.group(1)));
    }
    return new AcceptedMail(message.getMessageID(), recipient, openings);
  }

  private final class Transaction implements MessageHandler {

    private String recipient = "";

    @Override
    public void from(String address) {}

    @Override
    public void recipient(String address) {
      recipient = address;
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      try {
        write(read(recipient, data));
      } catch (MessagingException | ClassCastException e) {
        throw new RejectException(554, "5.6.0 No mail of the alert-service: " + e);
      }
      return "2.0.0 Ok";
    }

    @Override
    public void done() {}
  }
}
