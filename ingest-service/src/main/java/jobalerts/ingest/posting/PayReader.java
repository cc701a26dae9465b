package jobalerts.ingest.posting;

import jobalerts.common.posting.Pay;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the pay in US dollars: what {@code baseSalary} gives as a MonetaryAmount, a number or in
 * words, else what the title says, else the description.
 */
final class PayReader {

  private static final int LONGEST_WORDS = 500;

  private final PayVocabulary vocabulary = PayVocabulary.read();
  private final GivenPay given = new GivenPay(vocabulary.units());

  @Nullable Found<Pay> read(Fields fields, Advert advert) {
    JsonNode salary = fields.get("baseSalary");
    JsonNode currency = fields.get("salaryCurrency");
    if (salary != null && !isInDollars(fields, salary, currency)) {
      return null;
    }
    Found<Pay> found = salary == null ? null : given(fields, salary);
    return found == null ? offered(advert) : found;
  }

  private @Nullable Found<Pay> given(Fields fields, JsonNode salary) {
    if (salary.isObject()) {
      Pay pay = given.read(fields, salary);
      return pay == null ? null : Found.given("baseSalary", pay);
    }
    Found<Pay> found = salary.isString() ? inWords(salary.stringValue()) : exact(salary);
    if (found == null) {
      fields.problem("/baseSalary", "must be a MonetaryAmount, or dollars and a period in words");
    }
    return found;
  }

  private static @Nullable Found<Pay> exact(JsonNode salary) {
    Pay pay = salary.isNumber() ? GivenPay.exact(salary) : null;
    return pay == null ? null : Found.given("baseSalary", pay);
  }

  private @Nullable Found<Pay> inWords(String salary) {
    String line = PlainText.line(PlainText.cut(salary, LONGEST_WORDS));
    return in(OfferedPay.Place.FIELD, Words.of(line));
  }

  private @Nullable Found<Pay> offered(Advert advert) {
    Found<Pay> found = in(OfferedPay.Place.TITLE, advert.title());
    return found == null ? in(OfferedPay.Place.DESCRIPTION, advert.description()) : found;
  }

  private @Nullable Found<Pay> in(OfferedPay.Place place, Words words) {
    return new OfferedPay(vocabulary, place, words).best();
  }

  /** A currency that is not stated is taken for dollars: these are jobs in the United States. */
  private static boolean isInDollars(Fields fields, JsonNode salary, @Nullable JsonNode elsewhere) {
    JsonNode own = salary.isObject() ? Fields.present(salary.get("currency")) : null;
    JsonNode currency = own == null ? elsewhere : own;
    if (currency == null || "USD".equalsIgnoreCase(GivenPay.written(currency))) {
      return true;
    }
    fields.problem(
        own == null ? "/salaryCurrency" : "/baseSalary/currency", "only USD is understood");
    return false;
  }
}
