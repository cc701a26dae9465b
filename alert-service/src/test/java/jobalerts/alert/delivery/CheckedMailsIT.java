package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.alert.Jobs;
import jobalerts.alert.Schedules;
import jobalerts.alert.Wanted;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.EmailAddress;
import jobalerts.alert.subscriptions.SignUp;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What others make of the mails: SpamAssassin, and a verifier of DKIM that shares no code with what
 * signs here (dkimpy). They are asked where they are installed; {@code deploy/mail-checkers} does
 * that on Debian.
 */
class CheckedMailsIT extends DeliveryFixture {

  private static final double MOST_POINTS = 1.0;
  private static final Pattern SCORE = Pattern.compile("X-Spam-Status: \\w+, score=(-?[\\d.]+)");
  private static final String VERIFY =
      "import dkim,sys; "
          + "print(dkim.verify(open(sys.argv[1],'rb').read(),"
          + " dnsfunc=lambda name, timeout=5: open(sys.argv[2],'rb').read()"
          + " if name.startswith(b'2026._domainkey.job-alerts.example') else None))";
  private static final KeyPair KEYS = keys();

  @TempDir Path folder;
  @Autowired SignUp signUp;
  @Autowired SendConfirmations confirmations;

  @DynamicPropertySource
  static void sign(DynamicPropertyRegistry properties) {
    properties.add("alert.mail.dkim.domain", () -> "job-alerts.example");
    properties.add("alert.mail.dkim.selector", () -> "2026");
    properties.add("alert.mail.dkim.private-key", () -> pem(KEYS));
  }

  @Test
  void areSignedForAnybodyToVerify() throws Exception {
    assumeTrue(runs("/usr/bin/python3", "-c", "import dkim"), "dkimpy is not installed");

    for (byte[] mail : mails()) {
      assertThat(verified(mail)).isEqualTo("True");
    }
  }

  @Test
  void areSignedWithTheirListHeaders() throws Exception {
    assumeTrue(runs("/usr/bin/python3", "-c", "import dkim"), "dkimpy is not installed");
    String mail = new String(mails().getFirst(), StandardCharsets.US_ASCII);

    for (String header : List.of("From", "Subject", "List-Unsubscribe", "Feedback-ID")) {
      String changed = mail.replaceFirst("\r\n" + header + ": ", "\r\n" + header + ": x");
      assertThat(verified(changed.getBytes(StandardCharsets.US_ASCII)))
          .as(header)
          .isEqualTo("False");
    }
    String doubled = mail.replaceFirst("\r\nFrom: ", "\r\nFrom: eve@example.com\r\nFrom: ");
    assertThat(verified(doubled.getBytes(StandardCharsets.US_ASCII))).isEqualTo("False");
    String longer = mail.replaceFirst("Unsubscribe:", "Do not unsubscribe:");
    assertThat(verified(longer.getBytes(StandardCharsets.US_ASCII))).isEqualTo("False");
  }

  @Test
  void lookLikeNoSpam() throws Exception {
    assumeTrue(runs("spamassassin", "--version"), "SpamAssassin is not installed");

    for (byte[] mail : mails()) {
      Path file = Files.write(folder.resolve("mail.eml"), mail);
      String report = output("sh", "-c", "spamassassin -L -t < " + file);
      Matcher score = SCORE.matcher(report);
      assertThat(score.find()).as(report).isTrue();
      assertThat(Double.parseDouble(score.group(1))).as(report).isLessThan(MOST_POINTS);
    }
  }

  /** One of each kind, as the mail server got them. */
  private List<byte[]> mails() {
    UUID jo = candidates.subscriber("jo@example.com");
    match(
        instantAlert(jo, Wanted.role(Role.WELDER)),
        opening(Jobs.valid().job()),
        opening(Jobs.valid().title("Schweißer/溶接工 👷").employer("Müller & Co.").job()));
    passGatheringWindow();
    deliver();
    signUp.request(
        new EmailAddress("al@example.com"),
        Wanted.role(Role.WELDER),
        Schedules.usual(Cadence.DAILY));
    confirmations.sendDue();
    assertThat(MAIL_SERVER.received()).hasSize(2);
    return MAIL_SERVER.received().stream()
        .map(mail -> mail.raw().getBytes(StandardCharsets.ISO_8859_1))
        .toList();
  }

  private String verified(byte[] mail) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("mail.eml"), mail);
    Path key = Files.writeString(folder.resolve("key.txt"), record(KEYS));
    return output("/usr/bin/python3", "-c", VERIFY, file.toString(), key.toString()).strip();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      output(command);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
    return output;
  }

  private static String record(KeyPair keys) {
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  private static String pem(KeyPair keys) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
