package jobalerts.ingest.webhook;

import jobalerts.common.place.Gazetteer;
import jobalerts.ingest.posting.PostingReader;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

  @Bean
  PostingReader postingReader() {
    return new PostingReader(Gazetteer.load());
  }

  /**
   * What a chunk or the end of a body may say beside the body is read within one call, out of reach
   * of {@link TimelyBody}; nobody needs it here.
   */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainChunks() {
    return server ->
        server.addConnectorCustomizers(connector -> {
          connector.setProperty("maxExtensionSize", "0");
          connector.setProperty("maxTrailerSize", "64");
        });
  }
}
