package jobalerts.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobalerts.ingest.IngestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description that is served says what the service does. */
class ApiDescriptionIT extends IngestFixture {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void namesEveryEndpointAndNoOther() {
    Set<String> described = new TreeSet<>();
    map(description().get("paths"))
        .forEach((path, operations) ->
            map(operations).keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> described.add(method + " " + path)));

    assertThat(described).isEqualTo(mapped()).isNotEmpty();
  }

  @Test
  void namesTheContentTypesThatAreTaken() {
    Map<?, ?> bodies = map(map(description().get("components")).get("requestBodies"));
    Map<?, ?> content = map(map(bodies.get("postings")).get("content"));
    Set<String> taken =
        mappings.getHandlerMethods().keySet().stream()
            .filter(info -> info.getPatternValues().contains("/v1/postings"))
            .flatMap(info -> info.getConsumesCondition().getConsumableMediaTypes().stream())
            .map(Object::toString)
            .collect(Collectors.toSet());

    assertThat(Set.<Object>copyOf(content.keySet())).isEqualTo(taken).isNotEmpty();
  }

  @Test
  void refersToWhatThereIs() {
    Map<?, ?> description = description();
    Set<String> references = new HashSet<>();
    collect(description, references);

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> {
          Object at = description;
          for (String step : reference.substring(2).split(Pattern.quote("/"), -1)) {
            at = map(at).get(step);
          }
          assertThat(at).as(reference).isNotNull();
        });
  }

  private Set<String> mapped() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(info ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith("/v1/"))
                .flatMap(path -> methods(info).stream().map(method -> method + " " + path)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> methods(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream()
        .map(method -> method.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private Map<?, ?> description() {
    var answer = site.get("/ingest-api.yaml");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).contains("application/yaml");
    return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(answer.body()));
  }

  private static Map<?, ?> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  private static void collect(@Nullable Object node, Set<String> references) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference) {
        references.add(reference);
      }
      map.values().forEach(value -> collect(value, references));
    } else if (node instanceof Collection<?> values) {
      values.forEach(value -> collect(value, references));
    }
  }
}
