package jobalerts.alert.openings;

import jobalerts.common.vocabulary.EmploymentType;
import jobalerts.common.vocabulary.Industry;
import jobalerts.common.vocabulary.Role;
import jobalerts.common.vocabulary.Shift;
import jobalerts.common.vocabulary.State;
import org.jspecify.annotations.Nullable;

/**
 * Which openings to list.
 *
 * @param leastPay dollars a year that the upper end of the stated pay must reach
 * @param text stands in title or employer
 * @param after where the page before ended
 */
public record OpeningFilter(
    @Nullable Role role,
    @Nullable Industry industry,
    @Nullable Shift shift,
    @Nullable EmploymentType employment,
    @Nullable State state,
    @Nullable Long leastPay,
    @Nullable String text,
    @Nullable Cursor after) {}
