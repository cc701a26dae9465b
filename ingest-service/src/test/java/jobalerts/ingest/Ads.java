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

  /** One with a value in each field that is read. */
  public static ObjectNode full() {
    return welder()
        .put("datePosted", "2026-11-01")
        .put("dateModified", "2026-11-02T08:30:00-06:00")
        .put("validThrough", "2026-12-01")
        .put("workHours", "Days")
        .put("industry", "332710")
        .put("occupationalCategory", "51-4121.00")
        .put("educationRequirements", "High school diploma or GED")
        .put("experienceRequirements", "3-5 years")
        .put("jobLocationType", "on-site");
  }

  /** The welder's with a field of that value, which is JSON. */
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
