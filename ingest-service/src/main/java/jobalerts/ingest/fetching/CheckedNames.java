package jobalerts.ingest.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of hosts for the client that connects to them. A name may be looked up once
 * for a check and once more to connect, and lead elsewhere the second time (DNS rebinding); here
 * the addresses that were checked are those that are connected to.
 */
record CheckedNames(DnsResolver names, SpecialAddresses special, Hosts anywhere)
    implements DnsResolver {

  /** A host is at an address where it may not be asked. */
  static final class PrivateAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    if (!anywhere.include(host)) {
      for (InetAddress address : addresses) {
        requirePublic(address);
      }
    }
    return addresses;
  }

  private void requirePublic(InetAddress address) throws PrivateAddress {
    if (special.contain(address)) {
      throw new PrivateAddress();
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }
}
