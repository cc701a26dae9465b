package jobalerts.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jobalerts.alert.Candidates;
import jobalerts.alert.Postings;
import jobalerts.alert.TestClock;
import jobalerts.alert.TestDatabase;
import jobalerts.alert.delivery.smtp.SmtpSessions;
import jobalerts.alert.matching.Criteria;
import jobalerts.alert.openings.History;
import jobalerts.alert.openings.Openings;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Confirmations;
import jobalerts.alert.subscriptions.Links;
import jobalerts.alert.subscriptions.Ownership;
import jobalerts.alert.subscriptions.SignUp;
import jobalerts.alert.subscriptions.Subscriptions;
import jobalerts.alert.subscriptions.Tokens;
import jobalerts.common.alert.AlertMatched;
import jobalerts.common.posting.Job;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** Ledger, claims and mails over a real database and a real SMTP server, ticked by hand. */
@SpringBootTest(
    classes = DeliveryFixture.Parts.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.config.name=alert-service",
      "spring.main.web-application-type=none",
      "spring.kafka.producer.properties.max.block.ms=100",
      "spring.mail.properties.mail.smtp.timeout=2000",
      "alert.public-url=https://jobs.example",
      "alert.delivery.batch=20"
    })
abstract class DeliveryFixture {

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @ConfigurationPropertiesScan({
    "jobalerts.alert.delivery",
    "jobalerts.alert.mail",
    "jobalerts.alert.subscriptions"
  })
  @ComponentScan(
      basePackages = "jobalerts.alert.mail",
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.bounces\\..*"))
  @Import({
    ComposeMails.class,
    RemindOfExpiry.class,
    Reminders.class,
    ReportMails.class,
    RecordEnds.class,
    ComposeReminder.class,
    Confirmations.class,
    DeliverMail.class,
    DeliverMails.class,
    DeliveryConfiguration.class,
    Drafts.class,
    DueAlerts.class,
    DueMails.class,
    History.class,
    Ledger.class,
    MailBacklog.class,
    MailContents.class,
    MailEnds.class,
    NoteEnds.class,
    NoteRefusals.class,
    Openings.class,
    Ownership.class,
    Pacing.class,
    ReadyOpenings.class,
    SendConfirmations.class,
    SendMail.class,
    SendingLine.class,
    SendingRates.class,
    SignUp.class,
    SmtpSessions.class,
    Subscriptions.class,
    TellAnew.class,
    Tokens.class,
    UnfinishedMails.class,
    UnsentMails.class,
    WriteMail.class
  })
  static class Parts {

    @Bean
    TestClock clock() {
      return new TestClock();
    }

    @Bean
    MeterRegistry metrics() {
      return new SimpleMeterRegistry();
    }
  }

  static final MailServer MAIL_SERVER = new MailServer();

  final Candidates candidates = new Candidates();

  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MeterRegistry metrics;
  @Autowired DeliverySettings settings;
  @Autowired DueTimesSettings dueTimesSettings;
  @Autowired Links links;
  @Autowired Ledger ledger;
  @Autowired DueMails due;
  @Autowired Drafts drafts;
  @Autowired MailEnds ends;
  @Autowired ComposeMails compose;
  @Autowired SendMail sendMail;
  @Autowired UnfinishedMails unfinished;
  @Autowired DeliverMail deliverMail;
  @Autowired RecordEnds recordEnds;
  @Autowired Pacing pacing;
  @Autowired SendingLine line;
  @Autowired DeliverMails deliverMails;
  @Autowired Openings openings;
  @Autowired Ownership ownership;

  @DynamicPropertySource
  static void connect(DynamicPropertyRegistry properties) {
    TestDatabase.connect(properties);
    properties.add("spring.mail.port", MAIL_SERVER::port);
  }

  @BeforeEach
  void startAfresh() {
    TestDatabase.empty();
    MAIL_SERVER.reset();
    clock.reset();
  }

  UUID opening(Job job) {
    return opening(UUID.randomUUID(), 1, job);
  }

  UUID opening(UUID id, long version, Job job) {
    openings.keep(List.of(Postings.open(id, version, job)));
    return id;
  }

  void close(UUID id, Job job) {
    openings.keep(List.of(Postings.closed(id, Long.MAX_VALUE, job)));
  }

  UUID instantAlert(UUID subscriber, Criteria criteria) {
    return candidates.alert(subscriber, criteria, Cadence.INSTANT);
  }

  /** The topic tells that the opening meets the alert. */
  void match(UUID alert, UUID... postings) {
    List<AlertMatched> matches = new ArrayList<>();
    for (UUID posting : postings) {
      matches.add(new AlertMatched(UUID.randomUUID(), alert, posting, 1, clock.instant()));
    }
    ledger.add(matches);
  }

  void passGatheringWindow() {
    clock.pass(dueTimesSettings.gatheringWindow());
  }

  void deliver() {
    deliverMails.deliver();
    line.awaitIdle();
  }

  /** Sends these and records how they ended, one by one. */
  void send(List<Claim> claims) {
    drafts
        .begin(claims)
        .forEach(draft -> ends.record(List.of(deliverMail.deliver(draft)), Set.of()));
  }

  Draft begun(Claim claim) {
    return (Draft) drafts.begin(List.of(claim)).getFirst();
  }

  List<String> matchStatuses() {
    return column("select status from alert_match order by status");
  }

  List<String> mailStatuses() {
    return column("select status from mail order by status");
  }

  List<String> column(String sql) {
    return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
  }

  double counted(String name, String... tags) {
    var counter = metrics.find(name).tags(tags).counter();
    return counter == null ? 0 : counter.count();
  }
}
