package jobalerts.ingest.fetching;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;

/**
 * Says of a resource what went wrong on its way, without the messages of others, which may quote
 * the URL.
 */
final class Faults {

  private Faults() {}

  static String words(Exception fault, Deadline deadline) {
    if (deadline.isOver()) {
      return "took too long";
    }
    return switch (fault) {
      case BrokenBody broken -> String.valueOf(broken.getMessage());
      case UnknownHostException _ -> "is at a host that is not known";
      case ConnectException _ -> "is at a host that takes no connection";
      case InterruptedIOException _ -> "is at a host that was silent for too long";
      case SSLException _ -> "is at a host that can not prove who it is";
      case ConnectionClosedException _, EOFException _ -> "was cut short";
      case ZipException _ -> "can not be unpacked";
      case HttpException _ -> "is at a host that does not answer in HTTP";
      default ->
          fault.getCause() instanceof HttpException cause ? words(cause, deadline) : "was cut off";
    };
  }
}
