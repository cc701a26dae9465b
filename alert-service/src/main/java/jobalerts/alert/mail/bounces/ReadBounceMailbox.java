package jobalerts.alert.mail.bounces;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox of bounces. A message is marked as seen after it was acted on; one that was
 * acted on and could not be marked comes again, and changes nothing then. So it does no harm that
 * several instances read one mailbox.
 */
@Component
class ReadBounceMailbox {

  private static final Logger LOG = LoggerFactory.getLogger(ReadBounceMailbox.class);

  private final ImapSettings settings;
  private final ActOnReport act;
  private final MeterRegistry metrics;

  ReadBounceMailbox(ImapSettings settings, ActOnReport act, MeterRegistry metrics) {
    this.settings = settings;
    this.act = act;
    this.metrics = metrics;
  }

  @Scheduled(
      initialDelayString = "${alert.mail.bounces.imap.poll:1m}",
      fixedDelayString = "${alert.mail.bounces.imap.poll:1m}")
  void poll() {
    if (!settings.configured()) {
      return;
    }
    try {
      read();
    } catch (MessagingException | RuntimeException e) {
      metrics.counter("jobalerts.bounces.mailbox.failures").increment();
      // The words of a mail server may tell an address.
      LOG.warn("The bounce mailbox can not be read now: {}", e.getClass().getSimpleName());
    }
  }

  /** How many messages were read. */
  int read() throws MessagingException {
    Session session = Session.getInstance(settings.properties());
    try (Store store = session.getStore(settings.protocol())) {
      store.connect(
          settings.host(), settings.portOrUsual(), settings.username(), settings.password());
      // Closing with true removes what was moved.
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        return read(store, folder);
      }
    }
  }

  private int read(Store store, Folder folder) throws MessagingException {
    Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    Message[] batch = Arrays.copyOf(unseen, Math.min(unseen.length, settings.batch()));
    for (Message message : batch) {
      act.act(report(message));
      message.setFlag(Flags.Flag.SEEN, true);
    }
    if (batch.length > 0 && !settings.doneFolder().isEmpty()) {
      move(store, folder, batch);
    }
    return batch.length;
  }

  // Whatever is wrong with one message, the next ones are read.
  private static Report report(Message message) {
    try {
      return ReadReport.of(start(message));
    } catch (MessagingException | IOException | RuntimeException e) {
      return new Report.Unreadable(e.getClass().getSimpleName());
    }
  }

  private static byte[] start(Message message) throws MessagingException, IOException {
    // Comes in pieces, so no more is fetched than is read.
    try (InputStream content = ((IMAPMessage) message).getMimeStream()) {
      return content.readNBytes(ReadReport.LARGEST);
    }
  }

  private void move(Store store, Folder folder, Message[] messages) throws MessagingException {
    Folder done = store.getFolder(settings.doneFolder());
    if (!done.exists()) {
      done.create(Folder.HOLDS_MESSAGES);
    }
    folder.copyMessages(messages, done);
    folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
    folder.expunge();
  }
}
