package jobalerts.alert.delivery.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written here is read back by Angus Mail. */
class AlternativeMailTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "é",
          "溶",
          "👷",
          "\ud83d",
          "\udc77",
          " ",
          "  ",
          "\t",
          ".",
          "\n",
          "\r\n",
          "\n.\n",
          "=",
          "=?utf-8?Q?=0D=0ABcc:_x?=",
          "--=_",
          "From ",
          "\u0000",
          "\u007f",
          "\u2028",
          "<b>",
          "w".repeat(90));

  @Test
  void isReadAsItWasMeant() throws Exception {
    long seed = new Random().nextLong();
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String subject = random(random).replaceAll("[\\p{Cc}\\u2028]+", " ").strip();
      String text = random(random);
      String html = random(random);

      MimeMessage read = read(mail(subject, text, html).bytes());

      assertThat(part(read, 0)).as("text, seed %d, mail %d", seed, i).isEqualTo(canonical(text));
      assertThat(part(read, 1)).as("HTML, seed %d, mail %d", seed, i).isEqualTo(canonical(html));
      assertThat(Collections.list(read.getAllHeaders()))
          .as("headers, seed %d, mail %d", seed, i)
          .extracting(it -> it.getName())
          .containsExactly("Subject", "MIME-Version", "Content-Type");
    }
  }

  @Test
  void hasOnlyShortLinesOfAsciiThatBeginWithNoPoint() {
    long seed = new Random().nextLong();
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] mail = mail("Jobs", random(random), random(random)).bytes();
      String written = new String(mail, StandardCharsets.ISO_8859_1);

      assertThat(written).as("seed %d, mail %d", seed, i).matches("(?s)[ -~\t\r\n]*\r\n");
      assertThat(written.split("\r\n", -1))
          .as("seed %d, mail %d", seed, i)
          .allMatch(line -> line.length() <= 76 && !line.startsWith("."))
          .noneMatch(line -> line.contains("\r") || line.contains("\n"))
          .noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"));
    }
  }

  @Test
  void isTheSameHoweverOftenItIsWritten() {
    assertThat(mail("Jobs", "a", "b").bytes()).isEqualTo(mail("Jobs", "a", "b").bytes());
  }

  @Test
  void keepsAForeignAlphabetInTheSubject() throws Exception {
    String subject = "Schweißer/溶接工 👷 ".repeat(8).strip();

    assertThat(read(mail(subject, "", "").bytes()).getSubject()).isEqualTo(subject);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\n b", "a\r\n", "\n a", "é", "\0"})
  void refusesAHeaderThatWouldEndItsField(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Header("X-Test", value));
  }

  private static AlternativeMail mail(String subject, String text, String html) {
    return AlternativeMail.of(List.of(Header.text("Subject", subject)), "name", text, html);
  }

  private static String random(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** As UTF-8 has it, where half a character is a question mark, with the line breaks of mail. */
  private static String canonical(String text) {
    String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return valid.replace("\r\n", "\n").replace("\n", "\r\n");
  }

  private static MimeMessage read(byte[] mail) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
  }

  private static String part(MimeMessage mail, int number) throws Exception {
    BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
    return (String) part.getContent();
  }
}
