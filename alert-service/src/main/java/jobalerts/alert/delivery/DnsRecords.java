package jobalerts.alert.delivery;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import jobalerts.alert.delivery.mime.DkimSettings;

/**
 * What the DNS of the sender's domains is to say, as lines of a zone file: who may send (SPF, RFC
 * 7208), by which key mails are signed (DKIM, RFC 6376), and what is to become of others (DMARC).
 */
record DnsRecords(MailSettings mail, DkimSettings dkim, String bounceDomain, String mailServer) {

  /** A string of a TXT record holds so many characters (RFC 1035, section 3.3.14). */
  private static final int LONGEST_STRING = 255;

  List<String> lines() {
    String sender = mail.from().substring(mail.from().lastIndexOf('@') + 1);
    List<String> lines = new ArrayList<>();
    lines.add("; Whoever sends for these domains stands in SPF; a relay tells what to include.");
    lines.add(text(sender, spf()));
    if (!bounceDomain.isEmpty() && !bounceDomain.equals(sender)) {
      lines.add(text(bounceDomain, spf()));
    }
    if (!bounceDomain.isEmpty()) {
      lines.add("; Bounces go to the server whose mailbox is read.");
      lines.add(bounceDomain + ". IN MX 10 " + mailServer + ".");
    }
    lines.add(dkim.signs() ? signature() : "; No key is configured, so nothing is signed here.");
    lines.add("; Once the reports are in order: p=quarantine, then p=reject.");
    lines.add(text("_dmarc." + sender, "v=DMARC1; p=none; rua=mailto:postmaster@" + sender));
    return lines;
  }

  private String spf() {
    return "v=spf1 a:" + mailServer + " -all";
  }

  private String signature() {
    String name = dkim.selector() + "._domainkey." + dkim.domain();
    return text(name, "v=DKIM1; k=rsa; p=" + publicKey(dkim.key()));
  }

  private static String publicKey(RSAPrivateCrtKey key) {
    BigInteger modulus = key.getModulus();
    try {
      return Base64.getEncoder()
          .encodeToString(
              KeyFactory.getInstance("RSA")
                  .generatePublic(new RSAPublicKeySpec(modulus, key.getPublicExponent()))
                  .getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String name, String content) {
    StringBuilder strings = new StringBuilder();
    for (int from = 0; from < content.length(); from += LONGEST_STRING) {
      int to = Math.min(content.length(), from + LONGEST_STRING);
      strings.append(" \"").append(content, from, to).append('"');
    }
    return name + ". IN TXT (" + strings + " )";
  }
}
