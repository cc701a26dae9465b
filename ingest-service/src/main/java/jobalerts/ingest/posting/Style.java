package jobalerts.ingest.posting;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** How words are set apart, as far as it is kept. */
record Style(boolean strong, boolean em, boolean u, @Nullable String href) {

  static final Style PLAIN = new Style(false, false, false, null);

  private static final int LONGEST_ADDRESS = 2_000;

  /** The style within that element. */
  Style within(Element element) {
    return switch (element.normalName()) {
      case "b", "strong" -> new Style(true, em, u, href);
      case "i", "em" -> new Style(strong, true, u, href);
      case "u" -> new Style(strong, em, true, href);
      case "a" -> new Style(strong, em, u, address(element.attr("href")));
      default -> this;
    };
  }

  /** HTML of the words, which are escaped here. */
  String html(String words) {
    String html = isPlain(words) ? words : Entities.escape(words);
    html = u ? "<u>" + html + "</u>" : html;
    html = em ? "<em>" + html + "</em>" : html;
    html = strong ? "<strong>" + html + "</strong>" : html;
    return href == null
        ? html
        : "<a href=\"" + href + "\" rel=\"nofollow noopener noreferrer\">" + html + "</a>";
  }

  /** Most words need no escape, and a look is cheaper than a copy. */
  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      if (letter < ' ' || letter > '~' || "&<>\"'".indexOf(letter) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String address(String written) {
    String address = written.strip();
    return address.length() <= LONGEST_ADDRESS && PostingReader.URL.matcher(address).matches()
        ? Entities.escape(address)
        : null;
  }
}
