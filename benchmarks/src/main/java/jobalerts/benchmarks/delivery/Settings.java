package jobalerts.benchmarks.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jobalerts.benchmarks.Arguments;

/**
 * What the arguments ask for.
 *
 * @param mails of a backlog, and of each run of a peer
 * @param warmUp rounds of the backlog that go before: the compiler is busy for the first 40,000
 *     mails and takes more of the processor than the mails themselves
 * @param rounds of the backlog that are measured
 * @param connections to the SMTP server, of everybody
 * @param heap of the alert-service
 * @param parts that are run
 * @param fanOuts how many alerts one posting meets
 * @param statements whether the database tells what its statements cost, which costs a little too
 * @param jvmOptions of the alert-service, such as those of a profiler
 * @param service settings of the alert-service
 */
record Settings(
    int mails,
    int warmUp,
    int rounds,
    int connections,
    String heap,
    Set<String> parts,
    List<Integer> fanOuts,
    boolean statements,
    List<String> jvmOptions,
    List<String> service) {

  static final String PEERS = "peers";
  static final String BACKLOG = "backlog";
  static final String FAN_OUT = "fan-out";

  static Settings of(String... args) {
    Arguments arguments = Arguments.of(args);
    boolean isShort = arguments.has("short");
    return new Settings(
        arguments.number("mails", isShort ? 5_000 : 20_000),
        arguments.number("warm-up", isShort ? 2 : 3),
        arguments.number("rounds", isShort ? 1 : 3),
        arguments.number("connections", 16),
        arguments.value("heap", "512m"),
        Set.of(arguments.value("only", String.join(",", PEERS, BACKLOG, FAN_OUT)).split(",")),
        list(arguments, "fan-outs", isShort ? "1000,10000" : "1000,10000,100000")
            .map(Integer::valueOf)
            .toList(),
        arguments.has("statements"),
        list(arguments, "jvm", "").toList(),
        list(arguments, "service", "").toList());
  }

  private static Stream<String> list(Arguments arguments, String name, String otherwise) {
    return Stream.of(arguments.value(name, otherwise).split(",")).filter(one -> !one.isEmpty());
  }
}
