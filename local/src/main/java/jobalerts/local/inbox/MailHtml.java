package jobalerts.local.inbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail's HTML, made ready for the frame that shows it. */
final class MailHtml {

  private static final Pattern HEAD =
      Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(style|title|script)\\b.*?</\\1\\s*>|<!--.*?-->|<[^>]*>");
  private static final String BASE = "<base target=\"_blank\">";

  private MailHtml() {}

  /** A link would else open inside the frame, where the page it leads to may not be shown. */
  static String withLinksInNewTabs(String html) {
    Matcher head = HEAD.matcher(html);
    return head.find()
        ? html.substring(0, head.end()) + BASE + html.substring(head.end())
        : "<!doctype html>" + BASE + html;
  }

  /** The words only, for a line of the list; what looks like an entity stays as it is. */
  static String words(String html) {
    return UNSEEN.matcher(html).replaceAll(" ");
  }
}
