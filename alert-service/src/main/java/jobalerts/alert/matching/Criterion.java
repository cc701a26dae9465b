package jobalerts.alert.matching;

import jobalerts.common.vocabulary.Term;

/**
 * A question that an alert asks of a posting, with the rule for a posting that does not say.
 *
 * <p>What the job <em>is</em> must be known: role, industry and place fail when unstated. Its
 * conditions may be open: shift, employment, education and experience pass.
 */
public enum Criterion implements Term {
  /** Unstated fails. */
  ROLE("Role"),
  /** Unstated fails, but remote work without a place is everywhere. */
  PLACE("Place"),
  /** Unstated fails. */
  INDUSTRY("Industry"),
  /** Unstated passes. */
  SHIFT("Shift"),
  /** Unstated passes. */
  EMPLOYMENT("Employment"),
  /** Unstated counts as on site. */
  WORKPLACE("Workplace"),
  /** Unstated passes unless the alert refuses it; a range passes when its upper end reaches. */
  PAY("Pay"),
  /** Unstated passes. */
  EDUCATION("Education"),
  /** Unstated passes. */
  EXPERIENCE("Experience"),
  KEYWORDS("Keywords"),
  EXCLUDED_KEYWORDS("Words to avoid"),
  EXCLUDED_EMPLOYERS("Employers to avoid");

  private final String label;

  Criterion(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
