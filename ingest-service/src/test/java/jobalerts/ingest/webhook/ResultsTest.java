package jobalerts.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import jobalerts.ingest.posting.Problem;
import org.junit.jupiter.api.Test;

class ResultsTest {

  private final Results results = new Results();

  @Test
  void tellsAFewProblemsOfAnItemAndHowManyThereAreMore() {
    results.add(List.of(refused(5), refused(6), refused(50)));

    assertThat(problems(0)).extracting(Problem::reason).containsExactly("0", "1", "2", "3", "4");
    assertThat(problems(1)).hasSize(5).last().isEqualTo(new Problem("", "and 2 more"));
    assertThat(problems(2)).hasSize(5).last().isEqualTo(new Problem("", "and 46 more"));
    assertThat(results.problemsOmitted()).isNull();
  }

  @Test
  void keepsNoMoreThanSoManyProblemsHoweverManyComeIn() {
    for (int batch = 0; batch < 100; batch++) {
      results.add(IntStream.range(0, 500).mapToObj(_ -> refused(50)).toList());
    }

    assertThat(results.items()).hasSize(50_000);
    assertThat(
            results.items().stream()
                .map(ItemResult::problems)
                .filter(Objects::nonNull)
                .mapToInt(List::size)
                .sum())
        .isEqualTo(1_000);
    assertThat(results.items().getLast()).returns(Standing.REFUSED, ItemResult::status);
    assertThat(results.problemsOmitted()).isEqualTo(49_800L * 50);
  }

  @Test
  void countsWhatWasTaken() {
    results.add(List.of(refused(1), ItemResult.taken(1, new UUID(0, 0), Standing.NEW, List.of())));

    assertThat(results.accepted()).isEqualTo(1);
  }

  private List<Problem> problems(int index) {
    return Objects.requireNonNull(results.items().get(index).problems());
  }

  private static ItemResult refused(int problems) {
    return ItemResult.refused(
        0,
        IntStream.range(0, problems)
            .mapToObj(i -> new Problem("/title", Integer.toString(i)))
            .toList());
  }
}
