package jobalerts.ingest.feeds;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;

/**
 * The XML that job boards take from employers, as Indeed describes it: a {@code source} of {@code
 * job}s. DTDs are not read and entities not resolved, so that no document reaches for files, other
 * hosts or more memory than its own; those of HTML, which do not belong here, are kept as text.
 */
final class IndeedFeed implements FeedReader {

  private static final int DEEPEST = 100;

  private final XMLInputFactory factory = factory();

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // Else faults in a text come later and as another exception.
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, EntryBudget.MOST);
    return factory;
  }

  @Override
  public void read(FeedDocument document, Consumer<JsonNode> postings) throws IOException {
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(document.body());
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // A document type, comments and instructions may come first.
      }
      if (!xml.getLocalName().equals("source")) {
        throw new UnreadableFeed("is no XML of a source");
      }
      jobs(xml, document.body(), postings);
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  private static void jobs(XMLStreamReader xml, EntryBudget document, Consumer<JsonNode> postings)
      throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        XmlFields fields = XmlFields.read(xml);
        document.entryRead();
        if (fields.element().equals("job")) {
          postings.accept(posting(fields));
        }
      }
    }
  }

  private static JsonNode posting(XmlFields job) {
    JsonNode salary = job.get("salary");
    Advert advert =
        new Advert()
            .with("identifier", job.first("referencenumber", "requisitionid"))
            .with("title", job.get("title"))
            .with("url", job.get("url"))
            .with("hiringOrganization", job.first("company", "sourcename"))
            .with("occupationalCategory", job.get("category"))
            .with("employmentType", job.get("jobtype"))
            .with("educationRequirements", job.get("education"))
            .with("experienceRequirements", job.get("experience"))
            .with("jobLocationType", workplace(job.get("remotetype")))
            .dated("datePosted", job.get("date"))
            .dated("validThrough", job.first("expirationdate", "expiration_date"))
            .place(job.get("city"), job.get("state"), job.get("postalcode"), job.get("country"))
            .pay(
                job.get("salary_currency"),
                job.get("salary_min"),
                job.get("salary_max"),
                PayUnits.in(job.get("salary_schedule").stringValue("")))
            .describe(job.get("description"));
    if (Advert.isStated(salary)) {
      advert.describe(Advert.text("<p>Pay: " + Entities.escape(salary.stringValue("")) + "</p>"));
    }
    return advert.posting();
  }

  /** "Fully remote" is remote, and "Hybrid remote" is not. */
  private static JsonNode workplace(JsonNode type) {
    return switch (type.stringValue("").toLowerCase(Locale.ROOT).strip()) {
      case "fully remote", "wfh" -> Advert.text("remote");
      case "hybrid remote" -> Advert.text("hybrid");
      case "onsite" -> Advert.text("on-site");
      default -> type;
    };
  }

  /** An error on the way is told as such; a fault of the document without quoting it. */
  private static UnreadableFeed unreadable(XMLStreamException fault) throws IOException {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException broken) {
        throw broken;
      }
    }
    var at = fault.getLocation();
    return new UnreadableFeed(
        "is no XML to its end"
            + (at == null
                ? ""
                : ", at line " + at.getLineNumber() + ", column " + at.getColumnNumber()),
        fault);
  }
}
