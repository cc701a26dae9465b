package jobalerts.benchmarks.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
    boolean isShort = Arrays.asList(args).contains("--short");
    List<Peer> peers = new ArrayList<>(Peer.named(value(args, "peers", everyOne(isShort))));
    String skipped = value(args, "skip", "");
    if (!skipped.isEmpty()) {
      peers.removeAll(Peer.named(skipped));
    }
    return new Settings(
        Integer.parseInt(value(args, "alerts", isShort ? "100000" : "1000000")),
        Integer.parseInt(value(args, "postings", isShort ? "1000" : "2000")),
        Integer.parseInt(value(args, "seconds", isShort ? "2" : "10")),
        Arrays.asList(args).contains("--shared"),
        !Arrays.asList(args).contains("--still"),
        peers,
        Long.parseLong(value(args, "seed", "42")));
  }

  /** The short form leaves out those that take minutes to get ready. */
  private static String everyOne(boolean isShort) {
    return Arrays.stream(Peer.values())
        .filter(peer -> !isShort || peer.isReadySoon())
        .map(Peer::id)
        .collect(Collectors.joining(","));
  }

  static String value(String[] args, String name, String otherwise) {
    String prefix = "--" + name + "=";
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith(prefix))
        .map(arg -> arg.substring(prefix.length()))
        .findFirst()
        .orElse(otherwise);
  }
}
