package jobalerts.ingest.posting;

/** Where words stand, from where they need to be the plainest to where few of them suffice. */
enum Ground {
  /** In a sentence, which may speak of anything. */
  STATEMENT,
  /** In the title. */
  TITLE,
  /** After a label, such as "Schedule:", or in a field of its own. */
  LABELLED,
  /** Before the word that they belong to, such as "shift". */
  NAMED
}
