package jobalerts.ingest.posting;

/**
 * What a posting says in words, taken apart once for all readers.
 *
 * @param employer one line
 * @param description plain text; its paragraphs, headings and list items are lines
 */
record Advert(Words title, String employer, Words description) {

  static Advert of(String title, String employer, String description) {
    return new Advert(Words.of(title), employer, Words.of(description));
  }
}
