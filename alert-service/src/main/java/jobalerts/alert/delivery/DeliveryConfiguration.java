package jobalerts.alert.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  DueTimes dueTimes(DeliverySettings settings) {
    return new DueTimes(settings);
  }
}
