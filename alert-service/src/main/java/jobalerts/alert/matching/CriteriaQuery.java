package jobalerts.alert.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobalerts.common.vocabulary.Education;
import org.jspecify.annotations.Nullable;

/**
 * What an alert asks of a {@link PostingBlock}, criterion by criterion as {@link Checks} has them,
 * the cheap ones first.
 */
final class CriteriaQuery {

  /** Looks at a column. Of the postings that are not asked for it may say anything. */
  @FunctionalInterface
  interface Look {
    long at(PostingBlock<?> block, long asked);
  }

  /**
   * One criterion that is given.
   *
   * @param holding those for which it holds
   * @param unstated those that do not say, though it may hold for them
   */
  record Asked(Criterion criterion, Look holding, Look unstated) {}

  private final List<Asked> asked = new ArrayList<>();
  private final WordNumbers numbers;

  private CriteriaQuery(WordNumbers numbers) {
    this.numbers = numbers;
  }

  static List<Asked> of(Criteria wish, WordNumbers numbers) {
    CriteriaQuery query = new CriteriaQuery(numbers);
    query.job(wish);
    query.conditions(wish);
    query.place(wish);
    query.employers(wish.excludedEmployers());
    query.keywords(wish.keywords());
    return query.asked;
  }

  private void job(Criteria wish) {
    ask(Criterion.ROLE, !wish.roles().isEmpty(), (it, _) -> it.roles.any(wish.roles()));
    ask(
        Criterion.INDUSTRY,
        !wish.industries().isEmpty(),
        (it, _) -> it.industries.any(wish.industries()));
    ask(
        Criterion.WORKPLACE,
        !wish.workplaces().isEmpty(),
        (it, _) -> it.workplaces.any(wish.workplaces()));
  }

  private void conditions(Criteria wish) {
    askOpen(
        Criterion.SHIFT,
        !wish.shifts().isEmpty(),
        (it, _) -> it.shifts.any(wish.shifts()),
        (it, _) -> it.shifts.unstated());
    askOpen(
        Criterion.EMPLOYMENT,
        !wish.employment().isEmpty(),
        (it, _) -> it.employment.any(wish.employment()),
        (it, _) -> it.employment.unstated());
    pay(wish);
    education(wish.mostEducation());
    Integer least = wish.leastExperienceYears();
    Integer most = wish.mostExperienceYears();
    long from = least == null ? 0 : least;
    long to = most == null ? Long.MAX_VALUE : most;
    askOpen(
        Criterion.EXPERIENCE,
        least != null || most != null,
        (it, _) -> it.years.between(from, to),
        (it, _) -> it.years.unstated());
  }

  private void pay(Criteria wish) {
    PayFloor floor = wish.leastPay();
    if (floor == null) {
      return;
    }
    long least = floor.annual();
    Look reaching = (it, _) -> it.pay.between(least, Long.MAX_VALUE) | it.openPay();
    if (Boolean.FALSE.equals(wish.payUnstatedToo())) {
      ask(Criterion.PAY, true, reaching);
    } else {
      askOpen(Criterion.PAY, true, reaching, (it, _) -> it.pay.unstated());
    }
  }

  private void education(@Nullable Education most) {
    if (most != null) {
      Set<Education> enough = EnumSet.range(Education.NONE, most);
      askOpen(
          Criterion.EDUCATION,
          true,
          (it, _) -> it.education.any(enough),
          (it, _) -> it.education.unstated());
    }
  }

  private void place(Criteria wish) {
    Circle circle = wish.within();
    if (circle == null) {
      ask(Criterion.PLACE, !wish.states().isEmpty(), (it, _) -> it.places.in(wish.states()));
    } else {
      ask(Criterion.PLACE, true, (it, asked) -> it.places.within(circle, asked));
    }
  }

  private void employers(List<String> excluded) {
    List<Keyword> employers = known(excluded, new PhraseSearch());
    ask(
        Criterion.EXCLUDED_EMPLOYERS,
        !excluded.isEmpty(),
        (it, asked) -> ~Keyword.any(employers, it.employers, asked));
  }

  /** All of them share a search, so that a text is read once for all. */
  private void keywords(Keywords keywords) {
    PhraseSearch search = new PhraseSearch();
    List<Keyword> none = known(keywords.none(), search);
    ask(
        Criterion.EXCLUDED_KEYWORDS,
        !keywords.none().isEmpty(),
        (it, asked) -> ~Keyword.any(none, it.texts, asked));
    List<Keyword> all = known(keywords.all(), search);
    List<Keyword> any = known(keywords.any(), search);
    boolean possible = all.size() == keywords.all().size();
    ask(
        Criterion.KEYWORDS,
        !keywords.all().isEmpty() || !keywords.any().isEmpty(),
        (it, asked) -> {
          long mentioning = possible ? Keyword.all(all, it.texts, asked) : 0;
          return keywords.any().isEmpty() ? mentioning : Keyword.any(any, it.texts, mentioning);
        });
  }

  /** Without those that no text has. */
  private List<Keyword> known(List<String> written, PhraseSearch search) {
    List<Keyword> known = new ArrayList<>();
    for (String keyword : written) {
      Phrase phrase = numbers.phrase(keyword);
      if (phrase != null) {
        known.add(new Keyword(phrase, search));
      }
    }
    return known;
  }

  private void ask(Criterion criterion, boolean given, Look holding) {
    if (given) {
      asked.add(new Asked(criterion, holding, (_, _) -> 0));
    }
  }

  /** A condition for which a posting passes that does not say. */
  private void askOpen(Criterion criterion, boolean given, Look holding, Look unstated) {
    if (given) {
      Look either = (it, asked) -> holding.at(it, asked) | unstated.at(it, asked);
      asked.add(new Asked(criterion, either, unstated));
    }
  }
}
