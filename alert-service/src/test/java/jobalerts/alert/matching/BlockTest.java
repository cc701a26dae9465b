package jobalerts.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BlockTest {

  @Test
  void hasRowsAsColumnsAndGivesThemBack() {
    Dice dice = Dice.thrown();
    long[] rows = dice.random().longs(Block.SIZE).toArray();
    Block block = new Block(rows, new Entries(false));

    for (int alert = 0; alert < Block.SIZE; alert++) {
      for (int column = 0; column < Columns.COUNT; column++) {
        assertThat(block.columns[column] >>> alert & 1)
            .as("seed %d", dice.seed())
            .isEqualTo(rows[alert] >>> column & 1);
      }
    }
    assertThat(Arrays.copyOf(block.rows(), Block.SIZE)).isEqualTo(rows);
    assertThat(block.columns[Block.ALWAYS]).isEqualTo(-1);
    assertThat(block.columns[Block.NEVER]).isZero();
  }
}
