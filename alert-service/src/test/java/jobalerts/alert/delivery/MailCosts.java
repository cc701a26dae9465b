package jobalerts.alert.delivery;

import com.sun.management.OperatingSystemMXBean;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jobalerts.alert.delivery.mime.AlternativeMail;
import jobalerts.alert.delivery.mime.DkimSettings;
import jobalerts.alert.delivery.mime.SignMails;
import jobalerts.alert.delivery.smtp.Handover;
import jobalerts.alert.delivery.smtp.KeptSessions;
import jobalerts.alert.delivery.smtp.SmtpSessions;
import jobalerts.alert.mail.MailClass;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * What a mail costs, step by step, and beside it what Angus Mail makes of the same mail. With the
 * port of an {@code smtp-sink} as its argument it also sends:
 *
 * <pre>
 * smtp-sink -c 127.0.0.1:2525 1000 &amp; java … jobalerts.alert.delivery.MailCosts 2525
 * </pre>
 */
final class MailCosts {

  private static final int OPENINGS = 5;
  private static final int SESSIONS = 16;
  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Templates templates = new Templates();
  private final AlertContent content = content();
  private final Mail mail = mail();
  private final MailSettings settings =
      new MailSettings(
          "alerts@jobs.example", "Alerts", "jobs.example", "Address", "jobalerts", "", false);
  private final MailHeaders headers = new MailHeaders(settings);
  private final SignMails unsigned = new SignMails(new DkimSettings("", "", ""));
  private final Session session = Session.getInstance(new Properties());

  public static void main(String[] args) throws Exception {
    MailCosts costs = new MailCosts();
    costs.writing();
    if (args.length > 0) {
      costs.sending(Integer.parseInt(args[0]));
    }
  }

  private void writing() throws Exception {
    System.out.printf("%d bytes of %d openings%n", bytes(unsigned).length, OPENINGS);
    SignMails rsa = new SignMails(new DkimSettings("jobs.example", "s", pem()));
    Signature ed25519 = Signature.getInstance("Ed25519");
    ed25519.initSign(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
    for (int round = 0; round < 2; round++) {
      measure("render, jte", 1, this::mail);
      measure("write, here", 1, () -> bytes(unsigned));
      measure("write, Angus", 1, this::byAngus);
      measure("write and sign, RSA of 2048 bits", 1, () -> bytes(rsa));
      measure(
          "a bare Ed25519 signature",
          1,
          () -> {
            ed25519.update(new byte[500]);
            return ed25519.sign();
          });
    }
  }

  private void sending(int port) throws Exception {
    JavaMailSenderImpl angus = new JavaMailSenderImpl();
    angus.setHost("127.0.0.1");
    angus.setPort(port);
    angus.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
    angus.getJavaMailProperties().setProperty("mail.smtp.timeout", "30000");
    angus.getJavaMailProperties().setProperty("mail.smtp.writetimeout", "30000");
    try (SmtpSessions sessions = KeptSessions.of(angus, SESSIONS)) {
      for (int round = 0; round < 3; round++) {
        measure(
            "render, write, send over kept sessions", SESSIONS, () -> handedOver(mail(), sessions));
      }
    }
    measure("Angus, kept transports", SESSIONS, keptTransports(angus));
    measure(
        "JavaMailSender, mail by mail",
        SESSIONS,
        () -> {
          angus.send(angus(angus.getSession()));
          return angus;
        });
  }

  private Handover handedOver(Mail mail, SmtpSessions sessions) {
    byte[] written =
        AlternativeMail.of(
                headers.of(mail, Clock.systemUTC().instant()),
                mail.id().toString(),
                mail.text(),
                mail.html())
            .bytes();
    Handover handover = sessions.send(settings.from(), mail.to(), written);
    if (!(handover instanceof Handover.Taken)) {
      throw new IllegalStateException(handover.toString());
    }
    return handover;
  }

  private Callable<?> keptTransports(JavaMailSenderImpl angus) {
    ThreadLocal<Transport> kept = ThreadLocal.withInitial(() -> connected(angus));
    return () -> {
      MimeMessage message = angus(angus.getSession());
      message.saveChanges();
      kept.get().sendMessage(message, message.getAllRecipients());
      return message;
    };
  }

  private static Transport connected(JavaMailSenderImpl angus) {
    try {
      Transport transport = angus.getSession().getTransport("smtp");
      transport.connect(angus.getHost(), angus.getPort(), null, null);
      return transport;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the work side by side for a while, and prints its rate and the CPU that it took. */
  private static void measure(String what, int threads, Callable<?> work) throws Exception {
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    long end = start + ROUND.toNanos();
    try (ExecutorService all = Executors.newFixedThreadPool(threads)) {
      all.invokeAll(
          IntStream.range(0, threads)
              .<Callable<Void>>mapToObj(_ ->
                  () -> {
                    while (System.nanoTime() < end) {
                      work.call();
                      done.incrementAndGet();
                    }
                    return null;
                  })
              .toList());
    }
    if (done.get() == 0) {
      throw new IllegalStateException(what + " does not work");
    }
    double micros = (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / done.get();
    double rate = done.get() * 1e9 / (System.nanoTime() - start);
    System.out.printf("%-42s %8.1f us CPU %8.0f/s%n", what, micros, rate);
  }

  private byte[] bytes(SignMails sign) {
    var now = Clock.systemUTC().instant();
    return sign.signed(
            AlternativeMail.of(
                headers.of(mail, now), mail.id().toString(), mail.text(), mail.html()),
            now)
        .bytes();
  }

  private Object byAngus() throws Exception {
    angus(session).writeTo(OutputStream.nullOutputStream());
    return session;
  }

  private MimeMessage angus(Session session) throws Exception {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from(), settings.name(), "UTF-8"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), "UTF-8");
    message.setSentDate(Date.from(Clock.systemUTC().instant()));
    message.setContent(
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    message.setHeader("List-Id", "Job alerts <alerts." + settings.domain() + ">");
    message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
    return message;
  }

  private static MimeBodyPart part(String content, String subtype) throws Exception {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, "UTF-8", subtype);
    return part;
  }

  private Mail mail() {
    return new Mail(
        UUID.randomUUID(),
        MailClass.ALERT,
        "jo@example.com",
        "Welder – 2nd shift at Chippewa Castings and 4 more jobs",
        templates.text("alert", content),
        templates.html("alert", content),
        content.unsubscribe());
  }

  private static AlertContent content() {
    URI link =
        URI.create("https://jobs.example/manage/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs");
    Telling telling =
        new Telling(
            "Welder",
            "Chippewa Castings",
            "Eau Claire, WI 54701 (0 miles from Eau Claire, WI 54701)",
            "$28.50–$32 an hour (about $59,280–$66,560 a year)",
            "1st shift (days)",
            "Full-time",
            List.of("Welder", "within 100 miles of Eau Claire, WI 54701", "1st shift (days)"),
            null,
            link,
            List.of(
                new Telling.Objecting("Too far", link.toString()),
                new Telling.Objecting("Wrong shift", link.toString())));
    List<Telling> openings = IntStream.range(0, OPENINGS).mapToObj(_ -> telling).toList();
    return new AlertContent(openings, 0, link, false, link, link, link, "Address");
  }

  private static String pem() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }
}
