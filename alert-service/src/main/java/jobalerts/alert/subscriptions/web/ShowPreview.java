package jobalerts.alert.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jobalerts.alert.subscriptions.preview.PreviewAlert;
import jobalerts.alert.web.FieldError;
import jobalerts.alert.web.InvalidInput;
import jobalerts.alert.web.TooManyRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form again as it was filled in, with the preview of its alert. */
@Component
final class ShowPreview {

  private final WishReader reader;
  private final PreviewAlert preview;
  private final PreviewLimit limit;

  ShowPreview(WishReader reader, PreviewAlert preview, PreviewLimit limit) {
    this.reader = reader;
    this.preview = preview;
    this.limit = limit;
  }

  ModelAndView above(
      String view, AlertForm form, HttpServletRequest http, HttpServletResponse response) {
    try {
      limit.take(http.getRemoteAddr());
      Faults faults = new Faults();
      AlertWish wish = reader.read(form.toRequest(faults), faults);
      return FormPage.fresh(view, form)
          .addObject("preview", new PreviewCard(preview.preview(wish.criteria())));
    } catch (InvalidInput e) {
      return FormPage.faulty(view, form, e.errors());
    } catch (TooManyRequests e) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
      return tooMany(view, form);
    }
  }

  private static ModelAndView tooMany(String view, AlertForm form) {
    String reason = "your network asked often what fits; please try again later";
    ModelAndView page = FormPage.faulty(view, form, List.of(new FieldError("", reason)));
    page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return page;
  }
}
