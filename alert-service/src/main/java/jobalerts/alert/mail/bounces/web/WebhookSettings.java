package jobalerts.alert.mail.bounces.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the events of each provider are known by. A provider is listened to when its setting is
 * there.
 *
 * @param amazonSes {@code user:password} of the URL that SNS is given
 * @param postmark {@code user:password} of the URL that Postmark is given
 * @param sendgrid the public key of the signed event webhook, as SendGrid shows it
 * @param mailgun the signing key of HTTP webhooks
 * @param perMinute requests of one client
 */
@ConfigurationProperties("alert.mail.bounces.webhooks")
record WebhookSettings(
    @DefaultValue("") String amazonSes,
    @DefaultValue("") String postmark,
    @DefaultValue("") String sendgrid,
    @DefaultValue("") String mailgun,
    @DefaultValue("600") int perMinute) {

  @Override
  public String toString() {
    return "WebhookSettings[…]";
  }
}
