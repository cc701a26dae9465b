package jobalerts.alert.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedTest {

  private final CountDownLatch thrice = new CountDownLatch(3);

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
  void beginsAnewAfterAFailure(Class<? extends Throwable> failure) throws InterruptedException {
    assertThat(
            repeats(() -> {
              thrice.countDown();
              throwAny(failure);
            }))
        .isTrue();
  }

  @Test
  void beginsAnewAfterAnEnd() throws InterruptedException {
    assertThat(repeats(thrice::countDown)).isTrue();
  }

  private boolean repeats(Repeated.Work work) throws InterruptedException {
    Repeated repeated = new Repeated("repeated-test", work, Duration.ofMillis(1));
    repeated.start();
    try {
      return thrice.await(10, TimeUnit.SECONDS);
    } finally {
      repeated.stop();
    }
  }

  private static void throwAny(Class<? extends Throwable> failure) throws Exception {
    switch (failure.getDeclaredConstructor().newInstance()) {
      case Error error -> throw error;
      case Exception exception -> throw exception;
      case Throwable other -> throw new AssertionError(other);
    }
  }
}
