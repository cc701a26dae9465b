package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import jobalerts.alert.delivery.mime.DkimSettings;
import org.junit.jupiter.api.Test;

class DnsRecordsTest {

  private static final MailSettings MAIL =
      new MailSettings("alerts@jobs.example", "Jobs", "jobs.example", "Street", "acme1", "", false);
  private static final DkimSettings UNSIGNED = new DkimSettings("", "", "");

  @Test
  void namesWhoMaySendAndWhatBecomesOfOthers() {
    assertThat(new DnsRecords(MAIL, UNSIGNED, "", "mail.example").lines())
        .contains(
            "jobs.example. IN TXT ( \"v=spf1 a:mail.example -all\" )",
            "_dmarc.jobs.example. IN TXT"
                + " ( \"v=DMARC1; p=none; rua=mailto:postmaster@jobs.example\" )")
        .noneMatch(line -> line.contains("DKIM1") || line.contains(" MX "));
  }

  @Test
  void leadsBouncesToTheirMailbox() {
    assertThat(new DnsRecords(MAIL, UNSIGNED, "bounces.jobs.example", "mail.example").lines())
        .contains(
            "bounces.jobs.example. IN TXT ( \"v=spf1 a:mail.example -all\" )",
            "bounces.jobs.example. IN MX 10 mail.example.");
  }

  @Test
  void givesThePublicHalfOfTheKeyInStringsThatARecordCanHold() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    DkimSettings signed = new DkimSettings("jobs.example", "2026", pem);

    String line =
        new DnsRecords(MAIL, signed, "", "mail.example")
            .lines().stream().filter(it -> it.contains("DKIM1")).findFirst().orElseThrow();

    assertThat(line).startsWith("2026._domainkey.jobs.example. IN TXT ( \"v=DKIM1; k=rsa; p=");
    assertThat(line.split("\"", -1)).allMatch(string -> string.length() <= 255);
    assertThat(line.replace("\" \"", ""))
        .contains("p=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()) + "\"");
  }
}
