package jobalerts.alert.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of every request.
 *
 * @param largestBody of a request that tells its length; a chunked one is stopped by the like
 *     limits of the JSON parser and of Tomcat's forms in {@code alert-service.yml}
 */
@Validated
@ConfigurationProperties("alert.web")
record WebSettings(@DefaultValue("64KB") DataSize largestBody) {}
