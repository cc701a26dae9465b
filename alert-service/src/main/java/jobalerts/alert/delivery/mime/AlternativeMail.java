package jobalerts.alert.delivery.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail of two alternatives, text and HTML, as it goes over the wire: ASCII only, in its body no
 * line longer than 76 and none that begins with a point.
 */
public final class AlternativeMail {

  private final List<Header> headers;
  private final byte[] body;

  private AlternativeMail(List<Header> headers, byte[] body) {
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  /**
   * Writes the parts, and adds the headers that tell of them.
   *
   * @param name makes the boundary, so that the same mail is the same however often it is written
   */
  public static AlternativeMail of(List<Header> headers, String name, String text, String html) {
    // Quoted-printable has no "=_" in it (RFC 2045, section 6.7).
    String boundary = "=_" + name;
    List<Header> all = new ArrayList<>(headers);
    all.add(new Header("MIME-Version", "1.0"));
    all.add(new Header("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\""));
    return new AlternativeMail(all, body(boundary, text, html));
  }

  /** The same with that header before the others. */
  AlternativeMail headedBy(Header header) {
    List<Header> all = new ArrayList<>();
    all.add(header);
    all.addAll(headers);
    return new AlternativeMail(all, body);
  }

  List<Header> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  /** Headers, an empty line, and the body; it ends with a line break. */
  public byte[] bytes() {
    StringBuilder head = new StringBuilder(1024);
    for (Header header : headers) {
      head.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }
    byte[] first = ascii(head.append("\r\n").toString());
    byte[] all = new byte[first.length + body.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }

  // The last alternative is the preferred one (RFC 2046, section 5.1.4).
  private static byte[] body(String boundary, String text, String html) {
    byte[] plain = QuotedPrintable.encoded(text);
    byte[] rich = QuotedPrintable.encoded(html);
    ByteArrayOutputStream body = new ByteArrayOutputStream(plain.length + rich.length + 512);
    body.writeBytes(ascii("--" + boundary + partHeaders("plain")));
    body.writeBytes(plain);
    body.writeBytes(ascii("\r\n--" + boundary + partHeaders("html")));
    body.writeBytes(rich);
    body.writeBytes(ascii("\r\n--" + boundary + "--\r\n"));
    return body.toByteArray();
  }

  private static String partHeaders(String subtype) {
    return "\r\nContent-Type: text/"
        + subtype
        + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
