package jobalerts.alert.web;

/** A body is larger than anything that a person would send. */
class BodyTooLarge extends RuntimeException {

  BodyTooLarge(long largest) {
    super("a body may have " + largest + " bytes");
  }
}
