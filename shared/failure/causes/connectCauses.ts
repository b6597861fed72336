// Failures of reaching a peer and of keeping it.

import { isUnix } from "../where.ts";
import { cause, type Causes } from "./Cause.ts";
import { said } from "../../words/said.ts";

export const CONNECT_CAUSES: Readonly<Record<string, Causes>> = {
  ECONNREFUSED: (c) => {
    if (isUnix(c))
      return [
        cause(
          said("cause.programThatListenedThereHasEndedAnd"),
          said("cause.startItAgainMostProgramsReplaceFile"),
        ),
        cause(
          said("cause.itsQueueOfNewConnectionsIsFull"),
          said("cause.tryAgainOrGiveListenerLongerQueue"),
        ),
      ];
    if (c.kind === "udp")
      return [
        cause(
          said("cause.nothingIsBoundToThatUdpPort"),
          said("cause.startProgramThatShouldReceiveCheckPort"),
        ),
        cause(
          said("cause.firewallRejectsDatagramsWithThatIcmpMessage"),
          said("cause.checkRulesOnPeerAndOnWay"),
        ),
      ];
    return [
      cause(
        said("cause.hostIsUpButNoProgramListens"),
        said("cause.startServerAndComparePortWithOne"),
      ),
      cause(
        said("cause.serverListensOnAnotherAddressOfThat"),
        said("cause.onServerSeeWhatItIsBound"),
      ),
      cause(said("cause.firewallRejectsConnection"), said("cause.checkRulesOnHostAndOnWay")),
    ];
  },
  ECONNRESET: ({ call }) => [
    cause(
      said("cause.peerClosedConnectionWhileDataOfOurs"),
      said("cause.lookAtWhatWasSentJustBefore"),
    ),
    cause(said("cause.peersProgramCrashedWasEndedOrClosed"), said("cause.seeItsLogAtThisMoment")),
    cause(
      call === "send"
        ? said("cause.peerHadClosedBeforeWeSentData")
        : said("cause.middleboxFirewallLoadBalancerNatForgotConnection"),
      call === "send"
        ? said("cause.lookForEndOfPeersWritingSide")
        : said("cause.sendSomethingFromTimeToTimeOr"),
    ),
  ],
  ECONNABORTED: () => [
    cause(
      said("cause.peerGaveUpBetweenItsConnectAnd"),
      said("cause.nothingToDoUnlessItHappensOften"),
    ),
    cause(
      said("cause.thisMachinesOwnSystemOrSecuritySoftware"),
      said("cause.seeSystemsLogTryWithoutThatSoftware"),
    ),
  ],
  ETIMEDOUT: ({ call, syscall }) =>
    call === "connect" || syscall === "connect"
      ? [
          cause(
            said("cause.firewallDropsPacketsSilentlyAtHostOr"),
            said("cause.allowPortTryFromHostItselfTo"),
          ),
          cause(said("cause.hostIsOffOrNobodyHasThat"), said("cause.pingItOrLookForItIn")),
          cause(
            said("cause.packetsFindTheirWayThereButNot"),
            said("cause.checkHostsOwnRoutesCaptureThereTo"),
          ),
          cause(
            said("cause.listenersQueueIsFullAndItsSystem"),
            said("cause.seeWhetherServerStillAcceptsGiveIt"),
          ),
        ]
      : [
          cause(
            said("cause.peerDisappearedInMiddlePowerCableRadio"),
            said("cause.seeWhetherItCanStillBeReached"),
          ),
          cause(
            said("cause.middleboxForgotConnectionAndDropsItsPackets"),
            said("cause.keepItAliveWithSmallMessagesOr"),
          ),
        ],
  EHOSTUNREACH: () => [
    cause(
      said("cause.nobodyOnLocalNetworkHasThatAddress"),
      said("cause.checkAddressThatHostIsOnAnd"),
    ),
    cause(said("cause.routerOnWayKnowsNoRouteAnd"), said("cause.traceRouteTracerouteTracert")),
    cause(
      said("cause.firewallRejectsWithIcmpHostProhibited"),
      said("cause.checkItsRulesOnLinuxManyDo"),
    ),
  ],
  EHOSTDOWN: () => [
    cause(said("cause.hostIsOffAsleepOrUnplugged"), said("cause.switchItOnCheckCableOrRadio")),
    cause(said("cause.addressIsThatOfAnotherHostOr"), said("cause.checkAddress")),
  ],
  ENETUNREACH: () => [
    cause(said("cause.thisMachineHasNoRouteThereNo"), said("cause.lookAtItsRoutesIpRouteNetstat")),
    cause(said("cause.addressIsIpv6AndThisMachineHas"), said("cause.useIpv4AddressOrHostsNameSo")),
    cause(said("cause.socketIsBoundToFromWhereOnly"), said("cause.bindItToOrToNoAddress")),
  ],
  ENETDOWN: () => [
    cause(said("cause.interfaceIsSwitchedOffOrUnplugged"), said("cause.bringItUpIpLinkSetDevice")),
    cause(said("cause.vpnOrVirtualMachineTookItsInterface"), said("cause.startItAgain")),
  ],
  EPIPE: () => [
    cause(
      said("cause.peerHadClosedWholeConnectionAndAnswered"),
      said("cause.lookForItsFinOrResetAbove"),
    ),
    cause(said("cause.weHadEndedOurOwnWritingSide"), said("cause.shutDownOnlyAfterLastSend")),
  ],
  ENETRESET: () => [
    cause(
      said("cause.peerOrMiddleboxStoppedAnsweringKeepAlive"),
      said("cause.seeWhetherItIsStillThere"),
    ),
  ],
  ENONET: () => [cause(said("cause.noNetworkInterfaceIsUp"), said("cause.connectNetwork"))],
  EPROTO: () => [
    cause(said("cause.peersConnectionBrokeBeforeItWasAccepted"), said("cause.letPeerConnectAgain")),
  ],
};
