package jobalerts.alert.mail.bounces;

import java.util.List;

/** What mail servers say in words, in lower case: wording of the common servers and providers. */
enum Phrases {

  /** The mailbox is there, and takes nothing now. */
  FULL(
      "not enough disk",
      "not enough space",
      "insufficient disk",
      "out of space",
      "mail box full",
      "account is full",
      "currently full",
      "exceeded the local limit",
      "maildir over",
      "mailbox full",
      "mailbox is full",
      "mailbox has exceeded",
      "quota",
      "too full",
      "out of storage",
      "insufficient storage",
      "not enough storage",
      "insufficient system storage",
      "disk full",
      "no space left",
      "storage limit",
      "mailbox size",
      "exceeded storage",
      "inbox is full"),

  /** Exchange Online for recipients that its directory does not have. */
  EDGE("recipient address rejected: access denied"),

  /** It is the sender, or what he wrote, that is not wanted. */
  POLICY(
      "spam",
      "block list",
      "blocklist",
      "blacklist",
      "blocked",
      "banned",
      "dnsbl",
      "reputation",
      "policy",
      "dmarc",
      "dkim",
      "spf ",
      "spf:",
      "relaying",
      "relay denied",
      "relay not permitted",
      "relay access",
      "open relay",
      "access denied",
      "not authorized",
      "not permitted",
      "unauthenticated",
      "authentication",
      "reverse dns",
      "ptr ",
      "ptr record",
      "rdns",
      "helo",
      "sender rejected",
      "sender was rejected",
      "name was rejected",
      "sender address",
      "sender domain",
      "sender denied",
      "your domain",
      "your email has been",
      "your ip",
      "virus",
      "too many",
      "rate limit",
      "greylist",
      "unauthorized",
      "not allowed",
      "suspicious",
      "prohibited",
      "abuse",
      "forged",
      "invalid sender",
      "unacceptable",
      "unsolicited"),

  /** The mailbox is closed for a while, or may be opened again. */
  SUSPENDED(
      "disabled",
      "deactivated",
      "inactive",
      "not active",
      "suspended",
      "locked",
      "temporarily",
      "again later",
      "try later"),

  /** The reporting server itself does not know the address. */
  NOT_KNOWN_HERE(
      "check if address is correct",
      "unknown recipient",
      "undeliverable address",
      "unrouteable address",
      "unrouteable local",
      "unknown local",
      "not listed in",
      "not found in directory"),

  /** There is no such mailbox, as servers reply. */
  NO_SUCH_USER(
      "does not exist",
      "doesn't exist",
      "dosn't exist",
      "not exist",
      "nonexistent user",
      "non-existent user",
      "user not known",
      "recipient not known",
      "not a valid recipient",
      "is not a registered",
      "invalid email address",
      "invalid e-mail address",
      "unknown e-mail",
      "unknown email",
      "bad recipient",
      "could not find user",
      "couldn't be found",
      "could not be found",
      "wasn't found",
      "no user by that name",
      "account closed",
      "account is closed",
      "no longer available",
      "no longer active",
      "adresse inconnue",
      "user unknown",
      "unknown user",
      "user is unknown",
      "user not found",
      "user does not exist",
      "user doesn't exist",
      "user invalid",
      "invalid user",
      "not a valid user",
      "not a known user",
      "no such user",
      "no such recipient",
      "no such mailbox",
      "no such address",
      "no such account",
      "no such person",
      "no such local user",
      "recipient unknown",
      "recipient not found",
      "recipient does not exist",
      "invalid recipient",
      "recipient invalid",
      "no valid recipient",
      "unknown mailbox",
      "mailbox unknown",
      "mailbox not found",
      "mailbox unavailable",
      "mailbox does not exist",
      "mailbox doesn't exist",
      "mailbox not available",
      "invalid mailbox",
      "not a valid mailbox",
      "no mailbox",
      "not have a mailbox",
      "bad destination mailbox",
      "unknown address",
      "address unknown",
      "address not found",
      "address does not exist",
      "address doesn't exist",
      "destination address rejected",
      "invalid address",
      "bad address",
      "unknown account",
      "account not found",
      "account does not exist",
      "account that you tried to reach does not exist",
      "account has been deleted",
      "account deleted",
      "doesn't have a",
      "does not have an account",
      "no account by",
      "local part",
      "invalid user address",
      "not our customer",
      "no longer employed",
      "no longer valid",
      "no longer in use",
      "has moved",
      "user has left"),

  /** There is no such domain, or it has no mail. */
  NO_SUCH_DOMAIN(
      "domain is not reachable",
      "domain name not found",
      "not a valid domain",
      "no host found",
      "recipient domain must exist",
      "host unknown",
      "unknown host",
      "host not found",
      "host or domain name not found",
      "domain not found",
      "domain does not exist",
      "domain doesn't exist",
      "no such domain",
      "no such host",
      "unknown domain",
      "invalid domain",
      "non-existent domain",
      "non-existent host",
      "nonexistent domain",
      "nxdomain",
      "bad destination host",
      "bad destination system",
      "unrouteable mail domain",
      "unrouteable domain",
      "name service error",
      "couldn't find any host",
      "couldn't find a mail exchanger",
      "illegal host",
      "no smtp service",
      "mx lookup",
      "no mx",
      "does not accept mail",
      "not accept mail");

  @SuppressWarnings("ImmutableEnumChecker") // what List.of makes is immutable
  private final List<String> phrases;

  Phrases(String... phrases) {
    this.phrases = List.of(phrases);
  }

  /** Whether the words say that there is no such mailbox, and nothing else. */
  static boolean sayGone(String text) {
    return EDGE.in(text)
        || (neutral(text)
            && (NO_SUCH_USER.in(text) || NOT_KNOWN_HERE.in(text) || NO_SUCH_DOMAIN.in(text)));
  }

  /** As {@link #sayGone}, without what only another server may have replied. */
  static boolean sayGoneThemselves(String text) {
    return neutral(text) && (NOT_KNOWN_HERE.in(text) || NO_SUCH_DOMAIN.in(text));
  }

  /** Whether the words speak of nothing that would speak for the address. */
  static boolean neutral(String text) {
    return !FULL.in(text) && !POLICY.in(text) && !SUSPENDED.in(text);
  }

  /** Whether any of them is said; the text is in lower case, with single spaces. */
  boolean in(String text) {
    return phrases.stream().anyMatch(text::contains);
  }
}
