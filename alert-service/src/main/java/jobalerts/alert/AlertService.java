package jobalerts.alert;

import java.time.Clock;
import java.util.List;
import jobalerts.alert.delivery.PrintDnsRecords;
import jobalerts.common.place.Gazetteer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that candidates meet. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class AlertService {

  /** The application with its own configuration file, so that both services fit on a class path. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(AlertService.class)
        .properties("spring.config.name=alert-service");
  }

  public static void main(String[] args) {
    if (List.of(args).contains(PrintDnsRecords.ARGUMENT)) {
      PrintDnsRecords.main(args);
    } else {
      application().run(args);
    }
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Gazetteer gazetteer() {
    return Gazetteer.load();
  }
}
