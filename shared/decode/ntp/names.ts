// Names of NTP numbers (IANA "Network Time Protocol (NTP) Parameters", RFC 5905, RFC 5906, RFC 7821, RFC 8915).

import type { Names } from "../reading/fieldText.ts";
import { said, type Text } from "../../words/said.ts";

/** Why a server does not answer with the time (RFC 5905, 7.4; RFC 8915, 5.7). */
export const KISS_CODES: Readonly<Record<string, Text>> = {
  ACST: said("ntp.anycastServer"),
  AUTH: said("ntp.authenticationFailed"),
  AUTO: said("ntp.autokeyFailed"),
  BCST: said("ntp.broadcastServer"),
  CRYP: said("ntp.cryptographicAuthenticationFailed"),
  DENY: said("ntp.accessDenied"),
  DROP: said("ntp.lostPeer"),
  RSTR: said("ntp.accessRestricted"),
  INIT: said("ntp.notYetSynchronized"),
  MCST: said("ntp.dynamicallyDiscoveredServer"),
  NKEY: said("ntp.noKey"),
  NTSN: said("ntp.noNtsCookieThatCanBeRead"),
  RATE: said("ntp.askedTooOften"),
  RMOT: said("ntp.associationChangedFromAfar"),
  STEP: said("ntp.timeWasSteppedNotYetSynchronized"),
};

/** Operations of control messages (RFC 9327, 2), and those of ntpd. */
export const OPERATIONS: Names = {
  1: said("ntp.readStatus"),
  2: said("ntp.readVariables"),
  3: said("ntp.writeVariables"),
  4: said("ntp.readClockVariables"),
  5: said("ntp.writeClockVariables"),
  6: said("ntp.setTrap"),
  7: said("ntp.trapResponse"),
  8: said("ntp.configure"),
  9: said("ntp.saveConfiguration"),
  10: said("ntp.readMru"),
  11: said("ntp.readOrderedList"),
  12: said("ntp.requestNonce"),
  31: said("ntp.unsetTrap"),
};
