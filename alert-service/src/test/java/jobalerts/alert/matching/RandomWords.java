package jobalerts.alert.matching;

import java.util.List;

/** Texts and phrases out of few words, written in many ways. */
final class RandomWords {

  private static final List<String> LETTERS = List.of("a", "b", "A", "b", "a", "c", "C++");
  private static final List<String> WORDS =
      List.of(
          "night",
          "shift",
          "nightshift",
          "weld",
          "welder",
          "welding",
          "résumé",
          "RESUME",
          "re\u0301sume\u0301",
          "5S",
          "5",
          "s",
          "lean",
          "CNC",
          "ｃｎｃ",
          "Ｃ＋＋",
          "Schweißer",
          "SCHWEISSER",
          "SCHWEIẞER",
          "İzmir",
          "IZMIR",
          "ızmir",
          "ﬁtter",
          "fitter",
          "½",
          "1",
          "2",
          "m²",
          "m2",
          "溶接",
          "溶",
          "工",
          "용접",
          "カ",
          "ガ",
          "😀",
          "𝐧ight",
          "Ⅳ",
          "IV",
          "Łódź",
          "ŁODZ",
          "łódź",
          "Йод",
          "иод",
          "ωμέγα",
          "ΟΔΟΣ",
          "οδος",
          "οδοσ",
          "ΩΜΕΓΑ",
          "\u200Fسلام",
          "سلام",
          "שלום",
          "ש\u05B8לום",
          "x".repeat(300),
          "x".repeat(301),
          "!",
          "–",
          "\u0301");
  private static final List<String> GAPS =
      List.of(
          " ", " ", " ", "-", "\n", "\r\n", ", ", "  ", "/", "\u00A0", "\u200B", "\u00AD", ". ",
          "'", "\u202F", "\u2028", "\t", "(", "\u0301 ", " ", " ", "");
  private static final List<String> EMPLOYERS =
      List.of("Acme", "ACME Castings", "Acmé & Söhne", "Gibson", "Acmeville", "3M", "A. B. C", "!");

  private final Dice dice;

  RandomWords(Dice dice) {
    this.dice = dice;
  }

  String line() {
    return dice.one(WORDS) + " " + text(2).replaceAll("\\p{Cntrl}", " ");
  }

  /** Of letters alone phrases are often met, and met half. */
  String text(int most) {
    return dice.once(2) ? written(dice.list(LETTERS, 3 * most)) : written(dice.list(WORDS, most));
  }

  String employer() {
    return dice.one(EMPLOYERS);
  }

  Keywords keywords() {
    return new Keywords(phrases(1), phrases(2), phrases(1));
  }

  List<String> employers() {
    return dice.list(List.of("acme", "GIB", "castings", "ACME\ncastings", "sohne", "b c", "?"), 2);
  }

  private List<String> phrases(int most) {
    return dice.list(List.of(phrase(), phrase()), most);
  }

  private String phrase() {
    return switch (dice.below(4)) {
      case 0 -> dice.one(List.of("night shift", "NIGHT", "a b c", "b a b", "+", "", "--"));
      case 1 -> written(dice.list(WORDS, 2));
      default -> written(dice.list(LETTERS, 4));
    };
  }

  private String written(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(word).append(dice.one(GAPS));
    }
    return text.toString();
  }
}
