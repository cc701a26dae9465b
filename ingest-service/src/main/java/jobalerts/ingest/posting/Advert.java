package jobalerts.ingest.posting;

import org.jspecify.annotations.Nullable;

/** What a posting says in words, taken apart once for all readers. */
final class Advert {

  private final Words title;
  private final String employer;
  private final Words description;
  private @Nullable Requirements requirements;
  private @Nullable Setting setting;

  private Advert(Words title, String employer, Words description) {
    this.title = title;
    this.employer = employer;
    this.description = description;
  }

  static Advert of(String title, String employer, String description) {
    return new Advert(Words.of(title), employer, Words.of(description));
  }

  Words title() {
    return title;
  }

  /** One line. */
  String employer() {
    return employer;
  }

  /** Plain text; its paragraphs, headings and list items are lines. */
  Words description() {
    return description;
  }

  /** What the description requires and what it would merely welcome, told when it is asked for. */
  Requirements requirements() {
    if (requirements == null) {
      requirements = Requirements.of(description);
    }
    return requirements;
  }

  /** Where the work is done, told when it is asked for. */
  Setting setting() {
    if (setting == null) {
      setting = Setting.of(this);
    }
    return setting;
  }
}
