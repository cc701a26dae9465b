package jobalerts.ingest.fetching;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts by their names; {@code *.name} stands for all that are below it, and not for itself. */
record Hosts(List<String> names) {

  private static final Pattern NAME = Pattern.compile("(?:\\*\\.)?[a-z0-9._:\\[\\]-]+");

  Hosts {
    names = names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("No name of a host, or *.name: " + name);
      }
    }
  }

  boolean include(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(name -> matches(name, lower));
  }

  private static boolean matches(String name, String host) {
    return name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name);
  }
}
