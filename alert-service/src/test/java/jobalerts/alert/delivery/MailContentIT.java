package jobalerts.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jobalerts.alert.Jobs;
import jobalerts.alert.Wanted;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Tokens;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the mail server gets, read as a mail program reads it. */
class MailContentIT extends DeliveryFixture {

  private static final Criteria WELDER = Wanted.role(Role.WELDER);
  private static final Pattern LINK = Pattern.compile("https://jobs\\.example/[\\w/?=&-]+");

  @Autowired Tokens tokens;

  @Test
  void tellsAllThatACandidateAsksFor() {
    Criteria wish =
        Wanted.nothing()
            .roles(Role.WELDER)
            .shifts(Shift.FIRST)
            .within(100, Jobs.EAU_CLAIRE)
            .criteria();
    UUID posting = opening(Jobs.valid().job());
    MailServer.Received mail = mailOf(wish, posting);

    assertThat(ReadMail.text(mail))
        .contains(
            """
            Welder
            Chippewa Castings
            Eau Claire, WI 54701 (0 miles from Eau Claire, WI 54701)
            Pay: $28.50–$32 an hour (about $59,280–$66,560 a year)
            Shift: 1st shift (days)
            Employment: Full-time
            Why it fits: Welder · within 100 miles of Eau Claire, WI 54701 · 1st shift (days)
            https://jobs.example/openings/%s
            """
                .formatted(posting))
        .containsPattern("did not: https://jobs.example/manage/[\\w-]{43}/why\n")
        .contains("Job Alerts, 100 Example Street, Eau Claire, WI 54701");
  }

  @Test
  void saysTheSameInTextAndInHtml() {
    MailServer.Received mail = mailOf(WELDER, opening(Jobs.valid().job()));
    Document html = Jsoup.parse(ReadMail.html(mail));
    String words = html.body().wholeText().replaceAll("\\s+", " ");

    for (String line : ReadMail.text(mail).split("\n", -1)) {
      if (!line.isBlank() && !line.contains("https://") && !line.equals("--")) {
        assertThat(words).contains(afterLabel(line));
      }
    }
    List<String> textLinks = links(ReadMail.text(mail));
    List<String> htmlLinks = html.select("a[href]").eachAttr("href");
    assertThat(htmlLinks).containsAll(textLinks);
    assertThat(textLinks).containsAll(htmlLinks);
  }

