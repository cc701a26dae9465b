package jobalerts.local;

/**
 * What the services need around them.
 *
 * @param bootstrapServers Kafka's
 */
public record Surroundings(
    String bootstrapServers, String jdbcUrl, String user, String password, int smtpPort) {}
