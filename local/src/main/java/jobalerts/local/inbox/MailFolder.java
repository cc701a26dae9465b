package jobalerts.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobalerts.local.CannotStart;

/**
 * The mails as {@code .eml} files of one folder. A file has its name only once it is whole and on
 * the disk, so whatever carries the ending is a mail that was accepted. Envelopes are in memory,
 * the rest is read when asked for.
 */
final class MailFolder {

  private static final String MAIL = ".eml";
  private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}\\.\\d{6}Z\\.eml");
  private static final String UNFINISHED = ".part";

  private final Path folder;
  private final NavigableMap<String, Envelope> envelopes = new ConcurrentSkipListMap<>();
  private final ArrivalClock arrivals;

  MailFolder(Path folder, Clock clock) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          take(file);
        }
      }
    } catch (IOException e) {
      throw new CannotStart("The mails in %s can not be read: %s".formatted(folder, e), e);
    }
    Instant last = envelopes.isEmpty() ? Instant.EPOCH : ArrivalClock.arrival(envelopes.lastKey());
    this.arrivals = new ArrivalClock(clock, last);
  }

  private void take(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(UNFINISHED)) {
      Files.delete(file);
    } else if (NAME.matcher(name).matches()) {
      try (var source =
          new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
        envelopes.put(name.substring(0, name.length() - MAIL.length()), Envelope.read(source));
      }
    }
  }

  /** When it returns, the mail survives a power cut: then SMTP may say 250. */
  void store(Envelope envelope, byte[] message) throws IOException {
    Instant arrival = arrivals.next();
    String id = ArrivalClock.id(arrival);
    Path unfinished = folder.resolve(id + UNFINISHED);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(arrival.atOffset(ZoneOffset.UTC));
    try (FileChannel channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writeAll(channel, envelope.asHeaders(date));
      writeAll(channel, message);
      channel.force(true);
    }
    Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
    envelopes.put(id, envelope);
  }

  private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Newest first; read one by one as the stream is drawn. */
  Stream<ReceivedMail> mails(ListQuery query) {
    var asked = query.before().isEmpty() ? envelopes : envelopes.headMap(query.before(), false);
    return asked.descendingMap().entrySet().stream()
        .filter(entry -> query.finds(entry.getValue()))
        .flatMap(entry -> read(entry.getKey(), entry.getValue()).stream());
  }

  /** Of all ages, whatever the query begins after. */
  long count(ListQuery query) {
    return envelopes.values().stream().filter(query::finds).count();
  }

  /** Asked by the id of a URL: only what is in the map becomes the name of a file. */
  Optional<ReceivedMail> mail(String id) {
    return Optional.ofNullable(envelopes.get(id)).flatMap(envelope -> read(id, envelope));
  }

  /** Empty when somebody has deleted the file: that is the way to be rid of a mail. */
  private Optional<ReceivedMail> read(String id, Envelope envelope) {
    try {
      return Optional.of(ParseMail.parse(id, envelope, Files.readAllBytes(file(id))));
    } catch (NoSuchFileException _) {
      envelopes.remove(id);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + MAIL);
  }
}
