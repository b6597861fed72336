// Failures of sending and receiving, of what a socket may do, and of what it is.

import type { FailureContext } from "../FailureContext.ts";
import { isBind, isFile, isUnix } from "../where.ts";
import type { Explanations, Words } from "./Explanation.ts";
import { said, type Text } from "../../words/said.ts";

/** A call that only a mistake of ours can lead to. */
const ownFault = (what: Text): Words => [
  said("failure.portscopeMadeMistake", { what }),
  said("failure.openSocketAgainAndReportItWith"),
];

export const SEND_WORDS: Explanations = {
  EACCES: notAllowed,
  EPERM: (c) => {
    if (isFile(c))
      return [
        said("failure.systemDoesNotPermitThisFor", {
          endpoint: c.endpoint ?? said("failure.file2"),
        }),
        said("failure.fileMayBeProtectedLsattrOrBelong"),
      ];
    if (isUnix(c))
      return [
        said("failure.systemDoesNotPermitSocketAt", {
          endpoint: c.endpoint ?? said("failure.thisPath"),
        }),
        said("failure.diskMayNotHoldSocketsFatSome"),
      ];
    return [
      said("failure.systemDoesNotPermitThis", { endpoint: c.endpoint ?? null }),
      said("failure.firewallOrSecurityPolicyForbidsItCheck"),
    ];
  },
  EDESTADDRREQ: () => [said("failure.thisSocketHasNoPeer"), said("failure.nameTargetAsHostPort")],
  EISCONN: (c) =>
    c.kind === undefined || c.kind === "udp"
      ? [
          said("failure.thisSocketIsConnectedToOnePeer"),
          said("failure.leaveTargetEmptyOrOpenUnconnectedUdp"),
        ]
      : [
          said("failure.thisSocketIsConnectedAlready"),
          said("failure.openAnotherOneForAnotherPeer"),
        ],
  EMSGSIZE: (c) =>
    isUnix(c)
      ? [
          said("failure.messageIsLargerThanSocketsSendBuffer"),
          said("failure.sendItInSmallerPieces"),
        ]
      : [
          said("failure.datagramIsTooLargeForOneUdp", { endpoint: c.endpoint ?? null }),
          said("failure.sendAtMostBytesOverIpv4Over"),
        ],
  ENOBUFS: () => [
    said("failure.systemHasNoBufferSpaceLeftFor"),
    said("failure.closeSocketsOrSendMoreSlowly"),
  ],
  EAGAIN: (c) => {
    if (isUnix(c) && c.syscall === "connect")
      return [
        said("failure.queueOfNewConnectionsAtIsFull", {
          endpoint: c.endpoint ?? said("failure.server"),
        }),
        said("failure.tryAgainGiveServerLongerQueueIts"),
      ];
    if (c.syscall === "connect" || isBind(c))
      return [
        said("failure.systemHasNoFreeLocalPortOr"),
        said("failure.closeConnectionsOrWaitUntilThoseThat"),
      ];
    return [
      said("failure.systemTakesNoMoreDataForThis"),
      said("failure.waitUntilPeerReadsOrSendMore"),
    ];
  },
  EINTR: () => [said("failure.signalInterruptedCall"), said("failure.tryAgain")],
  EALREADY: () => [
    said("failure.socketIsStillBeingConnected"),
    said("failure.waitForOutcomeOrCloseItAnd"),
  ],
  EINPROGRESS: () => [
    said("failure.socketIsStillBeingConnected"),
    said("failure.waitForOutcomeOrCloseItAnd"),
  ],
  ECANCELED: () => [said("failure.callWasGivenUpBeforeItWas"), said("failure.openSocketAgain")],
  EOPNOTSUPP: (c) => [
    said("failure.thisKindOfSocketCannotDoThat", { syscall: c.syscall }),
    said("failure.openSocketOfKindThatCanListener"),
  ],
  ENOTSUP: () => [
    said("failure.thisSystemDoesNotSupportThat"),
    said("failure.openItWithDefaultOptionsThenChange"),
  ],
  ENOPROTOOPT: () => [
    said("failure.thisSystemDoesNotKnowOptionOf"),
    said("failure.openItWithDefaultOptionsThenChange"),
  ],
  EPROTONOSUPPORT: () => [
    said("failure.thisSystemDoesNotSupportProtocolOf"),
    said("failure.useAnotherKindOfSocketContainerOr"),
  ],
  ESOCKTNOSUPPORT: () => [
    said("failure.thisSystemDoesNotSupportThisType"),
    said("failure.useAnotherKindOfSocketContainerOr"),
  ],
  ETOOMANYREFS: () => [
    said("failure.tooManyOpenFilesAreOnTheir"),
    said("failure.letTheirReceiversTakeThemOrClose"),
  ],
  ESRCH: () => [
    said("failure.processNamedInMessagesCredentialsDoesNot"),
    said("failure.connectAgainFromProcessThatIsAlive"),
  ],
  ENOPKG: () => [
    said("failure.kernelLacksPartThatThisNeeds"),
    said("failure.loadItsModuleOrUseAnotherKind"),
  ],
  EBADF: () => ownFault(said("failure.itHandedSystemSocketOrFileThat")),
  EFAULT: () => ownFault(said("failure.itHandedSystemMemoryThatIsNot")),
  ERR_SOCKET_DGRAM_NOT_RUNNING: () => [
    said("failure.socketIsClosedAlready"),
    said("failure.openItAgainToSendMore"),
  ],
  ERR_SOCKET_BAD_PORT: () => [
    said("failure.portIsNotOneFromTo"),
    said("failure.chooseAnotherPort"),
  ],
  ERR_INVALID_IP_ADDRESS: (c) => [
    said("failure.isNoIpAddress", { endpoint: c.endpoint ?? said("failure.address") }),
    said("failure.checkHowItIsWrittenIpv6Addresses"),
  ],
  ERR_INVALID_ARG_VALUE: (c) => [
    said("failure.nodeJsDoesNotTake", { endpoint: c.endpoint ?? said("failure.value") }),
    said("failure.checkAddressPathAndOptions"),
  ],
};

