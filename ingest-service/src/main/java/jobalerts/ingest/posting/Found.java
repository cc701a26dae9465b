package jobalerts.ingest.posting;

/**
 * A value and where it was read.
 *
 * @param evidence {@code "$28.50–$32/hr" in description}, for whoever wants to know
 */
record Found<T>(T value, String evidence) {

  private static final int LONGEST_QUOTE = 100;

  /** Read from those words of the title or the description. */
  static <T> Found<T> in(String where, String quote, T value) {
    String line = quote.replace('\n', ' ');
    String shown =
        line.length() <= LONGEST_QUOTE ? line : PlainText.cut(line, LONGEST_QUOTE - 1) + "…";
    return new Found<>(value, "\"" + shown + "\" in " + where);
  }

  /** Given in a field of its own. */
  static <T> Found<T> given(String field, T value) {
    return new Found<>(value, "given as " + field);
  }
}
