// Failures of a send on a socket that is there, and of what the socket is allowed to do.

import { isUnix } from "../where.ts";
import { cause, type Causes } from "./Cause.ts";
import { said } from "../../words/said.ts";

export const SEND_CAUSES: Readonly<Record<string, Causes>> = {
  EACCES: (c) => {
    if (c.call === "send" || c.kind === "udp")
      return [
        cause(
          said("cause.targetIsBroadcastAddressAndSocketMay"),
          said("cause.openItAgainWithBroadcastAllowedSo"),
        ),
        cause(
          said("cause.firewallOnThisMachineForbidsIt"),
          said("cause.checkItsRulesForOutgoingPackets"),
        ),
      ];
    if (isUnix(c))
      return [
        cause(
          said("cause.rightsOfSocketFileOrOfFolder"),
          said("cause.lookAtRightsAlongWholePathWriting"),
        ),
      ];
    return [
      cause(
        said("cause.portsBelowAreReservedOnMostSystems"),
        said("cause.choosePortFromOnOrGiveProgram"),
      ),
      cause(
        said("cause.onWindowsPortIsInRangeThat"),
        said("cause.seeNetshIntIpv4ShowExcludedportrangeProtocol"),
      ),
      cause(
        said("cause.securityPolicySelinuxApparmorSandboxForbidsIt"),
        said("cause.seeSystemsAuditLog"),
      ),
    ];
  },
  EPERM: () => [
    cause(
      said("cause.firewallOnThisMachineDropsOutgoingPackets"),
      said("cause.lookAtItsOutputRulesNftList"),
    ),
    cause(
      said("cause.securityPolicyContainerOrSandboxForbidsCall"),
      said("cause.tryOutsideOfItSeeAuditLog"),
    ),
  ],
  ENOTCONN: ({ call }) => [
    cause(
      call === "shutdown"
        ? said("cause.connectionHadAlreadyEndedWhenItWas")
        : said("cause.connectionWasNotMadeYetOrHas"),
      said("cause.lookAtEventsBeforeWaitForConnect"),
    ),
  ],
  EDESTADDRREQ: () => [
    cause(
      said("cause.unconnectedUdpSocketDoesNotKnowWhom"),
      said("cause.giveEachDatagramTargetOrConnectSocket"),
    ),
  ],
  EISCONN: () => [
    cause(
      said("cause.socketWasConnectedToOnePeerAnd"),
      said("cause.leaveTargetAwayOrUseUnconnectedSocket"),
    ),
  ],
  EMSGSIZE: () => [
    cause(said("cause.udpDatagramCarriesAtMostBytesOver"), said("cause.splitMessageOrUseTcp")),
    cause(
      said("cause.pathsMtuIsSmallerThanDatagramAnd"),
      said("cause.stayBelowBytesOverIpv4OverIpv6"),
    ),
  ],
  ENOBUFS: () => [
    cause(
      said("cause.datagramsAreHandedOverFasterThanInterface"),
      said("cause.sendMoreSlowlyOrInSmallerBursts"),
    ),
    cause(
      said("cause.soManySocketsOrSoLargeBuffers"),
      said("cause.closeSocketsAskForSmallerBuffers"),
    ),
  ],
  EAGAIN: ({ call, kind }) =>
    call === "connect" && (kind === "unix-connection" || kind === undefined)
      ? [
          cause(
            said("cause.serverIsBusyOrStoppedAndIts"),
            said("cause.seeWhetherItStillAcceptsGiveIt"),
          ),
        ]
      : [
          cause(
            said("cause.peerDoesNotReadSoThatSystem"),
            said("cause.waitOrSeeWhatKeepsPeerFrom"),
          ),
          cause(said("cause.systemIsShortOfPortsOrMemory"), said("cause.closeSockets")),
        ],
  EALREADY: () => [cause(said("cause.itIsBeingConnectedAlready"), said("cause.waitForOutcome"))],
  EINPROGRESS: () => [cause(said("cause.itIsBeingConnectedAlready"), said("cause.waitForOutcome"))],
  EINTR: () => [cause(said("cause.signalCameDuringCall"), said("cause.tryAgain"))],
  ECANCELED: () => [
    cause(said("cause.socketWasClosedBeforeCallWasDone"), said("cause.closeOnlyAfterOutcome")),
  ],
  EOPNOTSUPP: () => [
    cause(said("cause.callDoesNotFitKindOfSocket"), said("cause.openSocketOfKindThatCan")),
  ],
  ENOTSUP: () => [cause(said("cause.systemLacksOption"), said("cause.useDefaultOptions"))],
  ENOPROTOOPT: () => [cause(said("cause.systemLacksOption"), said("cause.useDefaultOptions"))],
  EPROTONOSUPPORT: () => [
    cause(said("cause.containerOrSmallKernelHasNoSuch"), said("cause.tryOutsideOfIt")),
  ],
  ESOCKTNOSUPPORT: () => [
    cause(said("cause.containerOrSmallKernelHasNoSuch2"), said("cause.tryOutsideOfIt")),
  ],
  ETOOMANYREFS: () => [
    cause(said("cause.programsPassOpenFilesToEachOther"), said("cause.endThosePrograms")),
  ],
  ESRCH: () => [cause(said("cause.processHasEnded"), said("cause.startItAgain"))],
  ENOPKG: () => [cause(said("cause.moduleOfKernelIsNotLoaded"), said("cause.loadItModprobe"))],
  EBADF: () => [cause(said("cause.socketWasClosedWhileItWasUsed"), said("cause.openItAgain"))],
  EFAULT: () => [cause(said("cause.mistakeInPortscopeOrInNodeJs"), said("cause.reportIt"))],
  ESHUTDOWN: () => [cause(said("cause.weHadEndedOurOwnWritingSide"), said("cause.openItAgain"))],
};
