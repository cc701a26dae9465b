package jobalerts.alert.subscriptions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.EmailAddress;
import jobalerts.alert.subscriptions.MailTimes;
import jobalerts.alert.subscriptions.SignUp;
import jobalerts.alert.web.FieldError;
import jobalerts.alert.web.InvalidInput;
import jobalerts.alert.web.TooManyRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing up by the form. */
@Controller
class SignUpPages {

  private static final String VIEW = "sign-up";

  private final WishReader reader;
  private final SignUp signUp;
  private final RequestLimit limit;
  private final ShowPreview showPreview;
  private final MailTimes times;

  SignUpPages(
      WishReader reader,
      SignUp signUp,
      RequestLimit limit,
      ShowPreview showPreview,
      MailTimes times) {
    this.reader = reader;
    this.signUp = signUp;
    this.limit = limit;
    this.showPreview = showPreview;
    this.times = times;
  }

  @GetMapping("/")
  ModelAndView form() {
    return FormPage.fresh(VIEW, FilledForm.blank(times.usual(Cadence.DAILY)));
  }

  @PostMapping("/")
  ModelAndView request(
      @RequestParam MultiValueMap<String, @Nullable String> fields,
      HttpServletRequest http,
      HttpServletResponse response) {
    AlertForm form = new AlertForm(fields);
    try {
      limit.take(http.getRemoteAddr());
      Faults faults = new Faults();
      EmailAddress email = reader.email(form.text("email"), faults);
      AlertWish wish = reader.read(form.toRequest(faults), faults);
      signUp.request(email, wish.criteria(), wish.schedule());
      return new ModelAndView(SeeOther.page("/check-your-mail"));
    } catch (InvalidInput e) {
      return FormPage.faulty(VIEW, form, e.errors());
    } catch (TooManyRequests e) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
      return tooMany(form);
    }
  }

  @PostMapping("/preview")
  ModelAndView preview(
      @RequestParam MultiValueMap<String, @Nullable String> fields,
      HttpServletRequest http,
      HttpServletResponse response) {
    return showPreview.above(VIEW, new AlertForm(fields), http, response);
  }

  private static ModelAndView tooMany(AlertForm form) {
    ModelAndView page =
        FormPage.faulty(
            VIEW,
            form,
            List.of(
                new FieldError(
                    "", "many alerts came from your network just now; please try again later")));
    page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return page;
  }

  @GetMapping("/check-your-mail")
  String checkYourMail() {
    return "check-your-mail";
  }
}
