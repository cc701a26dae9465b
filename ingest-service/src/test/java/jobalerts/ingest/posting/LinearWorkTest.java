package jobalerts.ingest.posting;

import java.util.List;
import java.util.function.Consumer;
import jobalerts.common.Json;
import jobalerts.ingest.Ads;
import jobalerts.ingest.LinearWork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Tag("growth")
class LinearWorkTest extends PostingReaderFixture {

  /** Fields that hold text. */
  private static final List<String> TEXTS =
      List.of(
          "title",
          "baseSalary",
          "workHours",
          "jobLocation",
          "industry",
          "occupationalCategory",
          "employmentType",
          "educationRequirements",
          "experienceRequirements",
          "jobLocationType");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "(",
        "(((1) ",
        "1-",
        "1 - ",
        "$1 ",
        "$1-",
        "$1,",
        "1,1",
        "$20-$30/hr ",
        "up to ",
        "from $",
        "401(k) ",
        "7",
        "7 ",
        "7:00",
        "7am-",
        "6pm to 6am, ",
        "2-2-3 ",
        "2-",
        "4x",
        "a.a.a",
        "a. ",
        "x",
        "Xy",
        "xxX",
        "é",
        "😀",
        " ",
        "\t \n",
        "\n",
        "\n\n- ",
        "- x\n",
        "• ",
        ": ",
        "Pay:\n",
        "Requirements:\n",
        "Location: ",
        "Winona, MN ",
        "Winona, ",
        "Winona ",
        "St. ",
        "MN ",
        "55987 ",
        "US, MN, ",
        "New ",
        "/",
        ", ",
        "shift ",
        "1st shift ",
        "2nd/",
        "days or nights ",
        "high school ",
        "diploma or ",
        "bachelor's degree or equivalent ",
        "years of ",
        "5+ years ",
        "five (5) ",
        "must have ",
        "preferred ",
        "manager ",
        "sr. ",
        "press operator ",
        "of the ",
        "remote ",
        "hybrid or ",
        "full-time/",
        "&amp;",
        "&amp;lt;p&amp;gt;",
        "&",
        "&#",
        "<",
        "<b>",
        "</b>",
        "<p>",
        "<p>x",
        "<li>x",
        "<ul><li>",
        "<table><tr><td>",
        "<td>x",
        "<br>",
        "<p style=\"",
        "<!--",
        "<p",
        "</",
        "<a href='https://x.example'>",
        "â€™",
        "Â",
        "requiredMust be GED",
        "ABc"
      })
  void growsWithTheDescription(String part) {
    ObjectNode ad = Ads.without("baseSalary");
    Consumer<String> read = text -> READER.read(ad.put("description", text));

    LinearWork.check(part, 5_000, read);
    LinearWork.check(part, 50_000, read);
    LinearWork.check("<p>" + part, 25_000, read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "(",
        "1-",
        "$1 ",
        "a.a.a",
        "7",
        " ",
        "x",
        "- ",
        ", ",
        "/",
        "Winona, MN ",
        "MN ",
        "St. ",
        "shift ",
        "2nd ",
        "manager ",
        "sr. ",
        "&amp;",
        "<b>",
        "â€™",
        "#",
        "high school ",
        "5+ "
      })
  void growsWithEachOtherText(String part) {
    for (String field : TEXTS) {
      ObjectNode ad = Ads.full();
      LinearWork.check(part, 5_000, text -> READER.read(ad.put(field, text)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[5]", "\"Winona, MN\"", "{\"name\": \"2nd\"}", "null", "\"1-1-1-1-1\""})
  void growsWithValues(String value) {
    JsonNode node = json(value);
    for (String field : TEXTS) {
      ObjectNode ad = Ads.full();
      LinearWork.check(
          "x",
          5_000,
          text -> {
            var values = Json.MAPPER.createArrayNode();
            text.chars().forEach(_ -> values.add(node));
            READER.read(ad.set(field, values));
          });
    }
  }

  @Test
  void growsWithFieldsThatNobodyReads() {
    LinearWork.check(
        "x",
        5_000,
        text -> {
          ObjectNode ad = Ads.full();
          text.chars().forEach(_ -> ad.put("x" + ad.size(), 1));
          READER.read(ad);
        });
  }
}
