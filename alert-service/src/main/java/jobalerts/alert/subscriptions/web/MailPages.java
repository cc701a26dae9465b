package jobalerts.alert.subscriptions.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jobalerts.alert.subscriptions.MailedOpenings;
import jobalerts.alert.subscriptions.Purpose;
import jobalerts.alert.subscriptions.Tokens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All openings of a mail: long mails tell only the best of theirs and link here. */
@Controller
class MailPages {

  private static final int ON_A_PAGE = 50;

  private final Tokens tokens;
  private final MailedOpenings mailed;

  MailPages(Tokens tokens, MailedOpenings mailed) {
    this.tokens = tokens;
    this.mailed = mailed;
  }

  /**
   * @param page from 1; anything else is the first or the last one
   */
  @GetMapping("/manage/{token}/mails/{id}")
  ModelAndView openings(
      @PathVariable String token,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") String page) {
    UUID owner = tokens.find(Purpose.MANAGE, token).orElseThrow(UnknownLink::new).subscriberId();
    int count = mailed.count(owner, id);
    if (count == 0) {
      throw new UnknownLink();
    }
    int pages = Math.ceilDiv(count, ON_A_PAGE);
    int at = Math.clamp(number(page), 1, pages);
    int before = (at - 1) * ON_A_PAGE;
    List<MailedCard> openings =
        mailed.page(owner, id, before, ON_A_PAGE).stream().map(MailedCard::of).toList();
    return new ModelAndView("mail", Map.of("token", token, "mail", id, "count", count))
        .addObject("openings", openings)
        .addObject("first", before + 1)
        .addObject("page", at)
        .addObject("pages", pages);
  }

  private static int number(String page) {
    try {
      return Integer.parseInt(page);
    } catch (NumberFormatException _) {
      return 1;
    }
  }
}