  @Test
  void carriesTheHeadersOfBulkMail() throws Exception {
    MailServer.Received mail = mailOf(WELDER, opening(Jobs.valid().job()));
    var message = mail.message();

    assertThat(message.getContentType()).startsWith("multipart/alternative");
    assertThat(message.getHeader("List-Unsubscribe")).hasSize(1);
    String unsubscribe = message.getHeader("List-Unsubscribe", null);
    assertThat(unsubscribe).matches("<https://jobs\\.example/unsubscribe/[\\w-]{43}>");
    assertThat(message.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(message.getHeader("List-Id"))
        .containsExactly("Job alerts <alerts.job-alerts.example>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    assertThat(message.getMessageID())
        .isEqualTo("<" + column("select id from mail").getFirst() + "@job-alerts.example>");
    assertThat(message.getFrom())
        .extracting(Address::toString)
        .containsExactly("Manufacturing job alerts <alerts@job-alerts.example>");
    assertThat(mail.from()).isEqualTo("alerts@job-alerts.example");
    assertThat(message.getSentDate().toInstant()).isEqualTo(clock.instant());
    assertThat(message.getSubject()).isEqualTo("Welder at Chippewa Castings");
  }

  @Test
  void stopsTheOneAlertThatItIsAboutAndAllIfItIsAboutSeveral() throws Exception {
    UUID jo = candidates.subscriber("jo@example.com");
    UUID alert = instantAlert(jo, WELDER);
    match(alert, opening(Jobs.valid().job()));
    passGatheringWindow();
    deliver();
    assertThat(tokens.find(Purpose.MANAGE, token(MAIL_SERVER.received().getFirst())))
        .hasValueSatisfying(grant -> {
          assertThat(grant.subscriberId()).isEqualTo(jo);
          assertThat(grant.subscriptionId()).isEqualTo(alert);
        });

    match(alert, opening(Jobs.valid().job()));
    match(
        instantAlert(jo, Wanted.role(Role.MACHINIST)),
        opening(Jobs.valid().roles(Role.MACHINIST).job()));
    passGatheringWindow();
    deliver();
    assertThat(tokens.find(Purpose.MANAGE, token(MAIL_SERVER.received().getLast())))
        .hasValueSatisfying(grant -> assertThat(grant.subscriptionId()).isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "a\r\nBcc: eve@example.com\r\n\r\n<b>body</b>",
        "a\nBcc: eve@example.com",
        "a\rBcc: eve@example.com",
        "a\u2028Bcc: eve@example.com",
        "a\u0085Bcc: eve@example.com",
        "=?utf-8?Q?a=0D=0ABcc:_eve@example.com?=",
        "[(${113*113})] [[${113*113}]] ${113*113} __${113*113}__",
        "a\u202Egro.live"
      })
  void letsNothingHostileOutOfItsPlace(String hostile) throws Exception {
    // A posting with a control character in these is refused when it is read.
    String name = hostile.replaceAll("\\p{Cntrl}+", " ");
    Job job =
        Jobs.valid()
            .title(name)
            .employer(name)
            .text("mentions " + hostile)
            .places(new Place(hostile, State.WI, null, 44.8, -91.5))
            .job();
    Criteria wish =
        Wanted.nothing()
            .any(hostile)
            .within(100, new Place(hostile, null, null, 44.8, -91.5))
            .criteria();
    MailServer.Received mail = mailOf(wish, opening(job));
    var message = mail.message();

    assertThat(mail.to()).containsExactly("jo@example.com");
    assertThat(Collections.list(message.getAllHeaders()).stream().map(it -> it.getName()))
        .doesNotContainAnyElementsOf(List.of("Bcc", "bcc"))
        .doesNotHaveDuplicates();
    assertThat(message.getSubject()).doesNotContain("\r", "\n", "12769", "\u202E");
    Document html = Jsoup.parse(ReadMail.html(mail));
    assertThat(html.select("script, img, b:not(:matchesOwn(^(Pay|Shift|Employment)$))")).isEmpty();
    assertThat(html.text()).doesNotContain("12769");
    assertThat(ReadMail.text(mail).lines()).noneMatch(line -> line.startsWith("Bcc"));
    assertThat(ReadMail.text(mail)).doesNotContain("12769", "\u202E");
  }

  @Test
  void keepsAForeignAlphabetInTheSubject() throws Exception {
    MailServer.Received mail =
        mailOf(WELDER, opening(Jobs.valid().title("Schweißer/溶接工 👷").employer("Müller").job()));

    assertThat(mail.message().getSubject()).isEqualTo("Schweißer/溶接工 👷 at Müller");
    assertThat(mail.raw().lines().filter(line -> line.startsWith("Subject:")))
        .allMatch(line -> line.chars().allMatch(c -> c < 128));
    assertThat(ReadMail.text(mail)).startsWith("Schweißer/溶接工 👷\nMüller\n");
  }

  @Test
  void cutsALongSubjectBetweenCharacters() throws Exception {
    String title = "👷".repeat(200);
    MailServer.Received mail = mailOf(WELDER, opening(Jobs.valid().title(title).job()));

    assertThat(mail.message().getSubject()).isEqualTo("👷".repeat(89) + "…");
    assertThat(mail.raw().lines()).allMatch(line -> line.length() <= 998);
    assertThat(ReadMail.text(mail)).startsWith(title + "\n");
  }

  @Test
  void tellsTheNearestPlacesFirst() {
    Criteria wish = Wanted.nothing().within(200, Jobs.MILWAUKEE).criteria();
    Place downtown = new Place("Milwaukee", State.WI, "53202", 43.0389, -87.9065);
    Job job = Jobs.valid().places(Jobs.EAU_CLAIRE, Jobs.CHICAGO, Jobs.MILWAUKEE, downtown).job();

    assertThat(ReadMail.text(mailOf(wish, opening(job))))
        .contains(
            "Milwaukee, WI (0 miles from Milwaukee, WI); Milwaukee, WI 53202 (0 miles from"
                + " Milwaukee, WI); Chicago, IL (81 miles from Milwaukee, WI) and 1 more\n");
  }

  @Test
  void leavesOutWhatIsNotStated() {
    Criteria wish = Wanted.nothing().none("unicorn").criteria();

    assertThat(ReadMail.text(mailOf(wish, opening(Jobs.bare().job()))))
        .startsWith("Welder\nChippewa Castings\nPlace not stated\nWhy it fits: ")
        .doesNotContain("Pay", "Shift:");
  }

  @Test
  void givesTheStateAsTheReasonIfThereIsNoOther() {
    Job job = Jobs.valid().job();

    assertThat(ReadMail.text(mailOf(Wanted.nothing().states(State.WI).criteria(), opening(job))))
        .contains("Why it fits: in Wisconsin\n");
  }

  @Test
  void givesAReasonThoughThePostingStatesNothing() {
    Criteria unwanted = Wanted.nothing().none("unicorn").criteria();
    Criteria unstated = Wanted.nothing().shifts(Shift.FIRST).criteria();

    assertThat(ReadMail.text(mailOf(unwanted, opening(Jobs.bare().job()))))
        .contains("Why it fits: none of “unicorn”\n");
    assertThat(ReadMail.text(mailTo("al@example.com", unstated, opening(Jobs.bare().job()))))
        .contains("Why it fits: nothing it says speaks against your alert\n");
  }

  private MailServer.Received mailOf(Criteria wish, UUID... postings) {
    return mailTo("jo@example.com", wish, postings);
  }

  private MailServer.Received mailTo(String address, Criteria wish, UUID... postings) {
    match(instantAlert(candidates.subscriber(address), wish), postings);
    passGatheringWindow();
    deliver();
    assertThat(MAIL_SERVER.received()).isNotEmpty();
    return MAIL_SERVER.received().getLast();
  }

  private static String token(MailServer.Received mail) throws Exception {
    String header = mail.message().getHeader("List-Unsubscribe", null);
    return header.substring(header.lastIndexOf('/') + 1, header.length() - 1);
  }

  private static String afterLabel(String line) {
    return line.replaceFirst("^(Pay|Shift|Employment): ", "");
  }

  private static List<String> links(String text) {
    return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
