package jobalerts.alert.alerting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jobalerts.common.alert.AlertsMatched;

/** The list of an {@link AlertsMatched} as JSON, while it is filled. */
final class MatchChunk {

  private static final byte[] BEFORE_SUBSCRIBER = "{\"subscriberId\":\"".getBytes(US_ASCII);
  private static final byte[] BEFORE_SUBSCRIPTION = "\",\"subscriptionId\":\"".getBytes(US_ASCII);
  private static final byte[] AFTER = "\"},".getBytes(US_ASCII);
  private static final int MATCH_LENGTH =
      BEFORE_SUBSCRIBER.length + BEFORE_SUBSCRIPTION.length + AFTER.length + 2 * UuidText.LENGTH;

  private final byte[] text = new byte[AlertsMatched.MOST * MATCH_LENGTH];
  private int length;

  boolean isEmpty() {
    return length == 0;
  }

  boolean isFull() {
    return length == text.length;
  }

  void add(byte[] subscriber, long mostOfSubscription, long leastOfSubscription) {
    add(BEFORE_SUBSCRIBER);
    add(subscriber);
    add(BEFORE_SUBSCRIPTION);
    UuidText.write(mostOfSubscription, leastOfSubscription, text, length);
    length += UuidText.LENGTH;
    add(AFTER);
  }

  /** The event with what stands before and behind the list; empties the chunk. */
  byte[] take(byte[] head, byte[] tail) {
    int list = length - 1; // without the last comma
    byte[] event = new byte[head.length + list + tail.length];
    System.arraycopy(head, 0, event, 0, head.length);
    System.arraycopy(text, 0, event, head.length, list);
    System.arraycopy(tail, 0, event, head.length + list, tail.length);
    length = 0;
    return event;
  }

  private void add(byte[] piece) {
    System.arraycopy(piece, 0, text, length, piece.length);
    length += piece.length;
  }
}
