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
 * and in sentences where none of these tells. Being on call goes along with any hours, so sentences
 * tell it in any case.
 */
final class ShiftsReader {

  /** Weekends and rotation leave open at which time of the day. */
  private static final Set<Shift> TELLING =
      EnumSet.of(Shift.FIRST, Shift.SECOND, Shift.THIRD, Shift.ON_CALL);

  private final LabelledLines labelled = new LabelledLines("shift-labels.tsv", 40);
  private final Statements<Shift> statements =
      new Statements<>(Shift.class, "shift-doubts.tsv", ShiftWords::inSentence);

  @Nullable Found<List<Shift>> read(Fields fields, Advert advert) {
    Gathered<Shift> shifts = new Gathered<>(Shift.class);
    for (JsonNode hours : fields.values("workHours")) {
      shifts.given("workHours", ShiftWords.in(Words.of(FieldWords.of(hours)), Ground.LABELLED));
    }
    shifts.in("title", advert.title().text(), ShiftWords.inTitle(advert.title()));
    Words description = advert.description();
    for (Value value : labelled.in(description)) {
      Set<Shift> named = ShiftWords.in(description, value.from(), value.to(), Ground.LABELLED);
      shifts.in("description", description.quote(value.from(), value.to()), named);
    }
    Set<Shift> wanted =
        shifts.hasAny(TELLING) ? EnumSet.of(Shift.ON_CALL) : EnumSet.allOf(Shift.class);
    statements.read(description, wanted, shifts);
    return shifts.found();
  }
}
