package jobalerts.local.inbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobalerts.local.inbox.ReceivedMail.Header;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The HTML of the pages; Thymeleaf escapes whatever a mail says. */
final class InboxViews {

  private static final int SNIPPET = 160;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());
  private static final Pattern LINK = Pattern.compile("<(https?://[^<>\\s]+)>");

  /** What says who sends, to whom, and how to get rid of it. */
  private static final List<String> INTERESTING =
      List.of(
          "From",
          "To",
          "Reply-To",
          "Date",
          "Message-ID",
          "List-Id",
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "Feedback-ID",
          "Auto-Submitted",
          "Precedence");

  private final TemplateEngine templates = new TemplateEngine();
  private final int smtpPort;

  InboxViews(int smtpPort) {
    var resolver = new ClassLoaderTemplateResolver(InboxViews.class.getClassLoader());
    resolver.setPrefix("jobalerts/local/inbox/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(resolver);
    this.smtpPort = smtpPort;
  }

  /**
   * @param mails newest first
   * @param all how many the query would find without paging
   * @param older the id to go on from, empty at the end
   */
  String list(ListQuery query, List<ReceivedMail> mails, long all, String older) {
    return render(
        "list",
        Map.of(
            "mails",
            mails.stream().map(InboxViews::row).toList(),
            "all",
            all,
            "older",
            older,
            "to",
            query.to(),
            "newest",
            query.before().isEmpty(),
            "smtpPort",
            smtpPort));
  }

  String mail(ReceivedMail mail) {
    return render(
        "mail",
        Map.of(
            "mail", mail,
            "subject", subject(mail),
            "time", TIME.format(mail.receivedAt()),
            "to", String.join(", ", mail.to()),
            "interesting", interesting(mail),
            "unsubscribe", oneClick(mail).orElse("")));
  }

  String missing() {
    return render("missing", Map.of());
  }

  private static Map<String, Object> row(ReceivedMail mail) {
    String words = mail.text().isBlank() ? MailHtml.words(mail.html()) : mail.text();
    String line = words.replaceAll("\\s+", " ").strip();
    return Map.of(
        "id", mail.id(),
        "to", String.join(", ", mail.to()),
        "subject", subject(mail),
        "time", TIME.format(mail.receivedAt()),
        "instant", mail.receivedAt().toString(),
        "snippet", line.length() > SNIPPET ? line.substring(0, SNIPPET) + "…" : line);
  }

  private static String subject(ReceivedMail mail) {
    return mail.subject().isBlank() ? "(no subject)" : mail.subject();
  }

  private static List<Header> interesting(ReceivedMail mail) {
    return INTERESTING.stream()
        .flatMap(name -> mail.header(name).map(value -> new Header(name, value)).stream())
        .toList();
  }

  /** Where a mail program would post to when its reader presses "unsubscribe" (RFC 8058). */
  private static Optional<String> oneClick(ReceivedMail mail) {
    return mail.header("List-Unsubscribe-Post")
        .filter("List-Unsubscribe=One-Click"::equals)
        .flatMap(_ -> mail.header("List-Unsubscribe"))
        .map(LINK::matcher)
        .filter(Matcher::find)
        .map(link -> link.group(1));
  }

  private String render(String template, Map<String, Object> values) {
    return templates.process(template, new Context(Locale.ENGLISH, values));
  }
}
