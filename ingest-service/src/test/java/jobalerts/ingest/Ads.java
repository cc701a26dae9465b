package jobalerts.ingest;

import jobalerts.common.Json;
import tools.jackson.databind.node.ObjectNode;

/** A valid JobPosting and its deviations. */
public final class Ads {

  private static final String WELDER =
      """
      {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "identifier": {"@type": "PropertyValue", "name": "Acme", "value": "4711"},
        "title": "MIG Welder - 2nd Shift",
        "description": "<p>Weld frames.</p><ul><li>Read prints</li></ul>",
        "hiringOrganization": {"@type": "Organization", "name": "Acme Frames"},
        "url": "https://jobs.example.com/4711",
        "employmentType": "FULL_TIME",
        "jobLocation": {
          "@type": "Place",
          "address": {"addressLocality": "Eau Claire", "addressRegion": "WI", "postalCode": "54701"}
        },
        "baseSalary": {
          "@type": "MonetaryAmount",
          "currency": "USD",
          "value": {"minValue": 24.5, "maxValue": 29, "unitText": "HOUR"}
        }
      }
      """;

  private Ads() {}

  public static ObjectNode welder() {
    return (ObjectNode) Json.MAPPER.readTree(WELDER);
  }

  /** The same with a field of that value, which is JSON. */
  public static ObjectNode with(String field, String json) {
    return welder().set(field, Json.MAPPER.readTree(json));
  }

  public static ObjectNode without(String field) {
    ObjectNode ad = welder();
    ad.remove(field);
    return ad;
  }

  public static ObjectNode named(String identifier) {
    return welder().put("identifier", identifier);
  }
}
