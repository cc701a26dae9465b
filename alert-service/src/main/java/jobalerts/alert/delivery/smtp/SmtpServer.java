package jobalerts.alert.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server as {@code spring.mail} configures it. */
final class SmtpServer {

  private final JavaMailSenderImpl configured;

  SmtpServer(JavaMailSenderImpl configured) {
    this.configured = configured;
  }

  SmtpSession open() throws MessagingException {
    String protocol = configured.getProtocol() == null ? "smtp" : configured.getProtocol();
    String prefix = "mail." + protocol;
    Wire wire = new Wire();
    Properties properties = new Properties();
    properties.putAll(configured.getSession().getProperties());
    properties.put(prefix + ".socketFactory", wire);
    properties.put(prefix + ".socketFactory.fallback", "false");
    properties.putIfAbsent(prefix + ".quitwait", "false");
    SmtpSession session =
        new SmtpSession(Session.getInstance(properties), protocol, protocol.equals("smtps"), wire);
    session.connect(
        configured.getHost(),
        configured.getPort(),
        given(configured.getUsername()),
        given(configured.getPassword()));
    return session;
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
