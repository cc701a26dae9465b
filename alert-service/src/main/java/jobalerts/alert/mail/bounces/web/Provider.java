package jobalerts.alert.mail.bounces.web;

import java.util.List;
import jobalerts.alert.mail.bounces.Report;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** A mail provider that tells by HTTP what became of mails. */
interface Provider {

  /** As it stands in the path. */
  String name();

  /** Whether its events are wanted. */
  boolean configured();

  /** Whether the request is the provider's. */
  boolean sent(HttpHeaders headers, byte[] body);

  /** What the request tells of mails; events of other kinds are passed over. */
  List<Report> reports(JsonNode body);
}
