package jobalerts.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run that a newcomer starts, as the process of its own that it is. */
class OneCommandIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int SAMPLE_MAILS = 6;

  @TempDir private Path folder;

  private final List<String> ports =
      Stream.of(
              "ingest.port",
              "alert.port",
              "inbox.port",
              "smtp.port",
              "kafka.port",
              "kafka.controller-port",
              "database.port")
          .map(name -> "--" + name + "=" + FreePorts.next())
          .toList();
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatATestLeft() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void fillsTheInboxAtItsFirstStartAndKeepsItOverTheNext() throws Exception {
    Process first = start("first", ports);
    await().atMost(PATIENCE).until(() -> said("first").contains("The pipeline runs"));
    // A confirmation and an alert for each of three candidates.
    await().atMost(PATIENCE).until(() -> mails() == SAMPLE_MAILS);
    assertThat(said("first"))
        .contains("Candidates subscribe", "The inbox", "/v1/postings", "curl -i", "api.yaml");
    stop(first);

    Process second = start("second", ports);
    await().atMost(PATIENCE).until(() -> said("second").contains("The pipeline runs"));
    stop(second);

    assertThat(mails()).isEqualTo(SAMPLE_MAILS);
    assertThat(processesIn(folder)).isEmpty();
  }

  @Test
  void refusesABusyPortInOneLine() throws Exception {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String> args = new ArrayList<>(ports);
      args.set(0, "--ingest.port=" + busy.getLocalPort());

      Process process = start("busy", args);

      assertThat(process.waitFor(30, SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(said("busy").lines().toList().getLast())
          .contains("Port " + busy.getLocalPort(), "--ingest.port");
    }
  }

  @Test
  void refusesASecondRunOnTheSameFolderInOneLine() throws Exception {
    try (DataFolder _ = DataFolder.lock(folder.resolve("data"))) {
      Process process = start("second", ports);

      assertThat(process.waitFor(30, SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      assertThat(said("second").lines().toList().getLast())
          .contains("is in use by another run", folder.resolve("data").toString());
    }
  }

  private Process start(String name, List<String> args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx768m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Main.class.getName(), "--data=" + folder.resolve("data")));
    command.addAll(args);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .start();
    started.add(process);
    return process;
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(30, SECONDS)).isTrue();
  }

  private String said(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".out"), UTF_8);
  }

  private long mails() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data").resolve("inbox"))) {
      return files.filter(file -> file.toString().endsWith(".eml")).count();
    }
  }

  private static List<ProcessHandle> processesIn(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(process ->
            process.info().commandLine().orElse("").contains(folder.resolve("data").toString()))
        .toList();
  }
}
