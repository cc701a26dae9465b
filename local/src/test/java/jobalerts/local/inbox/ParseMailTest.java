package jobalerts.local.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParseMailTest {

  @Test
  void decodesHeadersAndBothParts() {
    ReceivedMail mail =
        parse(
            """
            Subject: =?UTF-8?Q?Dreher_f=C3=BCr_M=C3=BCnchen?=
            list-unsubscribe: <https://example.com/u/1>,
             <mailto:u@example.com>
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Gr=C3=BC=C3=9Fe
            --b
            Content-Type: text/html; charset=iso-8859-1

            <p>Gr\u00fc\u00dfe</p>
            --b--
            """);

    assertThat(mail.subject()).isEqualTo("Dreher für München");
    assertThat(mail.header("List-Unsubscribe"))
        .hasValue("<https://example.com/u/1>, <mailto:u@example.com>");
    assertThat(mail.header("Precedence")).isEmpty();
    assertThat(mail.text().strip()).isEqualTo("Grüße");
    assertThat(mail.html().strip()).isEqualTo("<p>Grüße</p>");
  }

  @Test
  void takesNoAttachmentForTheText() {
    ReceivedMail mail =
        parse(
            """
            Content-Type: text/plain
            Content-Disposition: attachment; filename=a.txt

            attached
            """);

    assertThat(mail.text()).isEmpty();
  }

  @Test
  void showsTextOfACharsetThatNobodyKnows() {
    assertThat(parse("Content-Type: text/plain; charset=klingon\n\nnuqneH\n").text())
        .contains("nuqneH");
  }

  @Test
  void readsWhatIsNoMailAtAll() {
    ReceivedMail mail = parse("\u0000 no headers");

    assertThat(mail.subject()).isEmpty();
    assertThat(mail.raw()).contains("no headers");
  }

  private static ReceivedMail parse(String source) {
    return ParseMail.parse(
        "20261122T120000.000000Z",
        new Envelope("alerts@example.com", List.of("ann@example.com")),
        source.replace("\n", "\r\n").getBytes(ISO_8859_1));
  }
}
