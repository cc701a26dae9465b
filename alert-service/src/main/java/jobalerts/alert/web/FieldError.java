package jobalerts.alert.web;

/**
 * Why one field of a request was refused.
 *
 * @param field a JSON pointer into the body, or the name of a query parameter
 * @param reason in words for the person who wrote it
 */
public record FieldError(String field, String reason) {}
