package jobalerts.local.inbox;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import jobalerts.local.NeededPort;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes every mail for anybody and shows it on a page; reachable from this machine only. SMTP can
 * be stopped and started again, to see what the services do without it.
 */
public final class Inbox implements AutoCloseable {

  private static final int MOST_RECIPIENTS = 100;

  private final MailFolder folder;
  private final int smtpPort;
  private final InboxPage page;
  private @Nullable SMTPServer smtp;

  private Inbox(MailFolder folder, int smtpPort, InboxPage page) {
    this.folder = folder;
    this.smtpPort = smtpPort;
    this.page = page;
  }

  /** Opens the folder with all mails of earlier runs, SMTP and the page. */
  public static Inbox start(Path path, int smtpPort, int pagePort) {
    NeededPort.requireFree(
        List.of(
            new NeededPort(smtpPort, "the inbox's SMTP", ""),
            new NeededPort(pagePort, "the inbox's page", "")));
    MailFolder folder = new MailFolder(path, Clock.systemUTC());
    Inbox inbox = new Inbox(folder, smtpPort, InboxPage.start(folder, pagePort, smtpPort));
    try {
      inbox.startSmtp();
    } catch (RuntimeException e) {
      inbox.close();
      throw e;
    }
    return inbox;
  }

  /** Listens again on the same port; does nothing if it does already. */
  public synchronized void startSmtp() {
    if (smtp != null) {
      return;
    }
    SMTPServer server =
        SMTPServer.port(smtpPort)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("inbox")
            .messageHandlerFactory(_ -> new SmtpTransaction(folder))
            .maxMessageSize(SmtpTransaction.MOST_BYTES)
            .maxRecipients(MOST_RECIPIENTS)
            .insertReceivedHeaders(false)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    server.start();
    smtp = server;
  }

  /** Ends open conversations and refuses new ones; mails stay and the page goes on. */
  public synchronized void stopSmtp() {
    if (smtp != null) {
      smtp.stop();
      smtp = null;
    }
  }

  /** Newest first. */
  public List<ReceivedMail> mails() {
    return folder.mails(ListQuery.ALL).toList();
  }

  /** Those delivered to the address, newest first. */
  public List<ReceivedMail> mailsTo(String address) {
    return folder.mails(new ListQuery(address, "")).toList();
  }

  public Optional<ReceivedMail> mail(String id) {
    return folder.mail(id);
  }

  public int smtpPort() {
    return smtpPort;
  }

  public URI page() {
    return page.uri();
  }

  @Override
  public void close() {
    stopSmtp();
    page.close();
  }
}
