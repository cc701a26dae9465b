package jobalerts.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class IndeedFeedTest extends FeedFixture {

  private static final String SOURCE =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <source>
        <publisher>Acme ATS</publisher>
        <lastBuildDate>Sun, 22 Nov 2026 09:00:00 GMT</lastBuildDate>
        %s
      </source>
      """;

  private static final String OPERATOR =
      """
      <job>
        <title><![CDATA[Press Operator & Setter]]></title>
        <date><![CDATA[Mon, 02 Nov 2026 22:49:39 GMT]]></date>
        <referencenumber><![CDATA[acme-77]]></referencenumber>
        <url><![CDATA[https://jobs.example.com/77?utm=1&b=2]]></url>
        <company><![CDATA[Acme Frames]]></company>
        <city><![CDATA[Eau Claire]]></city><state><![CDATA[WI]]></state>
        <country><![CDATA[US]]></country><postalcode><![CDATA[54701]]></postalcode>
        <description><![CDATA[<p>Set up presses.</p><ul><li>Lift 50 lbs</li></ul>]]></description>
        <jobtype>fulltime</jobtype><remotetype>onsite</remotetype>
        <expirationdate>2026-12-31</expirationdate>
        <salary>$22 - $26 an hour</salary>
      </job>
      """;

  IndeedFeedTest() {
    super(FeedFormat.INDEED_XML);
  }

  @Test
  void readsAJob() {
    var read = understood(only(SOURCE.formatted(OPERATOR)));
    Job job = read.job();

    assertThat(read.externalId()).isEqualTo("acme-77");
    assertThat(read.problems()).isEmpty();
    assertThat(job.title()).isEqualTo("Press Operator & Setter");
    assertThat(job.url()).isEqualTo("https://jobs.example.com/77?utm=1&b=2");
    assertThat(job.employer()).isEqualTo("Acme Frames");
    assertThat(job.text()).contains("Set up presses.", "Lift 50 lbs", "$22 - $26 an hour");
    assertThat(job.employment()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(job.workplace()).isEqualTo(Workplace.ON_SITE);
    assertThat(job.places()).extracting("zip").containsExactly("54701");
    assertThat(job.datePosted()).isEqualTo("2026-11-02T22:49:39Z");
    assertThat(job.validThrough()).isEqualTo("2027-01-01T05:59:59Z");
  }

  @Test
  void readsPayInFields() {
    String pay =
        """
        <salary_min>45000</salary_min><salary_max>52000</salary_max>
        <salary_currency>USD</salary_currency><salary_schedule>yearly</salary_schedule></job>
        """;

    Job job = job(only(SOURCE.formatted(OPERATOR.replace("</job>", pay))));

    assertThat(pay(job).period()).isEqualTo(PayPeriod.YEAR);
    assertThat(pay(job).max()).isEqualByComparingTo("52000");
  }

  @Test
  void readsTagsThatNobodyEscaped() {
    String job =
        "<job><referencenumber>1</referencenumber><title>Welder</title>"
            + "<description>Weld <b>all</b> day<br/>and &lt;i&gt;night&lt;/i&gt;</description></job>";

    assertThat(only(SOURCE.formatted(job)).path("description").asString())
        .isEqualTo("Weld <b>all</b> day<br></br>and <i>night</i>\n");
  }

  @Test
  void keepsJobsApart() {
    assertThat(read(SOURCE.formatted(OPERATOR.repeat(3) + "<job/><job></job>"))).hasSize(5);
  }

  @Test
  void resolvesNoEntity() {
    String file = "<!DOCTYPE source [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String laughs =
        "<!DOCTYPE source [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x \"&b;&b;\">]>";
    for (String doctype : List.of(file, laughs)) {
      JsonNode posting = only(doctype + "<source><job><title>&x;</title></job></source>");

      assertThat(posting.path("title").asString()).isEqualTo("&x;");
    }
  }

  @Test
  void readsNoDtd() {
    String elsewhere = "<!DOCTYPE source SYSTEM \"http://127.0.0.1:1/feed.dtd\">";

    assertThat(read(elsewhere + "<source><job><title>Welder</title></job></source>")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jobs",
        "{}",
        "<html><body>Down for maintenance</body></html>",
        "<source><job><title>Welder</title></job>",
        "<source><job><title>Welder</job></source>",
        "<source><job><title>Tool &n Maker</title></job></source>",
        "<source/><source/>"
      })
  void readsNoOtherDocument(String document) {
    assertThatExceptionOfType(UnreadableFeed.class).isThrownBy(() -> read(document));
  }

  @Test
  void endsWhatIsNestedTooDeeply() {
    assertThatExceptionOfType(UnreadableFeed.class)
        .isThrownBy(() -> read("<source><job>" + "<a>".repeat(100_000)));
  }
}
