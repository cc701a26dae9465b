package jobalerts.alert.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jobalerts.alert.Jobs;
import jobalerts.alert.PipelineFixture;
import jobalerts.alert.Postings;
import jobalerts.alert.TestBroker;
import jobalerts.alert.Wanted;
import jobalerts.alert.deadletters.DeadLetter;
import jobalerts.alert.deadletters.ReplayDeadLetters;
import jobalerts.alert.matching.AlertIndex;
import jobalerts.alert.matching.BruteForceIndex;
import jobalerts.alert.matching.MatchSink;
import jobalerts.common.Topics;
import jobalerts.common.posting.Job;
import jobalerts.common.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@Import(UnmatchablePostingIT.Fragile.class)
class UnmatchablePostingIT extends PipelineFixture {

  private static final String UNMATCHABLE = "Unmatchable Welder";

  // No @Configuration: the contexts of the other tests would find it.
  static class Fragile {

    @Bean
    @Primary
    AlertIndex fragileIndex() {
      return new FragileIndex(new BruteForceIndex());
    }
  }

  /** Fails by the title, when it has told of the matches. */
  private record FragileIndex(AlertIndex sound) implements AlertIndex {

    @Override
    public void update(Collection<Change> changes) {
      sound.update(changes);
    }

    @Override
    public int size() {
      return sound.size();
    }

    @Override
    public void match(Job job, MatchSink sink) {
      sound.match(job, sink);
      if (job.title().equals(UNMATCHABLE)) {
        throw new IllegalStateException("as a fault of the index");
      }
    }
  }

  @Autowired private ReplayDeadLetters letters;

  @BeforeEach
  void emptyTheDeadLetters() {
    TestBroker.empty(Topics.deadLettersOf(Topics.JOB_POSTINGS));
  }

  @Test
  void makesADeadLetterOfAPostingThatTheIndexFailsAtAndMatchesTheRest() {
    UUID welders = indexedAlert(Wanted.role(Role.WELDER));
    UUID unmatchable = UUID.randomUUID();
    UUID later = UUID.randomUUID();

    TestBroker.send(Postings.open(unmatchable, 1, Jobs.valid().title(UNMATCHABLE).job()));
    TestBroker.send(Postings.open(later, 1, Jobs.valid().job()));

    await().until(() -> matchedPostings(welders).equals(List.of(later.toString())));
    await().until(() -> letters.waiting(Topics.JOB_POSTINGS).size() == 1);
    DeadLetter letter = letters.waiting(Topics.JOB_POSTINGS).getFirst();
    assertThat(letter.key()).isEqualTo(unmatchable.toString());
    assertThat(letter.cause()).isEqualTo("IllegalStateException: as a fault of the index");
  }
}
