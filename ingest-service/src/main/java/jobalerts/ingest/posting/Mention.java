package jobalerts.ingest.posting;

import jobalerts.common.place.Place;

/** A place and the characters that name it. */
record Mention(Place place, int start, int end) {}
