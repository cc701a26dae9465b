package jobalerts.alert.subscriptions;

import java.net.URI;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The addresses of pages as they stand in mails, under the setting {@code alert.public-url}. */
@Validated
@ConfigurationProperties("alert")
public record Links(@DefaultValue("http://localhost:8081") URI publicUrl) {

  public URI confirm(String token) {
    return page("/confirm/" + token);
  }

  public URI manage(String token) {
    return page("/manage/" + token);
  }

  /** The page with the button by which an alert lasts longer. */
  public URI keep(String token, UUID subscriptionId) {
    return page("/manage/" + token + "/alerts/" + subscriptionId + "/keep");
  }

  /** The page that tells why an opening came, or did not. */
  public URI why(String token) {
    return page("/manage/" + token + "/why");
  }

  /** All openings of a mail. */
  public URI mail(String token, UUID mailId) {
    return page("/manage/" + token + "/mails/" + mailId);
  }

  /**
   * The form of an alert with a change that would have kept the opening away. A text, since a mail
   * has many of them.
   */
  public String change(String token, UUID alert, Objection objection, UUID postingId) {
    String form = "/manage/" + token + "/alerts/" + alert;
    return base() + form + "?not=" + objection.id() + "&opening=" + postingId;
  }

  /** Both the page and the address of RFC 8058's one-click request. */
  public URI unsubscribe(String token) {
    return page("/unsubscribe/" + token);
  }

  public URI opening(UUID postingId) {
    return page("/openings/" + postingId);
  }

  private URI page(String path) {
    return URI.create(base() + path);
  }

  private String base() {
    String base = publicUrl.toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}
