package jobalerts.alert.matching;

/**
 * A posting that an alert fits, and how well.
 *
 * @param unstated how many of the alert's criteria it says nothing about
 * @param miles from the middle of the alert's circle to the nearest place; 0 where there is none
 * @param pay dollars a year: the upper end, or the lower if that is open; the lowest number if it
 *     states none
 */
public record Fit<P>(P posting, int unstated, double miles, long pay) {}
