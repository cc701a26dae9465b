package jobalerts.alert.subscriptions.web;

import java.util.List;
import java.util.Map;
import jobalerts.alert.web.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page with the form, fresh or with what is wrong. */
final class FormPage {

  private FormPage() {}

  static ModelAndView fresh(String view, AlertForm form) {
    return page(view, form, FormFaults.NONE);
  }

  static ModelAndView faulty(String view, AlertForm form, List<FieldError> errors) {
    ModelAndView page = page(view, form, new FormFaults(errors));
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }

  private static ModelAndView page(String view, AlertForm form, FormFaults faults) {
    return new ModelAndView(view, Map.of("form", form, "faults", faults, "choices", Choices.ALL));
  }
}
