package jobalerts.ingest.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The addresses that lead into one's own network or nowhere. An IPv4 address that is mapped into
 * IPv6 is an IPv4 address to Java, and is looked up as such.
 */
record SpecialAddresses(List<Block> blocks) {

  /** The addresses of so many bytes that begin with these bits. */
  private record Block(int bytes, int free, BigInteger prefix) {

    static Block of(String cidr) {
      String[] parts = cidr.split("/", 2);
      byte[] first = InetAddress.ofLiteral(parts[0]).getAddress();
      int free = first.length * 8 - Integer.parseInt(parts[1]);
      return new Block(first.length, free, new BigInteger(1, first).shiftRight(free));
    }

    boolean contains(byte[] address) {
      return address.length == bytes && new BigInteger(1, address).shiftRight(free).equals(prefix);
    }
  }

  static SpecialAddresses load() {
    try (InputStream file =
        Objects.requireNonNull(
            SpecialAddresses.class.getResourceAsStream("special-addresses.tsv"))) {
      return new SpecialAddresses(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> Block.of(line.substring(0, line.indexOf('\t'))))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return blocks.stream().anyMatch(block -> block.contains(bytes));
  }
}
