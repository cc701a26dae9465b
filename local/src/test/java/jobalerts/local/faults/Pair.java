package jobalerts.local.faults;

import java.util.UUID;

/** A subscriber and an opening that met. */
record Pair(int subscriber, UUID opening) {}
