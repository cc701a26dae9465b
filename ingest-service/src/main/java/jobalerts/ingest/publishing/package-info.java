/** The log comes first: postings go to Kafka, and the table of them is a view of the topic. */
@NullMarked
package jobalerts.ingest.publishing;

import org.jspecify.annotations.NullMarked;
