package jobalerts.ingest.fetching;

import java.net.URI;
import java.util.Map;

/**
 * What is to be fetched.
 *
 * @param known the version that is at hand, which need not be sent again
 * @param headers of the request, such as a key; another origin that it is redirected to gets none
 */
public record Wanted(URI uri, Validators known, Map<String, String> headers) {

  public static Wanted of(URI uri) {
    return new Wanted(uri, Validators.NONE, Map.of());
  }

  public Wanted unless(Validators newKnown) {
    return new Wanted(uri, newKnown, headers);
  }

  public Wanted with(Map<String, String> newHeaders) {
    return new Wanted(uri, known, newHeaders);
  }

  Wanted at(URI other) {
    return new Wanted(other, known, sameOrigin(other) ? headers : Map.of());
  }

  private boolean sameOrigin(URI other) {
    return uri.getScheme().equalsIgnoreCase(other.getScheme())
        && uri.getHost().equalsIgnoreCase(other.getHost())
        && uri.getPort() == other.getPort();
  }

  /** Without what may hold a key. */
  @Override
  public String toString() {
    return "Wanted[" + uri.getHost() + "]";
  }
}
