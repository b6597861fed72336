// Failures of reaching a peer, of keeping it, and of looking its name up.

import { isUnix } from "../where.ts";
import type { Explanations } from "./Explanation.ts";
import { said } from "../../words/said.ts";

export const CONNECT_WORDS: Explanations = {
  ECONNREFUSED: (c) => {
    if (c.found?.what === "other-file")
      return [
        said("failure.isFileOrFolderAndNoSocket", { endpoint: c.endpoint ?? said("failure.path") }),
        said("failure.checkPath"),
      ];
    if (isUnix(c))
      return [
        said("failure.nothingListensOnConnectionWasRefused", {
          endpoint: c.endpoint ?? said("failure.peersPort"),
        }),
        said("failure.startServerOrCheckPathSocketFile"),
      ];
    if (c.kind === "udp")
      return [
        said("failure.nothingIsBoundToItsSystemRefused", {
          endpoint: c.endpoint ?? said("failure.peersPort"),
        }),
        said("failure.startProgramThatShouldReceiveOrCheck"),
      ];
    return [
      said("failure.nothingListensOnConnectionWasRefused", {
        endpoint: c.endpoint ?? said("failure.peersPort"),
      }),
      said("failure.startServerOrCheckAddressAndPort"),
    ];
  },
  ECONNRESET: (c) =>
    isUnix(c)
      ? [
          said("failure.closedConnectionWithDataUnread", {
            endpoint: c.endpoint ?? said("failure.peer"),
          }),
          said("failure.seePeersLogBytesOnTheirWay"),
        ]
      : [
          said("failure.resetConnectionRst", { endpoint: c.endpoint ?? said("failure.peer") }),
          said("failure.peerClosedWithDataUnreadCrashedOr"),
        ],
  ECONNABORTED: () => [
    said("failure.connectionWasAbortedBeforeItWasAccepted"),
    said("failure.peerGaveUpEarlyNothingToDo"),
  ],
  ETIMEDOUT: (c) => [
    said("failure.didNotAnswerInTime", { endpoint: c.endpoint ?? said("failure.peer") }),
    said("failure.hostIsDownOrFirewallDropsPackets"),
  ],
  EHOSTUNREACH: (c) => [
    said("failure.noRouteToHost", { endpoint: c.endpoint ?? null }),
    said("failure.checkAddressGatewayAndThatHostIs"),
  ],
  EHOSTDOWN: (c) => [
    said("failure.hostDoesNotAnswerOnLocalNetwork", { endpoint: c.endpoint ?? null }),
    said("failure.checkAddressAndThatHostIsOn"),
  ],
  ENONET: () => [
    said("failure.thisMachineIsNotConnectedToNetwork"),
    said("failure.connectItThenOpenAgain"),
  ],
  ENETUNREACH: (c) => [
    said("failure.noRouteToNetworkOf", { endpoint: c.endpoint ?? said("failure.peer2") }),
    said("failure.checkThisMachinesNetworkConnectionAndRoutes"),
  ],
  ENETDOWN: () => [said("failure.networkInterfaceIsDown"), said("failure.bringInterfaceUp")],
  ENETRESET: () => [
    said("failure.networkDroppedConnectionKeepAliveGotNo"),
    said("failure.checkThatPeerIsStillReachableThen"),
  ],
  EPIPE: (c) => [
    said("failure.noLongerTakesDataItHasClosed", { endpoint: c.endpoint ?? said("failure.peer") }),
    said("failure.whatWasSentLastMayBeLost"),
  ],
  ESHUTDOWN: () => [
    said("failure.ourWritingSideHasAlreadyEnded"),
    said("failure.shutDownOnlyAfterLastSendOpen"),
  ],
  ENOTCONN: () => [
    said("failure.socketIsNotConnected"),
    said("failure.waitUntilItIsConnectedOrOpen"),
  ],
  EPROTO: () => [
    said("failure.newConnectionHadProtocolErrorBeforeIt"),
    said("failure.peersSystemGaveItUpItMay"),
  ],
  ENOTFOUND: (c) => [
    said("failure.nameIsNotKnown", { host: c.host ?? said("failure.ofHost") }),
    said("failure.checkItsSpellingOrUseIpAddress"),
  ],
  EAI_AGAIN: (c) => [
    said("failure.nameCouldNotBeLookedUpNow", { host: c.host ?? said("failure.ofHost") }),
    said("failure.checkNetworkConnectionAndTryAgainOr"),
  ],
  EAI_FAIL: (c) => [
    said("failure.lookingUpFailed", { host: c.host ?? said("failure.name") }),
    said("failure.checkNameServersSettingsOrUseIp"),
  ],
  EAI_NONAME: (c) => [
    said("failure.nameIsNotKnown", { host: c.host ?? said("failure.ofHost") }),
    said("failure.checkItsSpellingOrUseIpAddress"),
  ],
  EAI_NODATA: (c) => [
    said("failure.nameExistsButHasNoAddress", { host: c.host ?? said("failure.ofHost") }),
    said("failure.useAnotherNameOrIpAddress"),
  ],
  EAI_ADDRFAMILY: (c) => [
    said("failure.nameHasNoAddressOfFamilyAsked", { host: c.host ?? said("failure.ofHost") }),
    said("failure.useIpAddressOfOtherFamily"),
  ],
  EAI_FAMILY: (c) => [
    said("failure.addressFamilyAskedForIsNotSupported", { host: c.host ?? said("failure.name") }),
    said("failure.useIpAddressOfOtherFamily"),
  ],
  EAI_SERVICE: () => [said("failure.nameOfServiceIsNotKnownFor"), said("failure.givePortAsNumber")],
  EAI_SOCKTYPE: () => [
    said("failure.resolverDoesNotKnowThisKindOf"),
    said("failure.useIpAddressAndPortAsNumber"),
  ],
  EAI_BADFLAGS: () => [
    said("failure.systemsResolverRefusedHowItWasAsked"),
    said("failure.useIpAddressSeeResolversSettingsOn"),
  ],
  EAI_BADHINTS: () => [
    said("failure.systemsResolverRefusedHowItWasAsked"),
    said("failure.useIpAddressSeeResolversSettingsOn"),
  ],
  EAI_MEMORY: (c) => [
    said("failure.thereWasNoMemoryLeftToLook", { host: c.host ?? said("failure.name") }),
    said("failure.closeSocketsOrOtherProgramsThenTry"),
  ],
  EAI_OVERFLOW: (c) => [
    said("failure.answerForWasTooLong", { host: c.host ?? said("failure.name") }),
    said("failure.useIpAddress"),
  ],
  EAI_CANCELED: (c) => [
    said("failure.lookingUpWasGivenUp", { host: c.host ?? said("failure.name") }),
    said("failure.openSocketAgain"),
  ],
  EAI_PROTOCOL: (c) => [
    said("failure.resolverDoesNotKnowProtocolFor", { host: c.host ?? said("failure.name") }),
    said("failure.useIpAddress"),
  ],
  EAI_SYSTEM: (c) => [
    said("failure.systemFailedWhileItLookedUp", { host: c.host ?? said("failure.name") }),
    said("failure.closeSocketsIfVeryManyAreOpen"),
  ],
};
