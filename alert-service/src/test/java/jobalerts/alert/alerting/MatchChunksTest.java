package jobalerts.alert.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jobalerts.alert.Jobs;
import jobalerts.alert.Postings;
import jobalerts.common.CloudEvent;
import jobalerts.common.Json;
import jobalerts.common.alert.AlertsMatched;
import jobalerts.common.posting.Posting;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class MatchChunksTest {

  private static final int PARTITIONS = 6;
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.000500Z");
  private static final Posting POSTING =
      Postings.open(UUID.randomUUID(), 1_700_000_000_000L, Jobs.valid().job());

  private final Owners owners = new Owners();
  private final List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
  private final MatchChunks chunks = new MatchChunks(PARTITIONS, owners, sent::add);

  @Test
  void sendsEachMatchOnceAndNoMoreThanARecordMayHold() {
    int[] all = alerts(7_777);

    send(all);

    Set<AlertsMatched.Match> matches = new HashSet<>();
    int count = 0;
    for (ProducerRecord<String, byte[]> record : sent) {
      AlertsMatched event = event(record);
      assertThat(event.matches()).hasSizeBetween(1, AlertsMatched.MOST);
      matches.addAll(event.matches());
      count += event.matches().size();
    }
    assertThat(count).isEqualTo(7_777);
    assertThat(matches).hasSize(7_777);
    assertThat(sent).hasSizeLessThanOrEqualTo(7_777 / AlertsMatched.MOST + PARTITIONS);
  }

  @Test
  void writesTheJsonOfTheEvent() {
    send(alerts(1_000));

    assertThat(sent)
        .isNotEmpty()
        .allSatisfy(record -> {
          assertThat(record.value())
              .asString(StandardCharsets.UTF_8)
              .isEqualTo(Json.MAPPER.writeValueAsString(event(record)));
          assertThat(event(record).postingId()).isEqualTo(POSTING.id());
          assertThat(event(record).postingVersion()).isEqualTo(POSTING.version());
          assertThat(event(record).matchedAt()).isEqualTo(NOW);
          assertThat(CloudEvent.typeOf(record.headers())).contains(AlertsMatched.TYPE);
        });
  }

  @Test
  void keepsEachSubscriberToThePartitionOfItsIdAsAKey() {
    send(alerts(1_000));

    for (ProducerRecord<String, byte[]> record : sent) {
      assertThat(event(record).matches())
          .extracting(match -> partition(match.subscriberId()))
          .containsOnly(record.partition());
    }
    assertThat(sent).extracting(ProducerRecord::partition).hasSize(PARTITIONS);
  }

  @Test
  void sendsNothingOfAPostingThatMeetsNobody() {
    send(new int[0]);

    assertThat(sent).isEmpty();
  }

  @Test
  void beginsEachPostingWithEmptyChunks() {
    send(alerts(3));
    sent.clear();

    send(new int[] {2});

    assertThat(sent)
        .singleElement()
        .satisfies(record -> assertThat(event(record).matches()).hasSize(1));
  }

  @Test
  void forgetsWhatIsLeftOfAPostingThatBrokeOff() {
    int[] numbers = alerts(3);
    chunks.begin(POSTING, NOW);
    chunks.matched(numbers, numbers.length);

    chunks.drop();
    chunks.end();

    assertThat(sent).isEmpty();
  }

  private void send(int[] numbers) {
    chunks.begin(POSTING, NOW);
    chunks.matched(numbers, numbers.length);
    chunks.end();
  }

  private int[] alerts(int count) {
    Random random = new Random(42);
    for (int number = 0; number < count; number++) {
      owners.set(number, id(random), id(random));
    }
    return IntStream.range(0, count).toArray();
  }

  private static UUID id(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static int partition(UUID subscriber) {
    byte[] key = subscriber.toString().getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % PARTITIONS;
  }

  private static AlertsMatched event(ProducerRecord<String, byte[]> record) {
    return Json.MAPPER.readValue(record.value(), AlertsMatched.class);
  }
}
