package jobalerts.ingest.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of feeds for what pay is reckoned by, such as {@code per-hour-wage} or yearly. */
final class PayUnits {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");
  private static final int LONGEST = 200;

  /** Every other week and twice a month are units that nobody else knows. */
  private static final Pattern OTHER = Pattern.compile("(?i)\\b(?:bi|semi)[ -]?(?=week|month)");

  private record Unit(String id, List<String> words) {}

  private static final List<Unit> UNITS = load();

  private PayUnits() {}

  /** The unit, as schema.org's {@code unitText}; {@code null} for words that name none. */
  static @Nullable String in(String text) {
    if (text.length() > LONGEST || OTHER.matcher(text).find()) {
      return null;
    }
    List<String> words = List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1));
    return UNITS.stream()
        .filter(unit -> unit.words().stream().anyMatch(words::contains))
        .map(Unit::id)
        .findFirst()
        .orElse(null);
  }

  private static List<Unit> load() {
    try (InputStream file =
        Objects.requireNonNull(PayUnits.class.getResourceAsStream("pay-units.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .map(cells -> new Unit(cells[0], Arrays.asList(cells[1].split("\\|", -1))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
