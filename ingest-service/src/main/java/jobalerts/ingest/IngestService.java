package jobalerts.ingest;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that recruiters meet. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IngestService {

  /** The application with its own configuration file, so that both services fit on a class path. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IngestService.class)
        .properties("spring.config.name=ingest-service");
  }

  public static void main(String[] args) {
    application().run(args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
