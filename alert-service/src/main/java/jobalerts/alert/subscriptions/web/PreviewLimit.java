package jobalerts.alert.subscriptions.web;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Bounds the previews of a client: they mail nobody, but cost more than any other page. */
@Component
final class PreviewLimit {

  private final RequestLimit limit;

  PreviewLimit(RequestLimitSettings settings, Clock clock) {
    this.limit = new RequestLimit(settings.forPreviews(), clock);
  }

  void take(String address) {
    limit.take(address);
  }
}
