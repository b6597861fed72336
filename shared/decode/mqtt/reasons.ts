// Return codes (MQTT 3.1.1, 3.2.2.3 and 3.9.3) and reason codes (MQTT 5, 2.4).

import { said, type Text } from "../../words/said.ts";
import { bracketed } from "../reading/phrases.ts";
import type { Names } from "../reading/fieldText.ts";

const CONNECT_3: Names = {
  0: said("mqtt.accepted"),
  1: said("mqtt.unacceptableProtocolVersion"),
  2: said("mqtt.identifierRejected"),
  3: said("mqtt.serverUnavailable"),
  4: said("mqtt.badUserNameOrPassword"),
  5: said("mqtt.notAuthorized"),
};

/** Below 0x80 the same number means different things in different packets. */
const LOW: Readonly<Record<string, Names>> = {
  SUBACK: { 0: said("mqtt.grantedQos"), 1: said("mqtt.grantedQos2"), 2: said("mqtt.grantedQos3") },
  UNSUBACK: { 0: said("mqtt.success"), 0x11: said("mqtt.noSubscriptionExisted") },
  DISCONNECT: { 0: said("mqtt.normalDisconnection"), 4: said("mqtt.disconnectWithWillMessage") },
  AUTH: {
    0: said("mqtt.success"),
    0x18: said("mqtt.continueAuthentication"),
    0x19: said("mqtt.reAuthenticate"),
  },
};

const REASONS: Names = {
  0: said("mqtt.success"),
  0x10: said("mqtt.noMatchingSubscribers"),
  0x80: said("mqtt.unspecifiedError"),
  0x81: said("mqtt.malformedPacket"),
  0x82: said("mqtt.protocolError"),
  0x83: said("mqtt.implementationSpecificError"),
  0x84: said("mqtt.unsupportedProtocolVersion"),
  0x85: said("mqtt.clientIdentifierNotValid"),
  0x86: said("mqtt.badUserNameOrPassword"),
  0x87: said("mqtt.notAuthorized"),
  0x88: said("mqtt.serverUnavailable"),
  0x89: said("mqtt.serverBusy"),
  0x8a: said("mqtt.banned"),
  0x8b: said("mqtt.serverShuttingDown"),
  0x8c: said("mqtt.badAuthenticationMethod"),
  0x8d: said("mqtt.keepAliveTimeout"),
  0x8e: said("mqtt.sessionTakenOver"),
  0x8f: said("mqtt.topicFilterInvalid"),
  0x90: said("mqtt.topicNameInvalid"),
  0x91: said("mqtt.packetIdentifierInUse"),
  0x92: said("mqtt.packetIdentifierNotFound"),
  0x93: said("mqtt.receiveMaximumExceeded"),
  0x94: said("mqtt.topicAliasInvalid"),
  0x95: said("mqtt.packetTooLarge"),
  0x96: said("mqtt.messageRateTooHigh"),
  0x97: said("mqtt.quotaExceeded"),
  0x98: said("mqtt.administrativeAction"),
  0x99: said("mqtt.payloadFormatInvalid"),
  0x9a: said("mqtt.retainNotSupported"),
  0x9b: said("mqtt.qosNotSupported"),
  0x9c: said("mqtt.useAnotherServer"),
  0x9d: said("mqtt.serverMoved"),
  0x9e: said("mqtt.sharedSubscriptionsNotSupported"),
  0x9f: said("mqtt.connectionRateExceeded"),
  0xa0: said("mqtt.maximumConnectTime"),
  0xa1: said("mqtt.subscriptionIdentifiersNotSupported"),
  0xa2: said("mqtt.wildcardSubscriptionsNotSupported"),
};

/** `packet` is the packet's name; `CONNACK 3.1.1` has codes of its own. */
export function reason(packet: string, code: number): Text {
  const names = packet === "CONNACK 3.1.1" ? CONNECT_3 : (LOW[packet] ?? REASONS);
  const name = names[code] ?? REASONS[code];
  return name === undefined ? said("mqtt.reason", { code }) : bracketed(name, String(code));
}
