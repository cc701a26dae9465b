package jobalerts.common.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  @ParameterizedTest
  @ValueSource(strings = {"daytn", "daytoon", "dayten", "datyon", "daytons", "dayto", "day ton"})
  void isOneLetterAway(String written) {
    assertThat(Spelling.oneEdit(written)).contains("dayton");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dayton", "layton", "dytn", "adyton", "", "d"})
  void isTheSameOrFurtherAway(String written) {
    assertThat(Spelling.oneEdit(written)).doesNotContain("dayton");
  }

  @Test
  void namesEachWordOnce() {
    assertThat(Spelling.oneEdit("aabb")).doesNotHaveDuplicates();
  }
}
