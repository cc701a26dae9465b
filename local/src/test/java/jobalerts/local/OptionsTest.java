package jobalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void needsNoOptionAtAll() {
    Options options = Options.parse();

    assertThat(options.data()).isEqualTo(Path.of(".run"));
    assertThat(options.demo()).isTrue();
    assertThat(options.ports()).extracting(NeededPort::number).doesNotHaveDuplicates();
  }

  @Test
  void takesEachOptionByItsName() {
    Options options = Options.parse("--demo=false", "--ingest.port=18080", "--data=other");

    assertThat(options.demo()).isFalse();
    assertThat(options.ingestPort()).isEqualTo(18080);
    assertThat(options.data()).isEqualTo(Path.of("other"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nonsense",
        "--nonsense=1",
        "demo=false",
        "--demo",
        "--demo=maybe",
        "--ingest.port=http",
        "--ingest.port=70000"
      })
  void refusesWhatItDoesNotKnowInOneLine(String arg) {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Options.parse(arg))
        .withMessageContaining(arg.split("=", 2)[0])
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
