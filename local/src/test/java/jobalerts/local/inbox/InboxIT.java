package jobalerts.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import jobalerts.local.FreePorts;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxIT {

  private final HttpClient browser = HttpClient.newHttpClient();
  private final int smtpPort = FreePorts.next();
  private final int pagePort = FreePorts.next();
  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void start() {
    inbox = Inbox.start(folder, smtpPort, pagePort);
  }

  @AfterEach
  void stop() {
    inbox.close();
    browser.close();
  }

  @Test
  void receivesAMailWithItsEnvelope() throws MessagingException {
    send(mail("Two jobs"), "ann@example.com", "bob@example.com");

    ReceivedMail mail = inbox.mails().getFirst();
    assertThat(mail.from()).isEqualTo("bounces@example.com");
    assertThat(mail.to()).containsExactly("ann@example.com", "bob@example.com");
    assertThat(mail.subject()).isEqualTo("Two jobs");
    assertThat(mail.header("list-unsubscribe-post")).hasValue("List-Unsubscribe=One-Click");
    assertThat(mail.text()).contains("CNC machinist");
    assertThat(mail.html()).contains("<h1>CNC machinist</h1>");
    assertThat(mail.raw()).contains("Subject: Two jobs");
    assertThat(mail.receivedAt()).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void keepsMailsOverARestartNewestFirst() throws Exception {
    send(mail("first"), "ann@example.com");
    send(mail("second"), "bob@example.com");
    Files.writeString(folder.resolve("20991122T120000.000000Z.part"), "torn");
    inbox.close();
    inbox = Inbox.start(folder, smtpPort, pagePort);
    send(mail("third"), "ann@example.com");

    assertThat(inbox.mails())
        .extracting(ReceivedMail::subject)
        .containsExactly("third", "second", "first");
    assertThat(inbox.mailsTo("ann@example.com"))
        .extracting(ReceivedMail::subject)
        .containsExactly("third", "first");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void forgetsAMailWhoseFileWasDeleted() throws Exception {
    send(mail("gone"), "ann@example.com");
    send(mail("here"), "ann@example.com");
    Files.delete(folder.resolve(inbox.mails().getLast().id() + ".eml"));

    assertThat(get("/").body()).contains("here").doesNotContain("gone");
  }

  @Test
  void refusesMailsWhileSmtpIsStopped() throws MessagingException {
    inbox.stopSmtp();
    assertThatThrownBy(() -> send(mail("lost"), "ann@example.com"))
        .isInstanceOf(MessagingException.class);

    inbox.startSmtp();
    send(mail("again"), "ann@example.com");
    assertThat(inbox.mails()).extracting(ReceivedMail::subject).containsExactly("again");
  }

  @Test
  void refusesAMailThatIsTooLargeAndGoesOn() throws MessagingException {
    MimeMessage large = mail("large");
    large.setText("x".repeat(78).concat("\r\n").repeat(SmtpTransaction.MOST_BYTES / 80 + 1));
    assertThatThrownBy(() -> send(large, "ann@example.com"))
        .isInstanceOf(SMTPSendFailedException.class)
        .hasMessageContaining("552");

    send(mail("small"), "ann@example.com");
    assertThat(inbox.mails()).extracting(ReceivedMail::subject).containsExactly("small");
  }

  @Test
  void listsMailsEscapedAndByRecipient() throws Exception {
    send(mail("<script>alert(1)</script>"), "ann@example.com");
    send(mail("For Bob"), "bob@example.com");

    String all = get("/").body();
    assertThat(all).contains("2 mails", "&lt;script&gt;alert(1)", "For Bob", "CNC machinist");
    assertThat(all).doesNotContain("<script>alert");

    String anns = get("/?to=ann@example.com").body();
    assertThat(anns).contains("1 mail", "alert(1)").doesNotContain("For Bob");
  }

  @Test
  void pagesThroughManyMails() throws Exception {
    for (int i = 1; i <= 51; i++) {
      send(mail("Mail number " + i + "."), "ann@example.com");
    }
    String oldestShown = inbox.mails().get(49).id();

    assertThat(get("/").body())
        .contains("51 mails", "Mail number 2.", "before=" + oldestShown)
        .doesNotContain("Mail number 1.");
    assertThat(get("/?before=" + oldestShown).body())
        .contains("Mail number 1.")
        .doesNotContain("Mail number 2.", "Older mails");
  }

  @Test
  void saysWhatToDoWhenThereIsNoMail() throws Exception {
    assertThat(get("/").body()).contains("No mail yet", "localhost:", String.valueOf(smtpPort));
    assertThat(get("/?to=%22%3E%3Cb%3E").body()).doesNotContain("\"><b>");
  }

  @Test
  void showsOneMailWithItsHtmlLockedUp() throws Exception {
    send(mail("<script>alert(1)</script>"), "ann@example.com");
    String path = "/mails/" + inbox.mails().getFirst().id();

    String page = get(path).body();
    assertThat(page)
        .contains("&lt;script&gt;", "List-Unsubscribe=One-Click", path + "/html", path + "/raw")
        .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
        .contains("action=\"https://example.com/unsubscribe?t=1&amp;x=2\"")
        .doesNotContain("<script>");

    HttpResponse<String> html = get(path + "/html");
    assertThat(html.body()).contains("<base target=\"_blank\">", "<h1>CNC machinist</h1>");
    assertThat(policy(html))
        .startsWith("sandbox allow-popups")
        .contains("default-src 'none'")
        .doesNotContain("allow-scripts");

    HttpResponse<String> raw = get(path + "/raw");
    assertThat(raw.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(raw.body()).contains("Delivered-To: ann@example.com");
  }

  @Test
  void answersWhatIsNotThere() throws Exception {
    assertThat(get("/mails/20261122T120000.000000Z").statusCode()).isEqualTo(404);
    assertThat(get("/mails/..%2F..%2Fetc").statusCode()).isEqualTo(404);
    assertThat(get("/other").statusCode()).isEqualTo(404);
    assertThat(get("/style.css").statusCode()).isEqualTo(200);
    assertThat(get("/refresh.js").statusCode()).isEqualTo(200);
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + pagePort + path);
    return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private void send(MimeMessage mail, String... to) throws MessagingException {
    for (String address : to) {
      mail.addRecipient(RecipientType.TO, new InternetAddress(address));
    }
    Transport.send(mail);
  }

  private MimeMessage mail(String subject) throws MessagingException {
    Properties smtp = new Properties();
    smtp.setProperty("mail.smtp.host", "127.0.0.1");
    smtp.setProperty("mail.smtp.port", String.valueOf(smtpPort));
    smtp.setProperty("mail.smtp.localhost", "localhost");
    smtp.setProperty("mail.smtp.from", "bounces@example.com");
    MimeMessage mail = new MimeMessage(Session.getInstance(smtp));
    mail.setFrom("alerts@example.com");
    mail.setSubject(subject, "UTF-8");
    mail.setHeader("List-Unsubscribe", "<https://example.com/unsubscribe?t=1&x=2>");
    mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("CNC machinist, second shift", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText("<html><head></head><h1>CNC machinist</h1></html>", "UTF-8", "html");
    mail.setContent(new MimeMultipart("alternative", text, html));
    return mail;
  }
}
