package jobalerts.local;

import java.util.concurrent.CountDownLatch;
import jobalerts.local.demo.Demo;
import jobalerts.local.demo.Recruiter;
import org.springframework.boot.web.server.PortInUseException;

/** Starts the whole pipeline by one command and runs it until it is told to stop. */
public final class Main {

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Progress progress = new Progress(System.out);
    try {
      run(progress, Options.parse(args));
    } catch (CannotStart e) {
      System.out.flush();
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (PortInUseException e) {
      System.err.println("Port " + e.getPort() + " was taken while starting; try again.");
      System.exit(1);
    }
  }

  private static void run(Progress progress, Options options) throws InterruptedException {
    System.setProperty("jobalerts.logs", options.data().resolve("logs").toString());
    progress.say("Starting the pipeline in " + options.data().toAbsolutePath().normalize());
    Pipeline pipeline = Pipeline.start(options, progress);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  progress.say("\nStopping …");
                  pipeline.close();
                  progress.say("Stopped.");
                  ended.countDown();
                },
                "stop"));
    Recruiter recruiter = recruiter(pipeline);
    if (options.demo() && pipeline.keys().get("demo") == null) {
      progress.during(
          "sample data",
          () -> new Demo(pipeline.services().alertPage(), pipeline.inbox(), recruiter).seed());
      pipeline.keys().put("demo", "seeded");
    }
    progress.say(Welcome.text(pipeline, options, recruiter));
    ended.await();
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
