package jobalerts.alert.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sessions whose TLS begins in their middle (STARTTLS), with commands that go out together. */
class TlsIT {

  private static final String PASSWORD = "changeit";
  private static final byte[] MAIL =
      "Subject: Jobs\r\n\r\nWelder\r\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  private ScriptedServer server;

  @BeforeEach
  void serve() throws Exception {
    server = new ScriptedServer(true, context());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void sendsUnderTls() {
    try (SmtpSessions sessions = KeptSessions.of(configured("localhost"), 1)) {
      for (int i = 0; i < 3; i++) {
        assertThat(sessions.send("us@jobs.example", "jo@example.com", MAIL))
            .isEqualTo(new Handover.Taken());
      }
    }
    assertThat(server.mails()).hasSize(3).allMatch(mail -> mail.contains("Welder"));
    assertThat(server.commands()).startsWith("STARTTLS", "MAIL FROM:<us@jobs.example>");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void sendsNothingToAServerThatIsNotTrusted() {
    try (SmtpSessions sessions = KeptSessions.of(configured("elsewhere.example"), 1)) {
      assertThat(sessions.send("us@jobs.example", "jo@example.com", MAIL))
          .isInstanceOf(Handover.Broken.class);
    }
    assertThat(server.mails()).isEmpty();
  }

  private JavaMailSenderImpl configured(String trusted) {
    JavaMailSenderImpl configured = new JavaMailSenderImpl();
    configured.setHost("localhost");
    configured.setPort(server.port());
    var properties = configured.getJavaMailProperties();
    properties.setProperty("mail.smtp.localhost", "localhost");
    properties.setProperty("mail.smtp.timeout", "5000");
    properties.setProperty("mail.smtp.writetimeout", "5000");
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.starttls.required", "true");
    properties.setProperty("mail.smtp.ssl.trust", trusted);
    return configured;
  }

  private SSLContext context() throws Exception {
    Path store = folder.resolve("keys.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        List.of(
            keytool.toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-storepass",
            PASSWORD,
            "-keystore",
            store.toString());
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
