package jobalerts.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Who sent and who gets a mail by SMTP. Kept as its first header lines, as mail servers do on final
 * delivery; the Received line ends them, so that none of the sender's own are taken for ours.
 */
record Envelope(String from, List<String> to) {

  private static final String FROM = "Return-Path: ";
  private static final String TO = "Delivered-To: ";
  private static final String END = "Received: by inbox; ";

  byte[] asHeaders(String date) {
    StringBuilder lines = new StringBuilder(FROM).append('<').append(from).append(">\r\n");
    for (String address : to) {
      lines.append(TO).append(address).append("\r\n");
    }
    return lines.append(END).append(date).append("\r\n").toString().getBytes(UTF_8);
  }

  static Envelope read(BufferedReader source) throws IOException {
    String from = "";
    List<String> to = new ArrayList<>();
    for (String line = source.readLine();
        line != null && !line.startsWith(END);
        line = source.readLine()) {
      if (line.startsWith(FROM)) {
        from = line.substring(FROM.length() + 1, line.length() - 1);
      } else if (line.startsWith(TO)) {
        to.add(line.substring(TO.length()));
      }
    }
    return new Envelope(from, List.copyOf(to));
  }
}
