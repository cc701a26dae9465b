package jobalerts.benchmarks.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that share the sending of requests. */
record Clients(int port, int count) {

  /** Each client sends its next request as soon as the last one is answered. */
  Timings asFastAsPossible(List<byte[]> requests) {
    return run(requests, Double.POSITIVE_INFINITY);
  }

  /**
   * A request is due at its time whatever became of those before it, and its latency counts from
   * then: a service that stalls can not hide what waits (no coordinated omission).
   */
  Timings at(double perSecond, List<byte[]> requests) {
    return run(requests, perSecond);
  }

  private Timings run(List<byte[]> requests, double perSecond) {
    long[] nanos = new long[requests.size()];
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(
            clients.submit(() -> {
              work(requests, nanos, next, start, perSecond);
              return null;
            }));
      }
      for (Future<?> client : running) {
        client.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return new Timings(System.nanoTime() - start, nanos);
  }

  private void work(
      List<byte[]> requests, long[] nanos, AtomicInteger next, long start, double perSecond)
      throws Exception {
    try (Connection connection = new Connection(port)) {
      for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
        long due =
            Double.isInfinite(perSecond)
                ? System.nanoTime()
                : start + Math.round(i * TimeUnit.SECONDS.toNanos(1) / perSecond);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        connection.send(requests.get(i));
        nanos[i] = System.nanoTime() - due;
      }
    }
  }
}
