package jobalerts.alert.matching;

/** A number of each of 64 postings, for those that state it. */
final class NumberColumn {

  private final long[] numbers;
  private long stated;

  NumberColumn() {
    this.numbers = new long[Long.SIZE];
  }

  private NumberColumn(NumberColumn other) {
    this.numbers = other.numbers.clone();
    this.stated = other.stated;
  }

  NumberColumn copy() {
    return new NumberColumn(this);
  }

  void clear(long posting) {
    stated &= ~posting;
  }

  void set(long posting, long number) {
    stated |= posting;
    numbers[Long.numberOfTrailingZeros(posting)] = number;
  }

  long between(long least, long most) {
    long between = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= least && numbers[i] <= most) {
        between |= 1L << i;
      }
    }
    return between & stated;
  }

  long unstated() {
    return ~stated;
  }

  /** The number, or one below all others. */
  long orLowest(int slot) {
    return (stated >>> slot & 1) == 0 ? Long.MIN_VALUE : numbers[slot];
  }
}
