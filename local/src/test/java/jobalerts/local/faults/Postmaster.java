package jobalerts.local.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's processes, which are not children of the program that started them. */
record Postmaster(Path data) {

  Stream<ProcessHandle> processes() {
    return first().stream().flatMap(first -> Stream.concat(Stream.of(first), first.descendants()));
  }

  private Optional<ProcessHandle> first() {
    try {
      String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
      return ProcessHandle.of(Long.parseLong(pid)).filter(this::serves);
    } catch (IOException | RuntimeException _) {
      // No file, or one that is just being written: no server yet.
      return Optional.empty();
    }
  }

  /** The file outlives its process, whose number may be another program's by now. */
  private boolean serves(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().filter(command -> command.endsWith("postgres")).isPresent()
        && info.arguments().map(List::of).orElse(List.of()).contains(data.toString());
  }
}
