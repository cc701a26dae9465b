package jobalerts.ingest.webhook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import jobalerts.ingest.web.Refusal;
import jobalerts.ingest.webhook.ReceiveWebhook;
import jobalerts.ingest.webhook.VerifiedRequest;
import jobalerts.ingest.webhook.dialect.Dialect;
import jobalerts.ingest.webhook.dialect.Dialects;
import jobalerts.ingest.webhook.dialect.TakeInNotice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where recruiters' systems send their notices, each in its own form. */
@RestController
@RequestMapping("/v1/hooks/{source}")
class HooksController {

  private static final String HANDSHAKE = "X-Hook-Secret";
  private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

  private final ReceiveWebhook receive;
  private final Dialects dialects;
  private final TakeInNotice takeIn;
  private final AnswerOnce once;

  HooksController(ReceiveWebhook receive, Dialects dialects, TakeInNotice takeIn, AnswerOnce once) {
    this.receive = receive;
    this.dialects = dialects;
    this.takeIn = takeIn;
    this.once = once;
  }

  @PostMapping("/{dialect}")
  ResponseEntity<String> notice(
      @PathVariable String source,
      @PathVariable String dialect,
      @RequestHeader HttpHeaders headers,
      HttpServletRequest http)
      throws IOException {
    Dialect spoken = dialects.named(dialect).orElseThrow(HooksController::unknown);
    try (VerifiedRequest request = receive.receive(http, source, spoken.scheme())) {
      return once.answer(request, () -> takeIn.takeIn(spoken, request, headers));
    }
  }

  /** SmartRecruiters asks whether anybody is there before it has a key to sign with. */
  @PostMapping(
      path = "/smartrecruiters",
      headers = {HANDSHAKE, "!smartrecruiters-signature"})
  ResponseEntity<Void> handshake(@PathVariable String source, HttpServletRequest http) {
    String secret = receive.receiveUnsigned(http, source).required(HANDSHAKE, 256);
    if (!VISIBLE.matcher(secret).matches()) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST, "bad-header", HANDSHAKE + " must be visible ASCII characters.");
    }
    return ResponseEntity.ok().header(HANDSHAKE, secret).build();
  }

  private static Refusal unknown() {
    return Refusal.of(HttpStatus.NOT_FOUND, "unknown-dialect", "There is no dialect of this name.");
  }
}
