package jobalerts.ingest.webhook.web;

import static jobalerts.ingest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jobalerts.common.Json;
import jobalerts.ingest.Ads;
import jobalerts.ingest.Answered;
import jobalerts.ingest.Delivery;
import jobalerts.ingest.IngestFixture;
import jobalerts.ingest.TestBroker;
import jobalerts.ingest.publishing.PostingIds;
import org.junit.jupiter.api.Test;

class PreviewIT extends IngestFixture {

  private static final String PATH = "/v1/postings/preview";

  @Test
  void tellsWhatWasUnderstood() {
    Answered answer = preview(Ads.with("benefits", "\"401k\"").put("datePosted", "last week"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Json.MAPPER.readTree(answer.body()))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {
                  "posting": {
                    "title": "MIG Welder - 2nd Shift",
                    "employer": "Acme Frames",
                    "url": "https://jobs.example.com/4711",
                    "text": "Weld frames.\\n\\n- Read prints",
                    "html": "<p>Weld frames.</p><ul><li>Read prints</li></ul>",
                    "roles": ["welder"],
                    "shifts": ["second"],
                    "employment": ["full-time"],
                    "pay": {
                      "min": 24.5, "max": 29, "period": "hour",
                      "annualMin": 50960, "annualMax": 60320
                    },
                    "places": [
                      {"city": "Eau Claire", "state": "WI", "zip": "54701",
                       "lat": %s, "lon": %s}
                    ]
                  },
                  "evidence": {
                    "roles": "\\"MIG Welder - 2nd Shift\\" in title",
                    "shifts": "\\"MIG Welder - 2nd Shift\\" in title",
                    "employment": "given as employmentType",
                    "pay": "given as baseSalary",
                    "places": "given as jobLocation"
                  },
                  "ignored": ["benefits"],
                  "problems": [
                    {"field": "/datePosted",
                     "reason": "must be an ISO 8601 date, such as 2026-11-22"}
                  ]
                }
                """
                    .formatted(
                        answer.text("/posting/places/0/lat"),
                        answer.text("/posting/places/0/lon"))));
  }

  @Test
  void storesAndPublishesNothing() {
    preview(Ads.welder());

    var id = PostingIds.of(acme.name(), "4711");
    assertThat(TestBroker.postings(id)).isEmpty();
    assertThat(site.get("/v1/postings/" + id).status()).isEqualTo(404);
    assertThat(
            jdbc.sql("select count(*) from webhook_delivery where source = :source")
                .param("source", acme.name())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void previewsArraysAndLines() {
    Answered array = preview("[%s, 5]".formatted(Ads.welder()));
    Answered lines =
        site.send(delivery(Ads.welder() + "\n{").to("POST", PATH).as("application/x-ndjson"));

    assertThat(array.text("/results/0/posting/roles/0")).isEqualTo("welder");
    assertThat(array.at("/results/1").has("posting")).isFalse();
    assertThat(lines.text("/results/0/posting/roles/0")).isEqualTo("welder");
    assertThat(lines.text("/results/1/problems/0/reason")).startsWith("line 2 of the body:");
  }

  @Test
  void asksForASignatureToo() {
    Delivery unsigned = delivery(Ads.welder()).to("POST", PATH).withHeader("webhook-id", "x");

    assertProblem(site.send(unsigned), 401, "bad-signature");
  }

  @Test
  void refusesWhatWouldBeRefused() {
    assertProblem(preview(Ads.without("title")), 400, "invalid-posting");
  }

  private Answered preview(Object body) {
    return site.send(delivery(body).to("POST", PATH));
  }
}
