package jobalerts.local.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way in: from MAIL FROM to the end of DATA. */
final class SmtpTransaction implements MessageHandler {

  static final int MOST_BYTES = 10 * 1024 * 1024;

  private final MailFolder folder;
  private final List<String> to = new ArrayList<>();
  private String from = "";

  SmtpTransaction(MailFolder folder) {
    this.folder = folder;
  }

  @Override
  public void from(String address) {
    from = address;
  }

  @Override
  public void recipient(String address) {
    to.add(address);
  }

  @Override
  public String data(InputStream data) throws RejectException, IOException {
    byte[] message = data.readNBytes(MOST_BYTES + 1);
    if (message.length > MOST_BYTES) {
      // Read to its end, or the rest of the mail would be taken for commands.
      data.transferTo(OutputStream.nullOutputStream());
      throw new RejectException(552, "5.3.4 The mail is larger than " + MOST_BYTES + " bytes");
    }
    try {
      folder.store(new Envelope(from, List.copyOf(to)), message);
    } catch (IOException e) {
      throw new RejectException(451, "4.3.0 The mail could not be stored: " + e);
    }
    return "2.0.0 Ok";
  }

  @Override
  public void done() {}
}
