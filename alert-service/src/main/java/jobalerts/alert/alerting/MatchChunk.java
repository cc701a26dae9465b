package jobalerts.alert.alerting;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import jobalerts.common.alert.AlertsMatched;

/**
 * An {@link AlertsMatched} as JSON, while its list is filled: the list is what stands last in it.
 */
final class MatchChunk {

  private static final byte[] BEFORE_SUBSCRIBER = "{\"subscriberId\":\"".getBytes(US_ASCII);
  private static final byte[] BEFORE_SUBSCRIPTION = "\",\"subscriptionId\":\"".getBytes(US_ASCII);
  private static final byte[] AFTER = "\"},".getBytes(US_ASCII);
  private static final byte[] END = "]}".getBytes(US_ASCII);
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

  /** The event, from what stands before its list; empties the chunk. */
  byte[] take(byte[] head) {
    int list = length - 1; // without the last comma
    byte[] event = Arrays.copyOf(head, head.length + list + END.length);
    System.arraycopy(text, 0, event, head.length, list);
    System.arraycopy(END, 0, event, head.length + list, END.length);
    clear();
    return event;
  }

  void clear() {
    length = 0;
  }

  private void add(byte[] piece) {
    System.arraycopy(piece, 0, text, length, piece.length);
    length += piece.length;
  }
}
