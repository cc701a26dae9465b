package jobalerts.alert;

import java.math.BigDecimal;
import java.util.List;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Fingerprint;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.PayPeriod;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/** A valid job, and one deviation at a time. */
public record Jobs(Job job) {

  public static final Place EAU_CLAIRE =
      new Place("Eau Claire", State.WI, "54701", 44.8113, -91.4985);
  public static final Place MILWAUKEE = new Place("Milwaukee", State.WI, null, 43.0389, -87.9065);
  public static final Place CHICAGO = new Place("Chicago", State.IL, null, 41.8781, -87.6298);

  /** A welder's job in Eau Claire that states all there is to state. */
  public static Jobs valid() {
    return new Jobs(
        new Job(
            "Welder",
            "Chippewa Castings",
            "https://chippewa.example/jobs/1",
            "MIG and TIG welding of castings.",
            null,
            List.of(Role.WELDER),
            Industry.METAL,
            List.of(Shift.FIRST),
            List.of(EmploymentType.FULL_TIME),
            Education.HIGH_SCHOOL,
            2,
            new Pay(new BigDecimal("28.50"), new BigDecimal("32"), PayPeriod.HOUR),
            Workplace.ON_SITE,
            List.of(EAU_CLAIRE),
            null,
            null,
            null));
  }

  /** The same, saying nothing but title, employer and text. */
  public static Jobs bare() {
    Job it = valid().job();
    return new Jobs(
        new Job(
            it.title(),
            it.employer(),
            null,
            it.text(),
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null));
  }

  public Jobs title(String title) {
    return texts(title, job.employer(), job.url(), job.text());
  }

  public Jobs employer(String employer) {
    return texts(job.title(), employer, job.url(), job.text());
  }

  public Jobs url(@Nullable String url) {
    return texts(job.title(), job.employer(), url, job.text());
  }

  public Jobs text(String text) {
    return texts(job.title(), job.employer(), job.url(), text);
  }

  private Jobs texts(String title, String employer, @Nullable String url, String text) {
    return new Jobs(
        new Job(
            title,
            employer,
            url,
            text,
            job.html(),
            job.roles(),
            job.industry(),
            job.shifts(),
            job.employment(),
            job.education(),
            job.experienceYears(),
            job.pay(),
            job.workplace(),
            job.places(),
            job.datePosted(),
            job.validThrough(),
            job.fingerprint()));
  }

  public Jobs roles(Role... roles) {
    return kind(List.of(roles), job.industry(), job.shifts(), job.employment());
  }

  public Jobs industry(@Nullable Industry industry) {
    return kind(job.roles(), industry, job.shifts(), job.employment());
  }

  public Jobs shifts(Shift... shifts) {
    return kind(job.roles(), job.industry(), List.of(shifts), job.employment());
  }

  public Jobs employment(EmploymentType... types) {
    return kind(job.roles(), job.industry(), job.shifts(), List.of(types));
  }

  private Jobs kind(
      List<Role> roles,
      @Nullable Industry industry,
      List<Shift> shifts,
      List<EmploymentType> employment) {
    return new Jobs(
        new Job(
            job.title(),
            job.employer(),
            job.url(),
            job.text(),
            job.html(),
            roles,
            industry,
            shifts,
            employment,
            job.education(),
            job.experienceYears(),
            job.pay(),
            job.workplace(),
            job.places(),
            job.datePosted(),
            job.validThrough(),
            job.fingerprint()));
  }

  public Jobs education(@Nullable Education education) {
    return terms(education, job.experienceYears(), job.pay(), job.workplace(), job.places());
  }

  public Jobs experience(@Nullable Integer years) {
    return terms(job.education(), years, job.pay(), job.workplace(), job.places());
  }

  public Jobs pay(@Nullable Pay pay) {
    return terms(job.education(), job.experienceYears(), pay, job.workplace(), job.places());
  }

  public Jobs workplace(@Nullable Workplace workplace) {
    return terms(job.education(), job.experienceYears(), job.pay(), workplace, job.places());
  }

  public Jobs places(Place... places) {
    return terms(
        job.education(), job.experienceYears(), job.pay(), job.workplace(), List.of(places));
  }

  private Jobs terms(
      @Nullable Education education,
      @Nullable Integer experienceYears,
      @Nullable Pay pay,
      @Nullable Workplace workplace,
      List<Place> places) {
    return new Jobs(
        new Job(
            job.title(),
            job.employer(),
            job.url(),
            job.text(),
            job.html(),
            job.roles(),
            job.industry(),
            job.shifts(),
            job.employment(),
            education,
            experienceYears,
            pay,
            workplace,
            places,
            job.datePosted(),
            job.validThrough(),
            job.fingerprint()));
  }

  public Jobs html(@Nullable String html) {
    return shown(html, job.fingerprint());
  }

  /** Jobs with the same title words and a text of few differing bits are near-duplicates. */
  public Jobs fingerprint(String title, String text) {
    return shown(job.html(), new Fingerprint(title, text));
  }

  private Jobs shown(@Nullable String html, @Nullable Fingerprint fingerprint) {
    return new Jobs(
        new Job(
            job.title(),
            job.employer(),
            job.url(),
            job.text(),
            html,
            job.roles(),
            job.industry(),
            job.shifts(),
            job.employment(),
            job.education(),
            job.experienceYears(),
            job.pay(),
            job.workplace(),
            job.places(),
            job.datePosted(),
            job.validThrough(),
            fingerprint));
  }

  public static Pay pay(@Nullable String min, @Nullable String max, PayPeriod period) {
    return new Pay(
        min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max), period);
  }
}
