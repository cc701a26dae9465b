package jobalerts.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnPathsTest {

  private static final UUID ID = UUID.fromString("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
  private static final String OTHER_KEY = "another key of over thirty characters";

  private final ReturnPaths paths = Bounces.returnPaths(Bounces.DOMAIN, Bounces.KEY, "");

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(MailClass kind) {
    String path = paths.of(kind, ID);

    assertThat(path.indexOf('@')).isLessThanOrEqualTo(64);
    assertThat(paths.read(path)).contains(new Sent(kind, ID));
    assertThat(paths.read(path.toUpperCase(Locale.ROOT))).contains(new Sent(kind, ID));
  }

  @Test
  void readsNoPathThatIsChangedInOneCharacter() {
    String path = paths.of(MailClass.ALERT, ID);

    for (int i = 0; i < path.length(); i++) {
      char other = path.charAt(i) == '0' ? '1' : '0';
      assertThat(paths.read(path.substring(0, i) + other + path.substring(i + 1))).isEmpty();
    }
  }

  @Test
  void readsNoPathSignedWithAnotherKey() {
    ReturnPaths others = Bounces.returnPaths(Bounces.DOMAIN, OTHER_KEY, "");

    assertThat(paths.read(others.of(MailClass.ALERT, ID))).isEmpty();
  }

  @Test
  void readsPathsOfTheKeyBefore() {
    ReturnPaths after = Bounces.returnPaths(Bounces.DOMAIN, OTHER_KEY, Bounces.KEY);

    assertThat(after.read(paths.of(MailClass.NOTICE, ID))).isPresent();
    assertThat(paths.read(after.of(MailClass.NOTICE, ID))).isEmpty();
  }

  @Test
  void writesThePlainSenderWithoutKeyOrDomain() {
    for (ReturnPaths unsigned :
        new ReturnPaths[] {
          Bounces.returnPaths("", Bounces.KEY, ""), Bounces.returnPaths(Bounces.DOMAIN, "", "")
        }) {
      assertThat(unsigned.of(MailClass.ALERT, ID)).isEqualTo("alerts@example.com");
      assertThat(unsigned.read(paths.of(MailClass.ALERT, ID))).isEmpty();
    }
  }

  @Test
  void refusesAShortKeyWithoutTellingIt() {
    assertThatThrownBy(() -> new BounceSettings("", "too short", "", 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alert.mail.bounces.key")
        .hasMessageNotContaining("too short");
  }
}
