package jobalerts.alert.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import jobalerts.alert.subscriptions.Ownership;
import jobalerts.alert.subscriptions.Subscription;
import jobalerts.alert.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Editing an own alert. The address is known to be the owner's, so nothing is confirmed again. */
@Controller
@RequestMapping("/manage/{token}/alerts/{id}")
class EditPages {

  private static final String VIEW = "edit";

  private final WishReader reader;
  private final OwnAlerts alerts;
  private final Ownership ownership;
  private final ShowPreview showPreview;
  private final PrepareChange prepareChange;

  EditPages(
      WishReader reader,
      OwnAlerts alerts,
      Ownership ownership,
      ShowPreview showPreview,
      PrepareChange prepareChange) {
    this.reader = reader;
    this.alerts = alerts;
    this.ownership = ownership;
    this.showPreview = showPreview;
    this.prepareChange = prepareChange;
  }

  /**
   * By the links "not for me" of a mail with a change filled in; only saving it changes anything.
   */
  @GetMapping
  ModelAndView form(
      @PathVariable String token,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String not,
      @RequestParam(defaultValue = "") String opening) {
    PreparedChange change = prepareChange.prepare(alerts.own(token, id), not, opening);
    return page(FormPage.fresh(VIEW, FilledForm.of(change.alert())), token, id)
        .addObject("prepared", change.lines());
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String token,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, @Nullable String> fields) {
    Subscription alert = alerts.own(token, id);
    AlertForm form = new AlertForm(fields);
    try {
      Faults faults = new Faults();
      AlertWish wish = reader.read(form.toRequest(faults), faults);
      ownership.change(alert.subscriberId(), id, wish.criteria(), wish.schedule());
      return new ModelAndView(SeeOther.overview(token, "changed"));
    } catch (InvalidInput e) {
      return page(FormPage.faulty(VIEW, form, e.errors()), token, id);
    }
  }

  @PostMapping("/preview")
  ModelAndView preview(
      @PathVariable String token,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, @Nullable String> fields,
      HttpServletRequest http,
      HttpServletResponse response) {
    alerts.own(token, id);
    return page(showPreview.above(VIEW, new AlertForm(fields), http, response), token, id);
  }

  private static ModelAndView page(ModelAndView page, String token, UUID id) {
    return page.addObject("token", token).addObject("id", id);
  }
}
