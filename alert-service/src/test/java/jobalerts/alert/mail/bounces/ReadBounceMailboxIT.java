package jobalerts.alert.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads a mailbox over real IMAP. */
class ReadBounceMailboxIT extends ReportsFixture {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private GreenMailUser mailbox;

  @Autowired private ActOnReport act;

  @BeforeEach
  void start() {
    server.start();
    mailbox = server.setUser("bounces@example.com", "bounces", "secret");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void actsOnWhatIsUnseenAndMarksIt() throws Exception {
    deliver("From: jo@example.com\n\nHello?\n");
    deliver(Reports.dsn(path, "<1@example.com>"));

    assertThat(reader("").read()).isEqualTo(2);

    assertThat(suppressed()).isTrue();
    assertThat(reader("").read()).isZero();
  }

  @Test
  void readsTheOthersBesideABrokenMessage() throws Exception {
    deliver("Content-Type: multipart/report; boundary=\"\n\n\0--\n");
    deliver("Content-Type: multipart/report; boundary=x\nContent-Transfer-Encoding: no\n\n--x\n");
    deliver(Reports.dsn(path, "<1@example.com>"));

    assertThat(reader("").read()).isEqualTo(3);

    assertThat(suppressed()).isTrue();
  }

  @Test
  void movesWhatWasRead() throws Exception {
    deliver(Reports.complaint(path, "<1@example.com>"));

    assertThat(reader("Done").read()).isOne();

    assertThat(rows("subscription")).isZero();
    assertThat(server.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount())
        .isZero();
  }

  @Test
  void readsNoMoreThanABatchAtOnce() throws Exception {
    for (int i = 0; i < 12; i++) {
      deliver("From: jo@example.com\n\nHello?\n");
    }

    assertThat(reader("").read()).isEqualTo(10);
    assertThat(reader("").read()).isEqualTo(2);
  }

  @Test
  void outlivesAServerThatIsAway() {
    ReadBounceMailbox reader = reader("");
    server.stop();
    double before = metrics.counter("jobalerts.bounces.mailbox.failures").count();

    reader.poll();

    assertThat(metrics.counter("jobalerts.bounces.mailbox.failures").count()).isEqualTo(before + 1);
  }

  private ReadBounceMailbox reader(String doneFolder) {
    ImapSettings settings =
        new ImapSettings(
            "127.0.0.1",
            server.getImap().getPort(),
            "bounces",
            "secret",
            ImapSettings.Tls.NONE,
            "INBOX",
            doneFolder,
            Duration.ofSeconds(10),
            10);
    return new ReadBounceMailbox(settings, act, metrics);
  }

  private void deliver(String message) throws Exception {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    mailbox.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
  }
}
