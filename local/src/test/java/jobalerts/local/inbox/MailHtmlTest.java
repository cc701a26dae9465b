package jobalerts.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailHtmlTest {

  @Test
  void opensLinksInNewTabs() {
    assertThat(MailHtml.withLinksInNewTabs("<!doctype html><html><HEAD lang=en><title>x</title>"))
        .isEqualTo("<!doctype html><html><HEAD lang=en><base target=\"_blank\"><title>x</title>");
    assertThat(MailHtml.withLinksInNewTabs("<header>no head</header>"))
        .isEqualTo("<!doctype html><base target=\"_blank\"><header>no head</header>");
  }

  @Test
  void keepsOnlyTheWordsForTheList() {
    assertThat(
            MailHtml.words(
                "<style>p {color: red}</style><p class='a'>Two<b>jobs</b></p><!-- x -->"))
        .isEqualToIgnoringWhitespace("Two jobs");
  }
}
