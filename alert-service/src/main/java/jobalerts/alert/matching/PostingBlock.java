package jobalerts.alert.matching;

import java.util.BitSet;
import java.util.Objects;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * Up to 64 postings, of which each is one bit in every column. It is changed until it is published
 * and never after: a change then begins with a copy.
 */
final class PostingBlock<P> {

  final TermColumn<Role> roles;
  final PlaceColumn places;
  final TermColumn<Industry> industries;
  final TermColumn<Shift> shifts;
  final TermColumn<EmploymentType> employment;
  final TermColumn<Workplace> workplaces;
  final NumberColumn pay;
  final TermColumn<Education> education;
  final NumberColumn years;
  final WordColumn texts;
  final WordColumn employers;
  private final @Nullable Object[] postings;
  private long used;
  private long openPay;

  PostingBlock() {
    this.roles = new TermColumn<>(Role.class);
    this.places = new PlaceColumn();
    this.industries = new TermColumn<>(Industry.class);
    this.shifts = new TermColumn<>(Shift.class);
    this.employment = new TermColumn<>(EmploymentType.class);
    this.workplaces = new TermColumn<>(Workplace.class);
    this.pay = new NumberColumn();
    this.education = new TermColumn<>(Education.class);
    this.years = new NumberColumn();
    this.texts = new WordColumn();
    this.employers = new WordColumn();
    this.postings = new @Nullable Object[Long.SIZE];
  }

  private PostingBlock(PostingBlock<P> other) {
    this.roles = other.roles.copy();
    this.places = other.places.copy();
    this.industries = other.industries.copy();
    this.shifts = other.shifts.copy();
    this.employment = other.employment.copy();
    this.workplaces = other.workplaces.copy();
    this.pay = other.pay.copy();
    this.education = other.education.copy();
    this.years = other.years.copy();
    this.texts = other.texts.copy();
    this.employers = other.employers.copy();
    this.postings = other.postings.clone();
    this.used = other.used;
    this.openPay = other.openPay;
  }

  PostingBlock<P> copy() {
    return new PostingBlock<>(this);
  }

  void clear(int slot) {
    long posting = 1L << slot;
    used &= ~posting;
    openPay &= ~posting;
    postings[slot] = null;
    roles.clear(posting);
    places.clear(posting);
    industries.clear(posting);
    shifts.clear(posting);
    employment.clear(posting);
    workplaces.clear(posting);
    pay.clear(posting);
    education.clear(posting);
    years.clear(posting);
    texts.clear(posting);
    employers.clear(posting);
  }

  /** Into a slot that is clear. */
  void put(int slot, P posting, Job job, WordNumbers numbers) {
    long bit = 1L << slot;
    used |= bit;
    postings[slot] = posting;
    roles.addAll(bit, job.roles());
    places.set(bit, job);
    shifts.addAll(bit, job.shifts());
    employment.addAll(bit, job.employment());
    workplaces.add(bit, job.workplace() == null ? Workplace.ON_SITE : job.workplace());
    if (job.industry() != null) {
      industries.add(bit, job.industry());
    }
    if (job.education() != null) {
      education.add(bit, job.education());
    }
    if (job.experienceYears() != null) {
      years.set(bit, job.experienceYears());
    }
    if (job.pay() != null) {
      put(bit, job.pay());
    }
    texts.set(bit, numbers.write(Subject.of(job).words()));
    employers.set(bit, numbers.write(Subject.folded(job.employer())));
  }

  private void put(long bit, Pay stated) {
    Long most = stated.annualMax();
    Long least = stated.annualMin();
    if (most != null) {
      pay.set(bit, most);
    } else if (least != null) {
      pay.set(bit, least);
      openPay |= bit;
    }
  }

  /** After a change, and before it is asked. */
  void index() {
    texts.index();
    employers.index();
  }

  void collectWords(BitSet words) {
    texts.collectWords(words);
    employers.collectWords(words);
  }

  void renumber(Renumbering fresh) {
    texts.renumber(fresh);
    employers.renumber(fresh);
  }

  long used() {
    return used;
  }

  /** Those whose pay has no upper end. */
  long openPay() {
    return openPay;
  }

  @SuppressWarnings("unchecked") // only put() writes there
  P posting(int slot) {
    return (P) Objects.requireNonNull(postings[slot]);
  }
}
