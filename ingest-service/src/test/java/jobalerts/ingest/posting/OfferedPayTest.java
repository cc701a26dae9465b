package jobalerts.ingest.posting;

import static jobalerts.ingest.posting.OfferedPay.Place.DESCRIPTION;
import static jobalerts.ingest.posting.OfferedPay.Place.FIELD;
import static jobalerts.ingest.posting.OfferedPay.Place.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import jobalerts.common.posting.Pay;
import jobalerts.common.vocabulary.PayPeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferedPayTest {

  private static final PayVocabulary VOCABULARY = PayVocabulary.read();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$28.50/hr | 28.5 28.5 hour",
        "$19 an hour | 19 19 hour",
        "$24 - $29 hourly | 24 29 hour",
        "$26.10 USD per hour | 26.1 26.1 hour",
        "$21hr | 21 21 hour",
        "$31.25/hour to $46.88/hour | 31.25 46.88 hour",
        "Pay: 22-26/hr DOE | 22 26 hour",
        "Pay: 18-22 | 18 22 hour",
        "Pay starts at $12.00-12.50/per hour | 12 12.5 hour",
        "$210 a day | 210 210 day",
        "$180 - $220 per day | 180 220 day",
        "$1,200-1,500 per week | 1200 1500 week",
        "$980 weekly | 980 980 week",
        "Weekly pay: $900 | 900 900 week",
        "$4,500/month | 4500 4500 month",
        "Monthly salary: $4,500 – $5,200 | 4500 5200 month",
        "$64,000 a year | 64000 64000 year",
        "$58,000.00 to $66,000.00 annually | 58000 66000 year",
        "$83k p.a. | 83000 83000 year",
        "Salary $61,500 per annum | 61500 61500 year",
        "Starting range is $61,500 up to $78,000 a year | 61500 78000 year",
        "Pay $18.25$21.75 per hour | 18.25 21.75 hour",
        "Base salary to $92K | null 92000 year",
        "Base salary: USD 85,000 - USD 96,000 /Yr | 85000 96000 year",
        "The range is \\$55,200.00 to \\$72,000.00 (annualized USD) | 55200 72000 year"
      })
  void readsPeriods(String text, String pay) {
    assertThat(in(DESCRIPTION, text)).isEqualTo(pay);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$90-110K | 90000 110000 year",
        "$70 - 90,000 | 70000 90000 year",
        "$85 – 105,000 + 10% bonus + relocation | 85000 105000 year",
        "$175-$195K + 30% bonus and a $700/mo car allowance | 175000 195000 year",
        "40000-50000 | 40000 50000 year",
        "28.50-32 | 28.5 32 hour",
        "$83,200; Bonus: 15% to 30% | 83200 83200 year",
        "$90-100K no bonus | 90000 100000 year",
        "$100-120 + bonus + relocation | 100000 120000 year",
        "$200/yearly - $230/yearly | 200000 230000 year",
        "80,400 - 100,500 - 120,600 annual | 80400 120600 year",
        "0-34300 | null 34300 year",
        "$65, 000 | 65000 65000 year",
        "25 | 25 25 hour",
        "62500 | 62500 62500 year"
      })
  void readsFields(String text, String pay) {
    assertThat(in(FIELD, text)).isEqualTo(pay);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Welder $24-$28/hr - 2nd Shift - $2,000 Sign-On Bonus! | 24 28 hour",
        "$3,000 Sign On Bonus - Production Supervisor - up to $80K/year | null 80000 year",
        "Project Manager - Sales Tools - $90K - $100K | 90000 100000 year",
        "Plant Manager 120-140K | 120000 140000 year",
        "Assembler, nights, $18.75 + $1.50 shift diff | 18.75 18.75 hour",
        "Machinist (12 hr nights) 25/hr | 25 25 hour",
        "Quality Tech $24+ per hour | 24 null hour",
        "Forklift Operator, starting at $19.25 | 19.25 null hour"
      })
  void readsTitles(String title, String pay) {
    assertThat(in(TITLE, title)).isEqualTo(pay);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pay: up to $34.00 per hour | null 34 hour",
        "Earn as much as $1,100 a week | null 1100 week",
        "Wage: from $18 an hour | 18 null hour",
        "Starting pay is $16.00 per hour | 16 null hour",
        "At least $52,000 a year | 52000 null year",
        "Earn between $24 and $29 an hour | 24 29 hour",
        "Minimum salary: $48,000\\nMaximum salary: $62,000 | 48000 62000 year",
        "Pay range minimum $21.10 midpoint $24.60 maximum $28.10 | 21.1 28.1 hour",
        "Up to $22-26/hr | 22 26 hour"
      })
  void readsOpenAndNamedEnds(String text, String pay) {
    assertThat(in(DESCRIPTION, text.replace("\\n", "\n"))).isEqualTo(pay);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pay range\\n$40.30 - $60.45\\nBenefits | 40.3 60.45 hour",
        "Actual hourly rate depends on experience.\\n$31.95 - $38.10 | 31.95 38.1 hour",
        "Salary range: $47,900 - $71,800 Hourly range: $23 - $34 | 47900 71800 year",
        "BLS and CPR cards required Salary range $39,000 - $52,000 | 39000 52000 year",
        "$2,000 sign-on bonus. Our welders earn $27/hr | 27 27 hour",
        "Rate: $23.00/hr plus $1.50/hr shift differential | 23 23 hour",
        "Sign-on bonus: $5,000. Range: $22.73-28.24 | 22.73 28.24 hour",
        "Compensation: $78,000 - $95,000 (CO); $85,000 - $105,000 (CA) | 78000 95000 year",
        "Pay is $20/hr. Salary range for leads: $48,000 - $56,000 | 48000 56000 year",
        "Annual savings of $50,000 expected. We pay $72,000 - $80,000 | 72000 80000 year",
        "Make $200 a day, $25/hour after 90 days. Pay: $24/hour | 24 24 hour"
      })
  void choosesThePayAmongTheMoney(String text, String pay) {
    assertThat(in(DESCRIPTION, text.replace("\\n", "\n"))).isEqualTo(pay);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$2,500 sign-on bonus after 90 days",
        "Sign-on bonus up to $15,000, paid in two parts",
        "An additional $1,000 referral bonus",
        "Retention bonus: $4,000",
        "Tuition reimbursement of up to $5,250 per year",
        "Up to $5,250 in annual education assistance",
        "Student loan repayment up to $20,000",
        "$75 monthly student loan repayment",
        "Medical with $0 deductibles and $20 copays",
        "401k match: $1.25 for every $1.00",
        "Our pay comes with a 401K and 3 weeks of vacation",
        "Company-paid life insurance of $50,000",
        "Annual revenue of $40,000,000",
        "A $400M+ run rate within three years",
        "Sales of $40,000 - $60,000 per month",
        "At least $10-20 million in sales",
        "Manage a budget of $250,000 and cut costs by $50,000 per year",
        "Savings that exceed $750,000 per year",
        "The Bureau of Labor Statistics gives a median pay of $63,000 a year",
        "Night shift differential pay, $5/hour",
        "Shift differential of $.75 per hour on second shift",
        "An extra $12/hour on Sundays",
        "Weekend program premium of $11/hour",
        "Relocation assistance up to $7,500",
        "Per diem $150 per day",
        "$800/month car allowance",
        "Boot allowance of $150 per year",
        "Salary range: $0.00 - $0.00",
        "Hourly rate: $7.25 - $999.99",
        "Pay grade 12, requisition 445566",
        "Call 763-555-0142 for pay details",
        "Pay is weekly; 40 hours; lift 50 lbs",
        "You receive pay for 12 hour shifts",
        "Salary commensurate with 10-15 years of experience",
        "Orders of $500 ship free",
        "$25"
      })
  void leavesOtherMoneyAlone(String text) {
    assertThat(in(DESCRIPTION, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pay: $50.68 - $54.07 per visit",
        "Pay: $0.62 per mile",
        "Pay: $2,340 per 10-hour shift",
        "Pay: $35/session",
        "Salary: $2,100 bi-weekly",
        "Salary: $6,126 - $6,418",
        "Pay: $22..10 – $33.10",
        "Annual salary 85.000 USD",
        "Pay: $41,2/hourly"
      })
  void leavesPeriodsAloneThatAreNotOurs(String text) {
    assertThat(in(DESCRIPTION, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "£32,000 per annum",
        "CA$45,000 - CA$55,000 a year",
        "C$28/hr",
        "CAD $20.50 - CAD $29.50 hourly",
        "€45,000 per year",
        "131,100 - 196,700 AUD a year",
        "156,800.00 - 196,000.00 - 235,200.00 CAD annual",
        "Salary 6-8 LPA",
        "INR 800000 per year",
        "₹ 900,000 per year"
      })
  void refusesOtherCurrencies(String text) {
    assertThat(in(FIELD, text)).isEmpty();
    assertThat(in(DESCRIPTION, "Pay: " + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5K Sign On Machine Operator",
        "$8,000 Bonus - Heavy Equipment Mechanic",
        "Hiring Incentive up to $10k, Lab Tech",
        "Regional Manager, $50M division",
        "Buyer (Req 120450)",
        "24 hr Security Guard",
        "Tutor $35 per class"
      })
  void leavesOtherMoneyOfTitlesAlone(String title) {
    assertThat(in(TITLE, title)).isEmpty();
  }

  @Test
  void quotesTheAmountWithItsUnit() {
    Found<Pay> found = found(DESCRIPTION, "Weld with us. Wage: **$18.00-$22.00/HR** and benefits.");

    assertThat(found).isEqualTo(Found.in("description", "$18.00-$22.00/HR", pay("18", "22")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "$$$$$",
        "$ ",
        "1,",
        "9",
        "1.",
        "$1-",
        "$1 - ",
        "0.0.",
        "$20 to ",
        "pay ",
        "bonus ",
        "$2/hr ",
        "K",
        "$1,000,",
        "maximum ",
        "up to ",
        "(",
        "$5 - $6 - ",
        "401k ",
        "C$"
      })
  void readsHostileTextInOnePass(String part) {
    String text = part.repeat(200_000 / part.length());

    assertThat(new Offers(text, VOCABULARY.units(), true).all()).hasSizeLessThanOrEqualTo(200);
    assertThat(found(DESCRIPTION, text)).isNull();
  }

  private static Pay pay(String min, String max) {
    return new Pay(new BigDecimal(min), new BigDecimal(max), PayPeriod.HOUR);
  }

  private static @Nullable Found<Pay> found(OfferedPay.Place place, String text) {
    return new OfferedPay(VOCABULARY, place, Words.of(text)).best();
  }

  private static String in(OfferedPay.Place place, String text) {
    Found<Pay> found = found(place, text);
    if (found == null) {
      return "";
    }
    Pay pay = found.value();
    return pay.min() + " " + pay.max() + " " + pay.period().id();
  }
}
