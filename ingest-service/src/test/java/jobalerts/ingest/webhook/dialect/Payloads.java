package jobalerts.ingest.webhook.dialect;

import java.util.Optional;
import jobalerts.common.Json;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A valid payload of each system, and its deviations. */
final class Payloads {

  static final String EMPLOYER = "Red Cedar Foundry";

  private static final String GREENHOUSE =
      """
      {"action": "job_post_updated",
       "payload": {
         "id": 440021, "title": "Second Shift Molder", "location": "Eau Claire, WI",
         "content": "<p>Pour and shake out <b>gray iron</b>.</p>", "internal_content": null,
         "updated_at": "2026-11-20T15:06:32.691Z", "job_id": 77001,
         "external": true, "internal": false, "live": true, "questions": []}}
      """;

  private static final String ASHBY =
      """
      {"action": "jobPostingPublish",
       "data": {"jobPosting": {
         "id": "5a1c9a36-0000-4000-8000-00000000c0de", "title": "Tool and Die Maker",
         "locationName": "Winona, MN", "workplaceType": "OnSite", "employmentType": "FullTime",
         "isListed": true, "publishedDate": "2026-11-18", "applicationDeadline": "2027-01-15",
         "externalLink": "https://jobs.example.com/die-maker",
         "descriptionHtml": "<p>Build progressive dies.</p>",
         "compensationTierSummary": "$31 - $38 per hour & overtime",
         "updatedAt": "2026-11-20T12:00:00.000Z"}}}
      """;

  private static final String STANDARD =
      """
      {"type": "posting.created", "timestamp": "2026-11-20T12:00:00Z",
       "data": {"@type": "JobPosting", "identifier": {"value": "mx-9"}, "title": "Millwright",
         "description": "Keep the line running.", "hiringOrganization": {"name": "Cedar Mill"},
         "jobLocation": {"address": {"addressLocality": "Duluth", "addressRegion": "MN"}}}}
      """;

  /** As SmartRecruiters' API tells it. */
  private static final String JOB =
      """
      {"id": "4711", "title": "Press Brake Operator", "postingStatus": "PUBLIC",
       "company": {"name": "Cedar Stamping"}, "typeOfEmployment": {"label": "Full-time"},
       "industry": {"label": "Manufacturing"}, "releasedDate": "2026-11-12T09:00:00.000Z",
       "postingUrl": "https://jobs.example.com/4711",
       "location": {"city": "Dayton", "regionCode": "OH", "postalCode": "45402", "country": "us",
         "remote": false},
       "jobAd": {"sections": {
         "jobDescription": {"title": "Duties", "text": "<p>Bend brackets.</p>"},
         "qualifications": {"title": "You bring", "text": "<ul><li>1 year</li></ul>"}}}}
      """;

  private Payloads() {}

  static ObjectNode greenhouse() {
    return read(GREENHOUSE);
  }

  static ObjectNode ashby() {
    return read(ASHBY);
  }

  static ObjectNode standard() {
    return read(STANDARD);
  }

  static ObjectNode job() {
    return read(JOB);
  }

  static ObjectNode read(String json) {
    return (ObjectNode) Json.MAPPER.readTree(json);
  }

  /** The payload with that value, which is JSON, at that pointer. */
  static ObjectNode with(ObjectNode payload, String pointer, String json) {
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) payload.at(pointer.substring(0, last)))
        .set(pointer.substring(last + 1), Json.MAPPER.readTree(json));
    return payload;
  }

  static ObjectNode without(ObjectNode payload, String pointer) {
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) payload.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
    return payload;
  }

  static Notice notice(JsonNode payload) {
    return new Notice(new HttpHeaders(), payload, Optional.of(EMPLOYER));
  }
}
