package jobalerts.benchmarks;

import java.util.List;

/** What a benchmark is called with: {@code --name} and {@code --name=value}. */
public record Arguments(List<String> given) {

  public static Arguments of(String... given) {
    return new Arguments(List.of(given));
  }

  public boolean has(String name) {
    return given.contains("--" + name);
  }

  public String value(String name, String otherwise) {
    String prefix = "--" + name + "=";
    return given.stream()
        .filter(one -> one.startsWith(prefix))
        .map(one -> one.substring(prefix.length()))
        .findFirst()
        .orElse(otherwise);
  }

  public int number(String name, int otherwise) {
    return Integer.parseInt(value(name, Integer.toString(otherwise)));
  }
}
