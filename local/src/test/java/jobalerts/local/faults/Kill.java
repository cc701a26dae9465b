package jobalerts.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A part that is to be killed.
 *
 * @param at since the beginning
 * @param away how long it is not started again
 */
record Kill(Duration at, Part part, Duration away) {

  private static final Duration LONGEST_AWAY = Duration.ofSeconds(6);

  /**
   * At random moments, each part as often as the others, give or take one. In one case of six the
   * next part is killed in the same moment.
   */
  static List<Kill> random(Settings settings, Random random) {
    List<Part> victims = victims(settings.kills(), random);
    double mean = (double) settings.during().toMillis() / (victims.size() + 1);
    List<Kill> kills = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < victims.size(); i++) {
      boolean together = i > 0 && random.nextInt(6) == 0;
      // What the two save is spread over the other waits: 5/6 of them share the whole time.
      at += together ? 0 : mean * 1.2 * (0.3 + 1.4 * random.nextDouble());
      kills.add(
          new Kill(
              Duration.ofMillis((long) at),
              victims.get(i),
              Duration.ofMillis(random.nextLong(LONGEST_AWAY.toMillis()))));
    }
    return kills;
  }

  private static List<Part> victims(int count, Random random) {
    List<Part> victims = new ArrayList<>();
    while (victims.size() < count) {
      List<Part> round = new ArrayList<>(List.of(Part.values()));
      Collections.shuffle(round, random);
      victims.addAll(round);
    }
    return victims.subList(0, count);
  }
}
