package jobalerts.benchmarks.matching;

import java.lang.management.ManagementFactory;

/** What is alive on the heap. */
final class Heap {

  private Heap() {}

  /** In bytes, after a collection. */
  static long used() {
    // The second one finds what only finalizers and references held at the first.
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
