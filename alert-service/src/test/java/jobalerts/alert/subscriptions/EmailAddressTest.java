package jobalerts.alert.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jo@example.com",
        "jo.o'neil+jobs@mail.example.co.uk",
        "j_o-1@ex-ample.com",
        "jo{}|~!#$%&*=?^`/@example.com"
      })
  void takesPlainAddresses(String written) {
    assertThat(EmailAddress.parse(written)).contains(new EmailAddress(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jo",
        "jo@",
        "@example.com",
        "jo@example",
        "jo@@example.com",
        "jo@ex@ample.com",
        "jo@example..com",
        "jo@-example.com",
        ".jo@example.com",
        "jo.@example.com",
        "j o@example.com",
        "Jo <jo@example.com>",
        "jo@example.com, al@example.com",
        "\"jo\"@example.com",
        "jo(comment)@example.com",
        "jo@[127.0.0.1]",
        "jo@example.com\r\nBcc: al@example.com",
        "jo\n@example.com",
        "jo\u0000@example.com",
        "jö@example.com",
        "jo@exämple.com"
      })
  void refusesEverythingElse(String written) {
    assertThat(EmailAddress.parse(written)).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    String local = "j".repeat(64);
    assertThat(EmailAddress.parse(local + "@example.com")).isPresent();
    assertThat(EmailAddress.parse(local + "j@example.com")).isEmpty();
    assertThat(EmailAddress.parse("jo@" + "example.".repeat(32) + "com")).isEmpty();
  }

  @Test
  void isOneWhateverTheCase() {
    assertThat(EmailAddress.parse(" Jo@Example.COM ")).contains(new EmailAddress("jo@example.com"));
  }
}
