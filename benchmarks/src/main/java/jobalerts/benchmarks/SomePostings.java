package jobalerts.benchmarks;

import jobalerts.common.Json;
import tools.jackson.databind.node.ObjectNode;

/** Postings of a manufacturer that no two are alike of; the same for the same seed. */
public final class SomePostings {

  /** The usual length of a description in HTML. */
  public static final int LENGTH = 3_000;

  private static final String GIVEN =
      """
      {
        "employmentType": "FULL_TIME",
        "baseSalary": {
          "@type": "MonetaryAmount", "currency": "USD",
          "value": {"minValue": 28.5, "maxValue": 32, "unitText": "HOUR"}
        },
        "workHours": "2nd shift, 3:00 pm to 11:30 pm",
        "educationRequirements": {"credentialCategory": "high school"},
        "experienceRequirements": {"monthsOfExperience": 36},
        "occupationalCategory": "51-1011",
        "industry": "Machinery Manufacturing",
        "datePosted": "2026-11-02",
        "validThrough": "2099-12-31"
      }
      """;

  private final Phrases phrases;
  private int made;

  public SomePostings(long seed) {
    this.phrases = new Phrases(seed);
  }

  /** Title, employer and text only: all else is in the words. */
  public ObjectNode inWords() {
    return inWords(LENGTH);
  }

  /** As {@link #inWords()}, with a description of just that many characters. */
  public ObjectNode inWords(int length) {
    ObjectNode posting = Json.MAPPER.createObjectNode();
    posting.put("identifier", "posting-" + made++);
    posting.put("title", phrases.any("title"));
    posting.putObject("hiringOrganization").put("name", phrases.any("employer"));
    return posting.put("description", html(length));
  }

  /** With every field that the service knows. */
  public ObjectNode allGiven() {
    ObjectNode posting = inWords();
    posting.setAll((ObjectNode) Json.MAPPER.readTree(GIVEN));
    posting.put("url", "https://jobs.example.com/" + made);
    putInto(phrases.any("place"), posting);
    return posting;
  }

  /** Puts the posting into a place that is written like {@code Eau Claire|WI|54701}. */
  public static void putInto(String place, ObjectNode posting) {
    String[] parts = place.split("\\|", -1);
    posting
        .putObject("jobLocation")
        .putObject("address")
        .put("addressLocality", parts[0])
        .put("addressRegion", parts[1])
        .put("postalCode", parts[2]);
  }

  private String html(int length) {
    StringBuilder html = new StringBuilder(length + 200);
    html.append("<p>").append(phrases.any("about")).append("</p><h3>What we offer</h3><p>");
    for (String kind : new String[] {"pay", "shift", "employment", "place-words"}) {
      html.append(phrases.any(kind)).append(' ');
    }
    html.append("</p><h3>What you bring</h3><ul><li>").append(phrases.any("education"));
    html.append("</li><li>").append(phrases.any("experience")).append("</li></ul><ul>");
    for (int i = 0; html.length() < length; i++) {
      String kind = i % 4 == 3 ? "benefit" : "duty";
      html.append("<li>").append(phrases.any(kind)).append("</li>");
    }
    return html.substring(0, length);
  }
}
