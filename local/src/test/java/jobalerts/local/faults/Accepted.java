package jobalerts.local.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the mail server took, read from its books while they are written. */
final class Accepted {

  private final Path books;
  private final Map<Path, Long> read = new HashMap<>();
  private final Map<UUID, Integer> copies = new HashMap<>();
  private final Map<Pair, Set<UUID>> told = new HashMap<>();
  private int mails;

  Accepted(Path books) {
    this.books = books;
  }

  /** Reads on. A line without an end is being written, or never will be: it was not accepted. */
  void readOn() throws IOException {
    try (Stream<Path> all = Files.list(books)) {
      for (Path book : all.toList()) {
        readOn(book);
      }
    }
  }

  /** All copies counted. */
  int mails() {
    return mails;
  }

  /** How often each mail was accepted. */
  Map<UUID, Integer> copies() {
    return copies;
  }

  /** Who was told of what, and by which mails. */
  Map<Pair, Set<UUID>> told() {
    return told;
  }

  private void readOn(Path book) throws IOException {
    long from = read.getOrDefault(book, 0L);
    byte[] news;
    try (InputStream in = Files.newInputStream(book)) {
      in.skipNBytes(from);
      news = in.readAllBytes();
    }
    String text = new String(news, StandardCharsets.UTF_8);
    String lines = text.substring(0, text.lastIndexOf('\n') + 1);
    // It is ASCII throughout: a character is a byte.
    read.put(book, from + lines.length());
    lines.lines().map(AcceptedMail::of).forEach(this::add);
  }

  private void add(AcceptedMail mail) {
    mails++;
    copies.merge(mail.id(), 1, Integer::sum);
    int subscriber = Alert.subscriber(mail.recipient());
    for (UUID opening : mail.openings()) {
      told.computeIfAbsent(new Pair(subscriber, opening), _ -> new HashSet<>()).add(mail.id());
    }
  }

  /** Those of the pairs that nobody was told yet. */
  List<Pair> missing(Set<Pair> pairs) {
    return pairs.stream().filter(pair -> !told.containsKey(pair)).toList();
  }
}
