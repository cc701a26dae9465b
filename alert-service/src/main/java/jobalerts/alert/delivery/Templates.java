package jobalerts.alert.delivery;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/**
 * The templates of mails, each twice under the same name: as HTML, where every value is escaped for
 * its place, and as text. They are compiled by the build, from {@code src/main/jte}.
 */
final class Templates {

  private static final int USUAL_LENGTH = 8192;

  private final TemplateEngine html = engine(ContentType.Html, "html");
  private final TemplateEngine text = engine(ContentType.Plain, "text");

  String html(String name, Object content) {
    return written(html, name, content);
  }

  String text(String name, Object content) {
    return written(text, name, content);
  }

  private static String written(TemplateEngine engine, String name, Object content) {
    StringOutput output = new StringOutput(USUAL_LENGTH);
    engine.render(name + ".jte", content, output);
    return output.toString();
  }

  private static TemplateEngine engine(ContentType type, String format) {
    Class<?> here = Templates.class;
    return TemplateEngine.createPrecompiled(
        null, type, here.getClassLoader(), here.getPackageName() + "." + format);
  }
}
