package jobalerts.ingest.posting;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobalerts.common.vocabulary.Shift;
import jobalerts.ingest.posting.LabelledLines.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the shifts that a posting names: in the field of its hours, in the title and after labels,
 * and in sentences where none of these tells. Being on call is told apart from the hours, so it is
 * read from sentences in any case.
 */
final class ShiftsReader {

  private final LabelledLines labelled = new LabelledLines("shift-labels.tsv");
  private final ShiftStatements statements = new ShiftStatements();

  @Nullable Found<List<Shift>> read(Fields fields, Advert advert) {
    Gathered<Shift> shifts = new Gathered<>(Shift.class);
    for (JsonNode hours : fields.values("workHours")) {
      Words words = Words.of(FieldWords.of(hours));
      shifts.given("workHours", ShiftWords.in(words, 0, words.size(), Ground.LABELLED));
    }
    shifts.in("title", advert.title().text(), TitleShifts.in(advert.title()));
    readDescription(advert.description(), shifts);
    return shifts.found();
  }

  private void readDescription(Words words, Gathered<Shift> shifts) {
    for (Value value : labelled.in(words)) {
      Set<Shift> named = ShiftWords.in(words, value.from(), value.to(), Ground.LABELLED);
      shifts.in("description", words.quote(value.from(), value.to()), named);
    }
    Set<Shift> wanted = shifts.isEmpty() ? EnumSet.allOf(Shift.class) : EnumSet.of(Shift.ON_CALL);
    statements.read(words, wanted, shifts);
  }
}
