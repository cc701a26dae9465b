package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChunksTest {

  private final Chunks<int[]> chunks =
      new Chunks<>(new int[0][], new int[Chunks.SIZE], int[]::clone);

  @Test
  void keepsWhatWasPublished() {
    set(7, 1);
    int[][] before = chunks.publish();
    set(7, 2);
    set(5 * Chunks.SIZE, 3);
    int[][] after = chunks.publish();

    assertThat(before).hasNumberOfRows(1);
    assertThat(before[0][7]).isOne();
    assertThat(after[0][7]).isEqualTo(2);
    assertThat(after[5][0]).isEqualTo(3);
  }

  @Test
  void sharesTheChunksThatWereNotWrittenTo() {
    set(7, 1);
    set(2 * Chunks.SIZE, 2);
    int[][] before = chunks.publish();
    set(8, 3);
    int[][] after = chunks.publish();

    assertThat(after[2]).isSameAs(before[2]);
    assertThat(after[0]).isNotSameAs(before[0]);
  }

  @Test
  void readsNothingWhereNothingWasWritten() {
    assertThat(chunks.reading(3 * Chunks.SIZE)).containsOnly(0);
    set(9 * Chunks.SIZE, 1);
    assertThat(chunks.reading(3 * Chunks.SIZE)).containsOnly(0);
  }

  private void set(int index, int value) {
    chunks.writing(index)[index & Chunks.MASK] = value;
  }
}
