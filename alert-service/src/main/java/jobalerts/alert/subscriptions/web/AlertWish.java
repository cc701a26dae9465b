package jobalerts.alert.subscriptions.web;

import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Cadence;

/** What an alert is to look for, found to be in order. */
record AlertWish(Criteria criteria, Cadence cadence) {}
