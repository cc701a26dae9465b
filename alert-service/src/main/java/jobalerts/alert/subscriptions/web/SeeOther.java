package jobalerts.alert.subscriptions.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Leads to another page after a POST, so that reloading does not repeat it. */
final class SeeOther {

  private SeeOther() {}

  static RedirectView page(String path) {
    RedirectView view = new RedirectView(path, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    // The path is complete: nothing in it is a template, nothing of the model belongs behind it.
    view.setExpandUriTemplateVariables(false);
    view.setExposeModelAttributes(false);
    return view;
  }

  /** To the subscriber's alerts, with word of what was done. */
  static RedirectView overview(String token, String done) {
    return page("/manage/" + token + "?done=" + done);
  }
}
