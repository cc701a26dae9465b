package jobalerts.ingest.posting;

/** How surely a title names a role. */
enum Certainty {
  SAID,
  UNLESS_ELSEWHERE,
  IF_MANUFACTURING,
  NOT;

  /** "plant-manager" is said; a mark behind the name makes it less sure. */
  static Certainty marked(String name) {
    return switch (name.charAt(name.length() - 1)) {
      case '?' -> UNLESS_ELSEWHERE;
      case '+' -> IF_MANUFACTURING;
      case '-' -> NOT;
      default -> SAID;
    };
  }

  static String unmarked(String name) {
    return marked(name) == SAID ? name : name.substring(0, name.length() - 1);
  }

  Certainty raised() {
    return this == IF_MANUFACTURING ? UNLESS_ELSEWHERE : this;
  }

  Certainty lowered() {
    return switch (this) {
      case SAID -> UNLESS_ELSEWHERE;
      case UNLESS_ELSEWHERE -> IF_MANUFACTURING;
      case IF_MANUFACTURING, NOT -> NOT;
    };
  }
}
