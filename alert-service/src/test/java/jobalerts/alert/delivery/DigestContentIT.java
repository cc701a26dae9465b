package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which openings a mail tells, in which order, what it says is new, and what it asks back. */
class DigestContentIT extends DeliveryFixture {

  private static final Criteria WELDER = Wanted.role(Role.WELDER);
  private static final Pattern OPENING = Pattern.compile("https://jobs\\.example/openings/[\\w-]+");

  private UUID jo = UUID.randomUUID();

  @BeforeEach
  void signUpJo() {
    jo = candidates.subscriber("jo@example.com");
  }

  @Test
  void tellsTheBestOfManyAndLinksToTheRest() throws Exception {
    List<UUID> postings =
        IntStream.range(0, 57).mapToObj(it -> opening(Jobs.valid().job())).toList();
    UUID[] ids = postings.toArray(UUID[]::new);
    match(instantAlert(jo, WELDER), ids);
    // What two alerts match counts once.
    match(instantAlert(jo, Wanted.nothing().any("castings").criteria()), ids);
    MailServer.Received mail = delivered();

    assertThat(openingsOf(mail)).hasSize(20).doesNotHaveDuplicates();
    assertThat(mail.message().getSubject()).endsWith("and 56 more jobs");
    String rest =
        "https://jobs\\.example/manage/[\\w-]{43}/mails/"
            + column("select id from mail").getFirst();
    assertThat(ReadMail.text(mail)).containsPattern("… and 37 more openings that fit:\n" + rest);
    assertThat(html(mail).select("a:contains(and 37 more openings that fit)").attr("href"))
        .matches(rest);
    assertThat(matchStatuses())
        .as("the linked ones are told too")
        .containsOnly("mailed")
        .hasSize(114);
  }

  @Test
  void linksToNoRestWhereThereIsNone() throws Exception {
    UUID[] ids =
        IntStream.range(0, 20).mapToObj(it -> opening(Jobs.valid().job())).toArray(UUID[]::new);
    match(instantAlert(jo, WELDER), ids);
    MailServer.Received mail = delivered();

    assertThat(openingsOf(mail)).hasSize(20);
    assertThat(ReadMail.text(mail)).doesNotContain("more opening");
    assertThat(ReadMail.html(mail)).doesNotContain("more opening");
  }

  @Test
  void putsFirstWhatFitsBest() throws Exception {
    UUID vague = opening(Jobs.valid().shifts().job());
    UUID exact = opening(Jobs.valid().job());
    match(
        instantAlert(jo, Wanted.nothing().roles(Role.WELDER).shifts(Shift.FIRST).criteria()),
        vague,
        exact);

    assertThat(openingsOf(delivered())).containsExactly(link(exact), link(vague));
  }

  @Test
  void putsTheNewestFirstOfThoseThatFitAlike() throws Exception {
    List<String> newestFirst = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      clock.pass(Duration.ofSeconds(1));
      ids.add(opening(Jobs.valid().title("Welder " + i).job()));
      newestFirst.addFirst(link(ids.getLast()));
    }
    match(instantAlert(jo, WELDER), ids.toArray(UUID[]::new));

