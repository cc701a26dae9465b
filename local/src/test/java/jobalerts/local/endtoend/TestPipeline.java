package jobalerts.local.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobalerts.local.FreePorts;
import jobalerts.local.Keys;
import jobalerts.local.Services;
import jobalerts.local.Surroundings;
import jobalerts.local.demo.Recruiter;
import jobalerts.local.inbox.Inbox;

/** One pipeline for all tests of a JVM; each test has subscribers and postings of its own. */
final class TestPipeline {

  private static final TestPipeline RUNNING = new TestPipeline();

  private final Parts parts;
  private final Inbox inbox;
  private final Keys keys;
  private final Services services;
  private final Recruiter recruiter;

  private TestPipeline() {
    Path folder = temporaryFolder();
    parts = Parts.start(folder);
    inbox = Inbox.start(folder.resolve("inbox"), FreePorts.next(), FreePorts.next());
    keys = Keys.load(folder.resolve("keys.properties"));
    services =
        new Services(
            new Surroundings(
                parts.bootstrapServers(),
                parts.jdbcUrl(),
                parts.user(),
                parts.password(),
                inbox.smtpPort()),
            keys,
            FreePorts.next(),
            FreePorts.next(),
            "--alert.delivery.gathering-window=2s",
            "--alert.delivery.poll=200ms",
            "--alert.delivery.claim=20s",
            "--ingest.close-expired-every=1s",
            "--alert.request-limit.per-hour=10000");
    services.startIngest();
    services.startAlert();
    recruiter =
        new Recruiter(
            services.ingestPage(), Recruiter.register(services.ingestPage(), keys.adminToken()));
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  static TestPipeline running() {
    return RUNNING;
  }

  Parts parts() {
    return parts;
  }

  Inbox inbox() {
    return inbox;
  }

  Keys keys() {
    return keys;
  }

  Services services() {
    return services;
  }

  Recruiter recruiter() {
    return recruiter;
  }

  private void close() {
    services.close();
    inbox.close();
    parts.close();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("pipeline");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
