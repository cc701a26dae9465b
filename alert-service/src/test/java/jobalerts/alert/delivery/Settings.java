package jobalerts.alert.delivery;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings of a service that sets nothing. */
final class Settings {

  private Settings() {}

  static DueTimesSettings usual() {
    return new Binder(new MapConfigurationPropertySource())
        .bindOrCreate("alert.delivery", DueTimesSettings.class);
  }
}
