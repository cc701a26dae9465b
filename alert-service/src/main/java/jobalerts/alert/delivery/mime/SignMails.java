package jobalerts.alert.delivery.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Instant;
import java.util.List;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.api.BodyHasher;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;

/**
 * Signs mails by DKIM (RFC 6376): rsa-sha256 over the body and over every header that a reader or
 * his mail program acts on, the List headers among them, as RFC 8058 asks. From is named twice, so
 * that a second one, added on the way, breaks the signature (section 8.15).
 */
public final class SignMails {

  private static final String HEADERS =
      "From:From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:List-Id:List-Unsubscribe"
          + ":List-Unsubscribe-Post:Feedback-ID:Auto-Submitted";

  private final DkimSettings settings;
  private final @Nullable RSAPrivateCrtKey key;

  /** Reads the key, if there is one. */
  public SignMails(DkimSettings settings) {
    this.settings = settings;
    this.key = settings.signs() ? settings.key() : null;
  }

  /** The mail under its signature; as it is if there is no key. */
  public AlternativeMail signed(AlternativeMail mail, Instant now) {
    return key == null ? mail : mail.headedBy(signature(mail, unsigned(now), key));
  }

  private String unsigned(Instant now) {
    return "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; t=%d; h=%s; bh=; b=;"
        .formatted(settings.domain(), settings.selector(), now.getEpochSecond(), HEADERS);
  }

  private static Header signature(AlternativeMail mail, String unsigned, RSAPrivateCrtKey key) {
    DKIMSigner signer = new DKIMSigner(unsigned, key);
    try {
      BodyHasher hasher = signer.newBodyHasher(signer.newSignatureRecordTemplate(unsigned));
      try (OutputStream body = hasher.getOutputStream()) {
        body.write(mail.body());
      }
      String field = signer.sign(new Signed(mail.headers()), hasher);
      int colon = field.indexOf(':');
      // Folded, which the relaxed form does not see.
      String tags = field.substring(colon + 1).strip().replace("; ", ";\r\n ");
      return new Header(field.substring(0, colon), tags);
    } catch (IOException | FailException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Signed(List<Header> headers) implements Headers {

    @Override
    public List<String> getFields() {
      return headers.stream().map(Signed::field).toList();
    }

    @Override
    public List<String> getFields(String name) {
      return headers.stream()
          .filter(header -> header.name().equalsIgnoreCase(name))
          .map(Signed::field)
          .toList();
    }

    private static String field(Header header) {
      return header.name() + ": " + header.value();
    }
  }
}
