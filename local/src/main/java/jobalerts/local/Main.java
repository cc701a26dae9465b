package jobalerts.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import jobalerts.local.demo.Demo;
import jobalerts.local.demo.Recruiter;
import org.slf4j.LoggerFactory;

/** Starts the whole pipeline by one command and runs it until it is told to stop. */
public final class Main {

  private static final String LOGS = "jobalerts.logs";

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    try {
      Options options = Options.parse(args);
      System.setProperty(LOGS, options.data().resolve("logs").toString());
      run(options, new Progress(System.out));
    } catch (CannotStart e) {
      fail(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(Main.class).error("The pipeline did not start", e);
      fail(
          "\nThe pipeline did not start: %s (more in %s)"
              .formatted(reason(e), System.getProperty(LOGS)));
    }
  }

  private static void run(Options options, Progress progress) throws InterruptedException {
    progress.say("Starting the pipeline in " + options.data().toAbsolutePath().normalize());
    StartedParts started = new StartedParts();
    AtomicBoolean ready = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, ready, progress)));
    Pipeline pipeline = Pipeline.start(options, progress, started);
    Recruiter recruiter = recruiter(pipeline);
    if (options.demo() && pipeline.keys().get("demo") == null) {
      progress.during(
          "sample data",
          () -> new Demo(pipeline.services().alertPage(), pipeline.inbox(), recruiter).seed());
      pipeline.keys().put("demo", "seeded");
    }
    progress.say(Welcome.text(pipeline, options, recruiter));
    ready.set(true);
    new CountDownLatch(1).await();
  }

  private static void stop(StartedParts started, AtomicBoolean ready, Progress progress) {
    if (ready.get()) {
      progress.say("\nStopping …");
    }
    started.close();
    if (ready.get()) {
      progress.say("Stopped.");
    }
  }

  private static void fail(String line) {
    System.out.flush();
    System.err.println(line);
    System.exit(1);
  }

  private static String reason(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + message;
  }

  /** The demo's source; its secret is shown once by the service, so it is kept here. */
  private static Recruiter recruiter(Pipeline pipeline) {
    Keys keys = pipeline.keys();
    String secret = keys.get("source-secret");
    if (secret == null) {
      secret = Recruiter.register(pipeline.services().ingestPage(), keys.adminToken());
      keys.put("source-secret", secret);
    }
    return new Recruiter(pipeline.services().ingestPage(), secret);
  }
}
