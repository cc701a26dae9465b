package jobalerts.alert.mail.bounces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobalerts.alert.mail.Verdict;

/**
 * Scores the reading of bounces on a folder of messages, with a table {@code file, recipient_index,
 * status, replycode, reason, hardbounce, feedbacktype} of what they are known to say.
 */
final class ScoreBounces {

  private ScoreBounces() {}

  private record Known(String file, int index, String status, String reason, boolean hard) {

    static Known of(String line) {
      String[] cells = line.split(",", -1);
      return new Known(
          cells[0], Integer.parseInt(cells[1]), cells[2], cells[4], cells[5].equals("1"));
    }

    boolean complaint() {
      return reason.equals("feedback");
    }
  }

  private static final class Count {
    int right;
    int all;

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      all++;
    }

    @Override
    public String toString() {
      return "%d of %d (%.1f %%)".formatted(right, all, 100.0 * right / Math.max(1, all));
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String> lines = Files.readAllLines(Path.of(args[1]));
    Map<String, Report> reports = new LinkedHashMap<>();
    Count hard = new Count();
    Count bounces = new Count();
    Count complaints = new Count();
    Map<String, Count> byReason = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Known known : lines.subList(1, lines.size()).stream().map(Known::of).toList()) {
      Report report = reports.computeIfAbsent(known.file(), file -> read(folder.resolve(file)));
      boolean complained = report instanceof Report.Complained;
      complaints.add(complained == known.complaint());
      Failure failure = failure(report, known.index());
      boolean right = (failure.verdict() == Verdict.UNDELIVERABLE) == known.hard();
      hard.add(right);
      if (!known.complaint()) {
        bounces.add(right);
      }
      byReason.computeIfAbsent(known.reason(), _ -> new Count()).add(right);
      if (!right || complained != known.complaint()) {
        wrong.add(known + " read as " + failure + " " + report.getClass().getSimpleName());
      }
    }
    wrong.forEach(System.out::println);
    byReason.forEach((reason, count) -> System.out.printf("%-20s %s%n", reason, count));
    System.out.printf("hard or not: %s%n", hard);
    System.out.printf("hard or not, without complaints: %s%n", bounces);
    System.out.printf("complaint or not: %s%n", complaints);
  }

  private static Failure failure(Report report, int index) {
    List<Failure> failures = report instanceof Report.Bounced it ? it.failures() : List.of();
    return index < failures.size() ? failures.get(index) : new Failure("", "", Verdict.NOTHING);
  }

  private static Report read(Path file) {
    try {
      return ReadReport.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
