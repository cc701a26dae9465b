package jobalerts.ingest.webhook.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All dialects, by their names. */
@Component
public class Dialects {

  private final Map<String, Dialect> byName;

  Dialects(List<Dialect> all) {
    this.byName = all.stream().collect(Collectors.toMap(Dialect::name, Function.identity()));
  }

  public Optional<Dialect> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
