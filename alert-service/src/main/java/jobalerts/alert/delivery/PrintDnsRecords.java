package jobalerts.alert.delivery;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import jobalerts.alert.delivery.mime.DkimSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Prints the DNS records that fit the settings, without starting the service. */
public final class PrintDnsRecords {

  /** The argument that asks for it. */
  public static final String ARGUMENT = "--print-dns-records";

  @EnableConfigurationProperties({MailSettings.class, DkimSettings.class})
  static class Settings {}

  private PrintDnsRecords() {}

  /** Reads the settings as the service does, from its file, the environment and the arguments. */
  public static void main(String[] args) {
    SpringApplicationBuilder settings =
        new SpringApplicationBuilder(Settings.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties("spring.config.name=alert-service", "logging.level.root=warn");
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (ConfigurableApplicationContext context = settings.run(args)) {
      records(context).lines().forEach(out::println);
    }
  }

  private static DnsRecords records(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    return new DnsRecords(
        context.getBean(MailSettings.class),
        context.getBean(DkimSettings.class),
        environment.getProperty("alert.mail.bounces.domain", ""),
        environment.getProperty("spring.mail.host", "localhost"));
  }
}