function notAllowed(c: FailureContext): Words {
  if (isFile(c))
    return [
      said("failure.youMayNotUse", { endpoint: c.endpoint ?? said("failure.file2") }),
      said("failure.lookAtItsRightsAndItsFolders"),
    ];
  if (isUnix(c))
    return isBind(c)
      ? [
          said("failure.youMayNotMakeSocketAt", {
            endpoint: c.endpoint ?? said("failure.thisPath"),
          }),
          said("failure.chooseFolderInWhichYouMayWrite"),
        ]
      : [
          said("failure.youMayNotConnectTo", { endpoint: c.endpoint ?? said("failure.socket") }),
          said("failure.connectingNeedsRightToWriteToSocket"),
        ];
  if (!isBind(c))
    return [
      said("failure.systemDoesNotPermitPacketsTo", {
        endpoint: c.endpoint ?? said("failure.thisTarget"),
      }),
      c.kind === "udp"
        ? said("failure.forBroadcastAddressAllowBroadcastSoBroadcast")
        : said("failure.checkFirewallsRulesRoutesProhibitedOneAnd"),
    ];
  const port = c.at !== undefined && c.at.family !== "unix" ? c.at.port : null;
  return port === null || (port > 0 && port < 1024)
    ? [
        said("failure.systemDoesNotPermitBindingTo", {
          endpoint: c.endpoint ?? said("failure.thisPort"),
        }),
        said("failure.portsBelowNeedExtraRightsOnMost"),
      ]
    : [
        said("failure.systemDoesNotPermitBindingTo2", { endpoint: c.endpoint ?? null }),
        said("failure.systemMayKeepPortForItselfHyper"),
      ];
}
