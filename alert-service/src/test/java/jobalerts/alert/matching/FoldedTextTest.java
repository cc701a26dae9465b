package jobalerts.alert.matching;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts are folded as this plain definition says, however quick the real one is. */
class FoldedTextTest {

  private static final int EACH = 1_000;

  @Test
  void foldsEveryCharacterByItself() {
    foldsAsDefined(Character.MAX_CODE_POINT + 1, Character::toString);
  }

  @Test
  void foldsEveryCharacterWithinAWord() {
    foldsAsDefined(Character.MAX_CODE_POINT + 1, point -> "A" + Character.toString(point) + "b");
  }

  @Test
  void foldsUnpairedSurrogatesAsGaps() {
    foldsAsDefined(
        Character.MAX_VALUE + 1, unit -> "a" + (char) unit + "Éc" + (char) (unit ^ 0x400));
  }

  @Test
  void foldsAMillionRandomTexts() {
    Dice dice = Dice.thrown();
    foldsAsDefined(1_000_000, _ -> written(dice));
  }

  /** Of letters that stand close to each other, and of those that mean something here. */
  private static String written(Dice dice) {
    StringBuilder text = new StringBuilder();
    int block = dice.below(0x110) << 8;
    for (int i = dice.below(8); i >= 0; i--) {
      switch (dice.below(4)) {
        case 0 -> text.appendCodePoint(block + dice.below(256));
        case 1 -> text.append(dice.one(SPECIAL));
        case 2 -> text.appendCodePoint(dice.below(0x250));
        default -> text.append((char) ('A' + dice.below(58)));
      }
    }
    return text.toString();
  }

  private static final List<String> SPECIAL =
      List.of(
          "Σ", "ς", "σ", "İ", "ı", "ẞ", "ﬁ", "½", "²", "ｗ", "＋", "#", "+", "\u00A0", "\u200B",
          "\u00AD", "\u0301", "\u200F", "\u2028", "’", ".", "·", "Å", "K", "Ǆ", "가", "ᄀ", "ｶﾞ",
          "☃");

  /** Many texts at once: the line break between them is a gap, whatever stands beside it. */
  private static void foldsAsDefined(int count, IntFunction<String> text) {
    for (int from = 0; from < count; from += EACH) {
      List<String> some =
          IntStream.range(from, Math.min(count, from + EACH)).mapToObj(text).toList();
      String all = String.join("\n", some);
      if (!folded(all).equals(defined(all))) {
        some.forEach(each -> assertThat(folded(each)).as(inHex(each)).isEqualTo(defined(each)));
        assertThat(folded(all)).isEqualTo(defined(all));
      }
    }
  }

  private static String inHex(String text) {
    return text.chars().mapToObj(Integer::toHexString).collect(joining(" "));
  }

  private static String folded(String text) {
    return new FoldedText().add("x").add(text).toString();
  }

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}+#]+");

  private static String defined(String text) {
    String decomposed = Normalizer.normalize("x\n" + text, Normalizer.Form.NFKD);
    String lower =
        MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return " " + GAPS.matcher(lower).replaceAll(" ").strip() + " ";
  }
}
