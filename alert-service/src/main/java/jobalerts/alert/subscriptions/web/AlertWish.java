package jobalerts.alert.subscriptions.web;

import jobalerts.alert.matching.Criteria;
import jobalerts.alert.subscriptions.Schedule;

/** What an alert is to look for and when it is to tell of it, found to be in order. */
record AlertWish(Criteria criteria, Schedule schedule) {}
