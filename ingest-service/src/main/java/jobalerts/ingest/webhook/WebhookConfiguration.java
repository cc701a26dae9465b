package jobalerts.ingest.webhook;

import jobalerts.common.place.Gazetteer;
import jobalerts.ingest.posting.PostingReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

  @Bean
  PostingReader postingReader() {
    return new PostingReader(Gazetteer.load());
  }
}
