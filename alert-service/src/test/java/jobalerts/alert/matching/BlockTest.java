package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BlockTest {

  @Test
  void turnsRowsIntoColumnsAndBack() {
    Dice dice = Dice.thrown();
    long[] rows = dice.random().longs(2 * Block.SIZE).toArray();
    long[] block = rows.clone();
    Block.turn(block);

    for (int alert = 0; alert < Block.SIZE; alert++) {
      for (int column = 0; column < Columns.COUNT; column++) {
        assertThat((block[column] >>> alert) & 1)
            .as("seed %d", dice.seed())
            .isEqualTo((rows[alert] >>> column) & 1);
      }
    }
    Block.turn(block);
    assertThat(block).isEqualTo(rows);
  }

  @Test
  void growsEachOfItsParts() {
    assertThat(Block.grown(new long[] {1, 2, 3, 4, 5, 6}, 2, 3))
        .isEqualTo(new long[] {1, 2, 0, 3, 4, 0, 5, 6, 0});
  }

  @Test
  void keepsSlotAndDetailApart() {
    for (int slot : new int[] {0, 1, Integer.MAX_VALUE}) {
      for (int detail : new int[] {0, 1, -1, Integer.MIN_VALUE}) {
        long entry = Block.entry(slot, detail);
        assertThat(Arrays.asList(Block.slot(entry), Block.detail(entry)))
            .containsExactly(slot, detail);
      }
    }
  }
}
