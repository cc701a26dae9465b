package jobalerts.alert.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jobalerts.alert.mail.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadReportTest {

  private static final String PATH = "b-path@bounces.example";
  private static final String DSN = Reports.dsn(PATH, "<1@example.com>");
  private static final String COMPLAINT = Reports.complaint(PATH, "<1@example.com>");

  @Test
  void readsADeliveryStatusNotification() {
    Report.Bounced report = (Report.Bounced) Reports.read(DSN);

    assertThat(report.failures())
        .containsExactly(new Failure(Reports.JO, "5.1.1", Verdict.UNDELIVERABLE));
    assertThat(report.about().paths()).containsExactly(PATH);
    assertThat(report.about().messageIds()).containsExactly("1@example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "5.1.1, 550 5.1.1 User unknown, UNDELIVERABLE",
    "5.1.2, 550 5.1.2 Host unknown, UNDELIVERABLE",
    "5.0.0, 550 5.0.0 User unknown, UNDELIVERABLE",
    "5.0.0, 550 5.1.1 No, UNDELIVERABLE",
    "5.2.1, 550 5.2.1 User unknown, UNDELIVERABLE",
    "5.4.1, 550 5.4.1 Recipient address rejected: Access denied, UNDELIVERABLE",
    "5.0.0, 550 5.0.0 Failed, NOTHING",
    "5.1.1, 550 5.1.1 Mailbox full, NOTHING",
    "5.1.1, 550 5.1.1 Blocked as spam, NOTHING",
    "5.2.2, 552 5.2.2 User unknown, NOTHING",
    "5.2.1, 550 5.2.1 The account is disabled, NOTHING",
    "5.1.8, 550 5.1.8 Sender domain does not exist, NOTHING",
    "4.2.2, 452 4.2.2 Mailbox full, NOTHING",
    "4.1.1, 450 4.1.1 User unknown, NOTHING",
    "5.7.1, 550 5.7.1 User unknown, POLICY",
    "5.0.0, 550 5.7.26 Unauthenticated mail, POLICY"
  })
  void drawsItsVerdictFromStatusAndReply(String status, String reply, Verdict verdict) {
    String silent = DSN.replaceAll("(?s)I'm sorry.*?\n\n--b1", "Sorry.\n\n--b1");
    String message =
        silent
            .replace("Status: 5.1.1", "Status: " + status)
            .replace("550 5.1.1 <jo@example.com>: User unknown", reply);

    assertThat(failures(message)).extracting(Failure::verdict).containsExactly(verdict);
  }

  @ParameterizedTest
  @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded"})
  void blamesNobodyForWhatHasNotFailed(String action) {
    assertThat(failures(DSN.replace("Action: failed", "Action: " + action)))
        .extracting(Failure::verdict)
        .containsExactly(Verdict.NOTHING);
  }

  @Test
  void readsEachRecipientApart() {
    String two =
        DSN.replace(
            "\n--b1\nContent-Type: text/rfc822-headers",
            """

            Final-Recipient: rfc822; al@example.com
            Action: failed
            Status: 5.2.2
            Diagnostic-Code: smtp; 552 5.2.2 Mailbox full

            --b1
            Content-Type: text/rfc822-headers\
            """);

    assertThat(failures(two))
        .containsExactly(
            new Failure(Reports.JO, "5.1.1", Verdict.UNDELIVERABLE),
            new Failure("al@example.com", "5.2.2", Verdict.NOTHING));
  }

  @Test
  void readsPlainWordsOfOldServers() {
    String qmail =
        """
        Return-Path: <>
        From: MAILER-DAEMON@mx.example.net
        To: %s
        Subject: failure notice

        Hi. This is the qmail-send program at mx.example.net.
        I'm afraid I wasn't able to deliver your message to the following addresses.

        <jo@example.com>:
        192.0.2.1 does not like recipient.
        Remote host said: 550 5.1.1 <jo@example.com>... User unknown
        Giving up on 192.0.2.1.

        --- Below this line is a copy of the message.

        Return-Path: <%s>
        Received: (qmail 1 invoked by uid 0); 22 Nov 2026 10:00:00 -0000
        Message-ID: <1@example.com>
        Subject: Two new jobs

        A blocked account of spam is full.
        """
            .formatted(PATH, PATH);

    Report.Bounced report = (Report.Bounced) Reports.read(qmail);

    assertThat(report.failures())
        .containsExactly(new Failure(Reports.JO, "5.1.1", Verdict.UNDELIVERABLE));
    assertThat(report.about().messageIds()).containsExactly("1@example.com");
  }

  @Test
  void readsAComplaint() {
    Report.Complained report = (Report.Complained) Reports.read(COMPLAINT);

    assertThat(report.type()).isEqualTo("abuse");
    assertThat(report.unwanted()).isTrue();
    assertThat(report.about().paths()).contains(PATH);
    assertThat(report.about().messageIds()).containsExactly("1@example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth-failure", "not-spam", "Not-Spam"})
  void tellsComplaintsOfReadersFromOtherReports(String type) {
    Report.Complained report =
        (Report.Complained) Reports.read(COMPLAINT.replace("abuse\n", type + "\n"));

    assertThat(report.unwanted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "From: jo@example.com\nSubject: Out of office\n\nI am on vacation until Monday.\n",
        "From: jo@example.com\n\nPlease tell me more of the job.\n"
      })
  void findsNothingInOtherMessages(String message) {
    assertThat(Reports.read(message)).isEqualTo(new Report.Nothing());
  }

  @Test
  void survivesPartsWithinPartsWithoutEnd() {
    StringBuilder message = new StringBuilder("From: postmaster@example.net\n");
    for (int i = 0; i < 1_000; i++) {
      message.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }

    assertThat(failures(message.toString()))
        .extracting(Failure::verdict)
        .containsOnly(Verdict.NOTHING);
  }

  @Test
  void doesNotOpenThousandsOfParts() {
    String header = "Content-Type: multipart/mixed; boundary=b\n\n";

    assertThat(Reports.read(header + "--b\n\n".repeat(200_000)))
        .isInstanceOf(Report.Unreadable.class);
  }

  @Test
  void neverFailsOnBrokenMessages() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (String sample : List.of(DSN, COMPLAINT)) {
      for (int i = 0; i < 300; i++) {
        assertThat(ReadReport.of(broken(sample, random))).as("seed %d", seed).isNotNull();
      }
    }
  }

  private static byte[] broken(String sample, Random random) {
    byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(20); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  private static List<Failure> failures(String message) {
    return Reports.read(message) instanceof Report.Bounced it ? it.failures() : List.of();
  }
}
