package jobalerts.common.place;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All the words that are one slip of the finger away: a letter left out, added, replaced or swapped
 * with the next one ("edits1" of Norvig, How to Write a Spelling Corrector). The first letter is
 * taken for right.
 */
final class Spelling {

  private Spelling() {}

  static Stream<String> oneEdit(String word) {
    return IntStream.rangeClosed(1, word.length())
        .boxed()
        .flatMap(at -> oneEdit(word.substring(0, at), word.substring(at)))
        .filter(edit -> !edit.equals(word))
        .distinct();
  }

  private static Stream<String> oneEdit(String before, String after) {
    Stream<String> added = letters().map(letter -> before + letter + after);
    if (after.isEmpty()) {
      return added;
    }
    String rest = after.substring(1);
    Stream<String> replaced = letters().map(letter -> before + letter + rest);
    Stream<String> others = Stream.of(before + rest, swapped(before, after));
    return Stream.of(added, replaced, others).flatMap(edits -> edits);
  }

  private static String swapped(String before, String after) {
    return after.length() < 2
        ? before + after
        : before + after.charAt(1) + after.charAt(0) + after.substring(2);
  }

  private static Stream<String> letters() {
    return "abcdefghijklmnopqrstuvwxyz ".chars().mapToObj(Character::toString);
  }
}
