package jobalerts.alert.openings.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * HTML of a posting as a page may show it. It was sanitized before it was published, and is again
 * here: whoever can write to the topic must not be able to write to our pages.
 */
final class ShownHtml {

  private static final int LONGEST = 20_000;

  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("h3", "p", "br", "ul", "li", "strong", "em", "u", "a")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https")
          .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

  private ShownHtml() {}

  /** {@code null} if there is none, or more than is ever published. */
  static @Nullable String of(@Nullable String html) {
    if (html == null || html.length() > LONGEST) {
      return null;
    }
    return Jsoup.clean(html, "", ALLOWED, new OutputSettings().prettyPrint(false));
  }
}
