package jobalerts.alert.mail.bounces;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that bounces and complaints come to. It is read when a host is set.
 *
 * @param port 0 stands for the usual one
 * @param tls how the connection is kept private
 * @param folder that is read
 * @param doneFolder where messages go that were read; without one they stay, marked as seen
 */
@ConfigurationProperties("alert.mail.bounces.imap")
record ImapSettings(
    @DefaultValue("") String host,
    @DefaultValue("0") int port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("IMPLICIT") Tls tls,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("") String doneFolder,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("100") int batch) {

  /** When TLS begins. */
  enum Tls {
    /** With the connection, as RFC 8314 wants it. */
    IMPLICIT,
    /** By the command STARTTLS, without which nothing goes on. */
    STARTTLS,
    /** Never: for a server on the same machine. */
    NONE
  }

  boolean configured() {
    return !host.isEmpty();
  }

  Properties properties() {
    String millis = Long.toString(timeout.toMillis());
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", millis);
    properties.setProperty(prefix + "writetimeout", millis);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    // A message is to be seen when it was acted on, and not because it was looked at.
    properties.setProperty(prefix + "peek", "true");
    if (tls == Tls.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return properties;
  }

  String protocol() {
    return tls == Tls.IMPLICIT ? "imaps" : "imap";
  }

  int portOrUsual() {
    return port == 0 ? -1 : port;
  }

  @Override
  public String toString() {
    return "ImapSettings[" + host.toLowerCase(Locale.ROOT) + "]";
  }
}
