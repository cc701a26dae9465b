package jobalerts.benchmarks.matching.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobalerts.alert.matching.Subject;
import jobalerts.benchmarks.matching.Folding;
import jobalerts.common.place.Place;
import jobalerts.common.posting.Job;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.Education;
import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.Workplace;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** A posting as the document that stored queries are run on. */
final class PostingDocument {

  private static final int MOST_YEARS = 60;

  private PostingDocument() {}

  static Document of(Subject subject) {
    Job job = subject.job();
    Document document = new Document();
    add(document, Fields.ROLE, names(job.roles()));
    add(document, Fields.PLACE, places(job));
    add(document, Fields.INDUSTRY, job.industry() == null ? "" : job.industry().name());
    add(document, Fields.SHIFT, statedOrAll(job.shifts(), Shift.values()));
    add(document, Fields.EMPLOYMENT, statedOrAll(job.employment(), EmploymentType.values()));
    add(document, Fields.WORKPLACE, workplace(job).name());
    add(document, Fields.EDUCATION, sufficing(job.education()));
    addYears(document, job.experienceYears());
    addPay(document, job.pay());
    add(document, Fields.WORDS, subject.words());
    add(document, Fields.EMPLOYER, Folding.folded(job.employer()));
    return document;
  }

  private static Workplace workplace(Job job) {
    Workplace stated = job.workplace();
    return stated == null ? Workplace.ON_SITE : stated;
  }

  private static String places(Job job) {
    if (job.places().isEmpty()) {
      return workplace(job) == Workplace.REMOTE ? Fields.ANYWHERE : "";
    }
    List<String> terms = new ArrayList<>();
    for (Place place : job.places()) {
      Double lat = place.lat();
      Double lon = place.lon();
      if (place.state() != null) {
        terms.add(place.state().name());
      }
      if (lat != null && lon != null) {
        terms.addAll(Cells.of(lat, lon));
      }
    }
    return String.join(" ", terms);
  }

  private static String sufficing(@Nullable Education required) {
    return names(
        Arrays.stream(Education.values())
            .filter(degree -> required == null || degree.compareTo(required) >= 0)
            .toList());
  }

  private static void addYears(Document document, @Nullable Integer years) {
    add(document, Fields.LEAST_YEARS, numbers(0, years == null ? MOST_YEARS : years));
    add(document, Fields.MOST_YEARS, numbers(years == null ? 0 : years, MOST_YEARS));
  }

  private static void addPay(Document document, @Nullable Pay pay) {
    Long most = pay == null ? null : pay.annualMax();
    String levels = String.join(" ", PayLevels.reachedBy(most == null ? Long.MAX_VALUE : most));
    add(document, Fields.PAY, levels);
    add(document, Fields.STATED_PAY, pay == null ? "" : levels);
  }

  private static String numbers(int first, int last) {
    return IntStream.rangeClosed(first, Math.min(last, MOST_YEARS))
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }

  private static <T extends Enum<T>> String statedOrAll(Collection<T> stated, T[] all) {
    return names(stated.isEmpty() ? Arrays.asList(all) : stated);
  }

  private static String names(Collection<? extends Enum<?>> terms) {
    return terms.stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static void add(Document document, String field, String terms) {
    if (!terms.isEmpty()) {
      document.add(new TextField(field, terms, Store.NO));
    }
  }
}
