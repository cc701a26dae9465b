package jobalerts.alert.openings.web;

import java.util.UUID;
import jobalerts.alert.matching.Money;
import jobalerts.alert.openings.Opening;
import jobalerts.alert.openings.Openings;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page that the mails lead to. */
@Controller
class OpeningPage {

  private final Openings openings;

  OpeningPage(Openings openings) {
    this.openings = openings;
  }

  @GetMapping("/openings/{id}")
  String opening(@PathVariable UUID id, Model model) {
    Opening opening =
        openings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("open", opening.open());
    model.addAttribute("job", opening.job());
    Pay pay = opening.job().pay();
    if (pay != null) {
      PayPeriod other = pay.period() == PayPeriod.YEAR ? PayPeriod.HOUR : PayPeriod.YEAR;
      model.addAttribute("pay", Money.written(pay));
      model.addAttribute("payOver", Money.over(pay, other));
    }
    return "opening";
  }
}
