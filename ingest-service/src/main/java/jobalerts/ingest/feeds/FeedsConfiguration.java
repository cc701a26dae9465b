package jobalerts.ingest.feeds;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedsConfiguration {

  @Bean
  NextPoll nextPoll() {
    return new NextPoll(new SecureRandom());
  }
}
