package jobalerts.alert.subscriptions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.Wanted;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.common.vocabulary.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailPagesIT extends WhyFixture {

  private UUID alert = UUID.randomUUID();
  private UUID mail = UUID.randomUUID();

  @BeforeEach
  void writeMail() {
    alert = alert(Wanted.role(Role.WELDER));
    mail =
        jdbc.sql(
                """
                insert into mail (id, subscriber_id, status, created_at)
                values (gen_random_uuid(), :jo, 'sent', now())
                returning id
                """)
            .param("jo", jo)
            .query(UUID.class)
            .single();
  }

  @Test
  void listsAllOpeningsOfTheMailTheNewestFirst() {
    told(Jobs.valid().title("Welder I"));
    clock.pass(Duration.ofMinutes(1));
    told(Jobs.valid().title("Welder II <script>").pay(null));
    matched(alert, opening(Jobs.valid().title("of no mail")), "waiting");

    Document page = page("");
    assertThat(page.select(".openings li").eachText())
        .containsExactly(
            "Welder II <script> Chippewa Castings · Eau Claire, WI 54701",
            "Welder I Chippewa Castings · Eau Claire, WI 54701 · $28.50–$32 an hour");
    assertThat(page.select(".lead").text()).isEqualTo("2 openings fitted.");
    assertThat(page.select("nav")).isEmpty();
  }

  @Test
  void marksWhatHasClosed() {
    UUID opening = told(Jobs.valid());
    openings.keep(List.of(Postings.closed(opening, 2, Jobs.valid().job())));

    assertThat(page("").select(".openings .badge").eachText()).containsExactly("Closed");
  }

  @Test
  void leavesOutWhatTheMailDidNotTell() {
    told(Jobs.valid().title("Welder I"));
    UUID withdrawn = told(Jobs.valid().title("Welder II"));
    jdbc.sql("update alert_match set status = 'withdrawn' where posting_id = :id")
        .param("id", withdrawn)
        .update();

    assertThat(page("").select(".openings a").eachText()).containsExactly("Welder I");
  }

  @Test
  void listsNearDuplicatesOnceAndAnOpenOneOfThem() {
    Jobs job = Jobs.valid().fingerprint("welder", "00000000000000ff");
    UUID first = told(job);
    UUID second = told(job.places(Jobs.MILWAUKEE));
    openings.keep(List.of(Postings.closed(first, 2, job.job())));

    Document page = page("");
    assertThat(page.select(".openings a").eachAttr("href")).containsExactly("/openings/" + second);
    assertThat(page.select(".lead").text()).isEqualTo("1 opening fitted.");
  }

  @Test
  void turnsThePagesOfALongMail() {
    for (int i = 0; i < 51; i++) {
      told(Jobs.valid().title("Welder " + i));
    }

    assertThat(page("").select(".openings li")).hasSize(50);
    String next = page("").select("nav a[rel=next]").attr("href");
    assertThat(next).isEqualTo(path() + "?page=2");
    assertThat(Jsoup.parse(browser.get(next).body()).select(".openings li")).hasSize(1);
    assertThat(page("?page=2").select("ol").attr("start")).isEqualTo("51");
    for (String strange : List.of("?page=99", "?page=2147483647")) {
      assertThat(page(strange).select(".openings li")).as(strange).hasSize(1);
    }
    for (String strange :
        List.of("?page=0", "?page=-1", "?page=x", "?page=", "?page=99999999999")) {
      assertThat(page(strange).select(".openings li")).as(strange).hasSize(50);
    }
  }

  @Test
  void showsAMailToItsOwnerOnly() {
    told(Jobs.valid());
    String foreign = tokens.issue(Purpose.MANAGE, candidates.subscriber("al@example.com"), null);

    assertThat(get("/manage/" + foreign + "/mails/" + mail).statusCode()).isEqualTo(404);
    assertThat(get("/manage/" + token + "/mails/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(get("/manage/unknown/mails/" + mail).statusCode()).isEqualTo(404);
  }

  private UUID told(Jobs job) {
    UUID opening = opening(job);
    matched(alert, opening, "mailed");
    jdbc.sql("update alert_match set mail_id = :mail where posting_id = :posting")
        .param("mail", mail)
        .param("posting", opening)
        .update();
    return opening;
  }

  private Document page(String query) {
    HttpResponse<String> answer = get(path() + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private String path() {
    return "/manage/" + token + "/mails/" + mail;
  }

  private HttpResponse<String> get(String path) {
    return browser.get(path);
  }
}
