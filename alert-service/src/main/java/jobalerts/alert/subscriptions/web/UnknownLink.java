package jobalerts.alert.subscriptions.web;

/** A link that was never given out, that has expired, or whose alert is gone. */
class UnknownLink extends RuntimeException {}
