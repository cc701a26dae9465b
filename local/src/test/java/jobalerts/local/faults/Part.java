package jobalerts.local.faults;

import java.util.Locale;

/** What can be killed. */
enum Part {
  ALERT_SERVICE(384),
  INGEST_SERVICE(256),
  BROKER(320),
  DATABASE(256),
  MAIL_SERVER(128);

  private final int heapMegabytes;

  Part(int heapMegabytes) {
    this.heapMegabytes = heapMegabytes;
  }

  String heap() {
    return "-Xmx" + heapMegabytes + "m";
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
