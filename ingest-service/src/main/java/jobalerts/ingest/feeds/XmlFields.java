package jobalerts.ingest.feeds;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jobalerts.common.Json;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an element: its child elements with their text. Tags in the text of a field, which
 * should be escaped and often are not, are kept as text.
 */
record XmlFields(String element, Map<String, String> byName) {

  /** The element that has just begun, to its end. */
  static XmlFields read(XMLStreamReader xml) throws XMLStreamException {
    XmlFields fields = new XmlFields(name(xml), new HashMap<>());
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        String field = name(xml);
        fields.byName().putIfAbsent(field, content(xml));
      }
    }
    return fields;
  }

  private static String content(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.append('<').append(name(xml)).append('>');
          depth++;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth > 0) {
            text.append("</").append(name(xml)).append('>');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            text.append('&').append(xml.getLocalName()).append(';');
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return text.toString();
  }

  private static String name(XMLStreamReader xml) {
    return xml.getLocalName().toLowerCase(Locale.ROOT);
  }

  JsonNode get(String name) {
    String value = byName.get(name);
    return value == null ? Json.MAPPER.missingNode() : Advert.text(value.strip());
  }

  JsonNode first(String name, String otherwise) {
    JsonNode value = get(name);
    return Advert.isStated(value) ? value : get(otherwise);
  }
}