    assertThat(openingsOf(delivered())).isEqualTo(newestFirst);
  }

  @Test
  void saysThatAnOpeningWasReopened() throws Exception {
    UUID alert = instantAlert(jo, WELDER);
    UUID posting = opening(Jobs.valid().job());
    match(alert, posting);
    assertThat(ReadMail.text(delivered())).startsWith("Welder\n");

    openings.keep(List.of(Postings.closed(posting, 2, Jobs.valid().job())));
    opening(posting, 3, Jobs.valid().job());
    met(alert, posting, 3);
    MailServer.Received mail = delivered();

    assertThat(ReadMail.text(mail)).startsWith("Updated: reopened\nWelder\n");
    assertThat(html(mail).text()).contains("Updated: reopened");
    assertThat(mail.message().getSubject())
        .isEqualTo("Updated: Welder at Chippewa Castings (reopened)");
  }

  @Test
  void saysWhatFitsNowOfAnOpeningThatIsTold() throws Exception {
    Criteria wish = Wanted.nothing().roles(Role.WELDER).pay("100000", PayPeriod.YEAR).criteria();
    Jobs before = Jobs.valid().pay(Jobs.pay("95000", "95000", PayPeriod.YEAR));
    UUID alert = instantAlert(jo, wish);
    jdbc.sql("update subscription set active_since = :start")
        .param("start", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    UUID posting = opening(before.job());
    clock.pass(Duration.ofHours(1));
    opening(posting, 2, before.pay(Jobs.pay("105000", "105000", PayPeriod.YEAR)).job());
    met(alert, posting, 2);

    assertThat(ReadMail.text(delivered())).startsWith("Updated: now $105,000 a year\nWelder\n");
  }

  @Test
  void saysNothingOfAnUpdateFromBeforeTheAlert() throws Exception {
    UUID posting = opening(Jobs.valid().roles(Role.MACHINIST).job());
    opening(posting, 2, Jobs.valid().job());
    UUID alert = instantAlert(jo, WELDER);
    jdbc.sql("update subscription set active_since = :later")
        .param("later", clock.instant().plusSeconds(1).atOffset(ZoneOffset.UTC))
        .update();
    met(alert, posting, 2);

    assertThat(ReadMail.text(delivered())).startsWith("Welder\n");
  }

  @Test
  void asksWhatIsWrongWithAnOpening() throws Exception {
    Criteria wish =
        Wanted.nothing()
            .roles(Role.WELDER)
            .states(State.WI, State.MN)
            .shifts(Shift.FIRST, Shift.SECOND)
            .criteria();
    UUID alert = instantAlert(jo, wish);
    UUID posting = opening(Jobs.valid().job());
    match(alert, posting);
    MailServer.Received mail = delivered();

    String form =
        "https://jobs\\.example/manage/[\\w-]{43}/alerts/%s\\?not=%%s&opening=%s"
            .formatted(alert, posting);
    assertThat(ReadMail.text(mail))
        .containsPattern(
            """
            Not for you\\?
            - Too far: %s
            - Wrong shift: %s
            - Pay: %s
            - Employer: %s

            --
            """
                .formatted(
                    form.formatted("too-far"),
                    form.formatted("wrong-shift"),
                    form.formatted("pay"),
                    form.formatted("employer")));
    assertThat(html(mail).select("p:contains(Not for you?)").text())
        .isEqualTo("Not for you? Too far · Wrong shift · Pay · Employer");
    assertThat(html(mail).select("a:contains(Wrong shift)").attr("href"))
        .matches(form.formatted("wrong-shift"));
  }

  @Test
  void asksOnlyWhatTheAlertCouldDoSomethingAbout() throws Exception {
    match(instantAlert(jo, WELDER), opening(Jobs.valid().shifts().pay(null).job()));

    assertThat(html(delivered()).select("p:contains(Not for you?)").text())
        .isEqualTo("Not for you? Employer");
  }

  private void met(UUID alert, UUID posting, long version) {
    ledger.add(
        List.of(new AlertMatched(UUID.randomUUID(), alert, posting, version, clock.instant())));
  }

  private MailServer.Received delivered() {
    int before = MAIL_SERVER.received().size();
    passGatheringWindow();
    deliver();
    assertThat(MAIL_SERVER.received()).hasSize(before + 1);
    return MAIL_SERVER.received().getLast();
  }

  private static String link(UUID posting) {
    return "https://jobs.example/openings/" + posting;
  }

  private static Document html(MailServer.Received mail) throws Exception {
    return Jsoup.parse(ReadMail.html(mail));
  }

  private static List<String> openingsOf(MailServer.Received mail) throws Exception {
    return OPENING.matcher(ReadMail.text(mail)).results().map(MatchResult::group).toList();
  }
}
