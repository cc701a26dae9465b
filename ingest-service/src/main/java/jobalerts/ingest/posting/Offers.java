package jobalerts.ingest.posting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads all money that a text names, in one pass from left to right.
 *
 * <pre>
 * offer   = amount [unit] { link amount [unit] }        at most three: least, midpoint, most
 * amount  = ["$"] number ["K"]                          number = 120000 | 120,000 | 28.50
 * link    = "-" | "to" | "and" | "/ $" | "," "maximum"  see {@link Links}
 * unit    = ["+"] [filler] ("/" | "per" | "an" | "") period ["+"]
 * </pre>
 *
 * Each amount is looked at from a dollar sign or a digit that begins a number, and the search goes
 * on where it has ended, so that the work is linear in the text. A K or three zeros that only the
 * last amount has hold for the first one too: "$90-110K" and "$70 - 90,000". What is no money of
 * ours (€, million, "2nd") is read over as a whole, so that no part of it is mistaken for pay.
 */
final class Offers {

  private static final BigDecimal THOUSANDS = BigDecimal.valueOf(10_000);
  private static final int MOST_AMOUNTS = 3;
  private static final int MOST_OFFERS = 200;

  private final boolean bare;
  private final Cursor cursor;
  private final Amounts amounts;
  private final PayUnits units;
  private final Links links;

  /** Where bare numbers are asked for, any number may be money: "25" as a {@code baseSalary}. */
  Offers(String text, PayWords words, boolean bare) {
    this.bare = bare;
    this.cursor = new Cursor(text);
    this.amounts = new Amounts(text, words);
    this.units = new PayUnits(cursor, words);
    this.links = new Links(cursor);
  }

  /** In the order of the text. */
  List<Offer> all() {
    List<Offer> offers = new ArrayList<>();
    int at = 0;
    while (at < cursor.text().length() && offers.size() < MOST_OFFERS) {
      Offer offer = begins(at) ? at(at) : null;
      if (offer == null) {
        at = cursor.isDigit(at) ? amounts.after(at) : at + 1;
      } else {
        if (bare || offer.looksLikeMoney() || offer.isRange() || isThousands(offer.least())) {
          offers.add(offer);
        }
        at = offer.to();
      }
    }
    return offers;
  }

  /** The rest of a time, a date, a telephone number or a word with digits begins no amount. */
  private boolean begins(int at) {
    if (cursor.is(at, '$')) {
      return true;
    }
    return cursor.isDigit(at)
        && !cursor.isLetter(at - 1)
        && !cursor.isDigit(at - 1)
        && !cursor.is(at - 1, '#')
        && !(cursor.isOneOf(at - 1, ".,:/-–") && cursor.isDigit(at - 2));
  }

  private @Nullable Offer at(int from) {
    Amount first = amounts.at(from);
    if (first == null) {
      return null;
    }
    Offer offer = new Offer(first, first, units.at(first.to()));
    for (int i = 1; i < MOST_AMOUNTS; i++) {
      Offer longer = joined(offer);
      if (longer == null) {
        return offer;
      }
      offer = longer;
    }
    return offer;
  }

  private @Nullable Offer joined(Offer offer) {
    int next = links.after(offer.to());
    Amount amount = next < 0 ? null : amounts.at(next);
    boolean far = links.isLost(offer.to(), next) && amount != null && !isNear(offer, amount);
    if (amount == null || far || !mayJoin(offer, amount)) {
      return null;
    }
    PayUnit unit = units.at(amount.to());
    return joined(offer, amount, unit.isStated() ? unit : with(offer.unit(), unit));
  }

  /** A bare number may count hours as well: "$25/hr - 40 hours" and "$18/hr and 24 machines". */
  private boolean mayJoin(Offer offer, Amount amount) {
    boolean bare = !amount.dollars() && !amount.thousands();
    return !bare || !offer.unit().isStated() || cursor.is(cursor.afterBlanks(amount.to()), '/');
  }

  private static PayUnit with(PayUnit first, PayUnit last) {
    return first.opened(last.open(), last.to());
  }

  /** A range grows: "$23 - 12 hour shifts" is none. */
  private static @Nullable Offer joined(Offer offer, Amount amount, PayUnit unit) {
    Amount least = offer.least();
    Amount most = amount;
    if (least.mayLackThousands() && isThousands(most)) {
      least = least.inThousands();
    } else if (least.thousands() && most.mayLackThousands()) {
      most = most.inThousands();
    }
    boolean close = !offer.unit().isStated() || isClose(least.value(), most.value());
    return close && grows(least.value(), most.value()) ? new Offer(least, most, unit) : null;
  }

  /** After a unit, "$15/hour - $1,000 sign-on bonus" is no range. */
  private static boolean isClose(BigDecimal least, BigDecimal most) {
    return most.compareTo(least.multiply(BigDecimal.TEN)) <= 0;
  }

  private static boolean isNear(Offer offer, Amount amount) {
    return amount.value().compareTo(offer.min().multiply(BigDecimal.TWO)) <= 0;
  }

  private static boolean isThousands(Amount amount) {
    return amount.thousands() || amount.number().compareTo(THOUSANDS) >= 0;
  }

  private static boolean grows(BigDecimal least, BigDecimal most) {
    return most.compareTo(least) >= 0;
  }
}
