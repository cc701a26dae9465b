package jobalerts.ingest.posting;

/**
 * What a posting says in words, taken apart once for all readers.
 *
 * @param employer one line
 * @param description plain text; its paragraphs, headings and list items are lines
 * @param requirements what the description requires and what it would merely welcome
 */
record Advert(Words title, String employer, Words description, Requirements requirements) {

  static Advert of(String title, String employer, String description) {
    Words words = Words.of(description);
    return new Advert(Words.of(title), employer, words, Requirements.of(words));
  }
}
