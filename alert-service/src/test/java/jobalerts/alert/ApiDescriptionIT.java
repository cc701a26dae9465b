package jobalerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import jobalerts.alert.matching.Criterion;
import jobalerts.alert.operators.ForOperators;
import jobalerts.alert.subscriptions.Cadence;
import jobalerts.alert.subscriptions.Told;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Term;
import jobalerts.common.vocabulary.Workplace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The description of the API says what there is, and nothing else. */
class ApiDescriptionIT extends PipelineFixture {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Map<String, Object> API = read();

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void namesEveryPathWithItsMethods() {
    assertThat(described(_ -> true)).isEqualTo(real(_ -> true)).hasSizeGreaterThan(20);
  }

  @Test
  void saysWhereTheAdminTokenIsAskedFor() {
    Set<String> described =
        described(it -> List.of(Map.of("admin", List.of())).equals(it.get("security")));
    Set<String> real = real(it -> it.isAnnotationPresent(ForOperators.class));

    assertThat(described).isEqualTo(real).contains("GET /v1/mails", "GET /v1/suppressions");
  }

  private Set<String> real(Predicate<Class<?>> wanted) {
    Set<String> real = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          Class<?> controller = handler.getBeanType();
          if (controller.getName().startsWith("jobalerts.") && wanted.test(controller)) {
            for (String path : mapping.getPatternValues()) {
              mapping
                  .getMethodsCondition()
                  .getMethods()
                  .forEach(method -> real.add(method.name() + " " + path));
            }
          }
        });
    return real;
  }

  private static Set<String> described(Predicate<Map<String, Object>> wanted) {
    Set<String> described = new TreeSet<>();
    at(API, "paths")
        .forEach((path, item) ->
            at(API, "paths", path).keySet().stream()
                .filter(METHODS::contains)
                .filter(method -> wanted.test(at(API, "paths", path, method)))
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return described;
  }

  @Test
  void namesEveryTermOfTheVocabulary() {
    Map<String, Term[]> vocabulary =
        Map.of(
            "Role", Role.values(),
            "Industry", Industry.values(),
            "Shift", Shift.values(),
            "EmploymentType", EmploymentType.values(),
            "Workplace", Workplace.values(),
            "Education", Education.values(),
            "PayPeriod", PayPeriod.values(),
            "State", State.values(),
            "Criterion", Criterion.values(),
            "Told", Told.values());

    vocabulary.forEach((schema, terms) ->
        assertThat(at(API, "components", "schemas", schema).get("enum"))
            .as(schema)
            .isEqualTo(ids(terms)));
    assertThat(
            at(API, "components", "schemas", "AlertRequest", "properties", "cadence").get("enum"))
        .isEqualTo(ids(Cadence.values()));
  }

  private static List<String> ids(Term[] terms) {
    return Arrays.stream(terms).map(Term::id).toList();
  }

  @SuppressWarnings("unchecked") // YAML's mappings are maps of what their keys say
  private static Map<String, Object> at(Map<String, Object> map, String... path) {
    Map<String, Object> at = map;
    for (String step : path) {
      at = (Map<String, Object>) Objects.requireNonNull(at.get(step), step);
    }
    return at;
  }

  private static Map<String, Object> read() {
    try (InputStream yaml = ApiDescriptionIT.class.getResourceAsStream("/static/alert-api.yaml")) {
      return new Yaml().load(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
