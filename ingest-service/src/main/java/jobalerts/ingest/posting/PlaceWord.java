package jobalerts.ingest.posting;

/** What a word beside the name of a place says. */
enum PlaceWord {
  /** The United States. */
  COUNTRY,
  /** No place at all: remote, various. */
  NOWHERE,
  /** May be a part of a longer name: West Allis, New Richmond. */
  PART,
  /** Around the place: Greater, Area. */
  AROUND,
  /** A place larger than a city. */
  COUNTY,
  /** The name of an employer, a building or a job. */
  SITE,
  /** A street. */
  STREET,
  /** A city's name that is rather a word of the language. */
  WORD
}
