package jobalerts.benchmarks.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jobalerts.benchmarks.Arguments;

/**
 * What the arguments ask for.
 *
 * @param seconds the time for which each contender is warmed up, and measured
 * @param shared whether candidates share wishes, or no two alerts are equal
 * @param changes whether ours is measured while alerts change, too
 */
record Settings(
    int alerts,
    int postings,
    int seconds,
    boolean shared,
    boolean changes,
    List<Peer> peers,
    long seed) {

  static Settings of(String... args) {
    Arguments arguments = Arguments.of(args);
    boolean isShort = arguments.has("short");
    List<Peer> peers = new ArrayList<>(Peer.named(arguments.value("peers", everyOne(isShort))));
    String skipped = arguments.value("skip", "");
    if (!skipped.isEmpty()) {
      peers.removeAll(Peer.named(skipped));
    }
    return new Settings(
        arguments.number("alerts", isShort ? 100_000 : 1_000_000),
        arguments.number("postings", isShort ? 1_000 : 2_000),
        arguments.number("seconds", isShort ? 2 : 10),
        arguments.has("shared"),
        !arguments.has("still"),
        peers,
        Long.parseLong(arguments.value("seed", "42")));
  }

  /** The short form leaves out those that take minutes to get ready. */
  private static String everyOne(boolean isShort) {
    return Arrays.stream(Peer.values())
        .filter(peer -> !isShort || peer.isReadySoon())
        .map(Peer::id)
        .collect(Collectors.joining(","));
  }
}
