// Failures of sending and receiving, of what a socket may do and of what it is.

import { forPlace, spaced, toPlace } from "./place.ts";

export const sendFailures = () => ({
  "failure.portscopeMadeMistake": ({ what }: { readonly what: string }) =>
    `Portscope made a mistake: ${what}.`,
  "failure.openSocketAgainAndReportItWith":
    "Open the socket again, and report it with what was done before.",
  "failure.systemDoesNotPermitThisFor": ({ endpoint }: { readonly endpoint: string }) =>
    `The system does not permit this for ${endpoint}.`,
  "failure.fileMayBeProtectedLsattrOrBelong":
    "The file may be protected (`lsattr`), or belong to another user; choose another folder.",
  "failure.systemDoesNotPermitSocketAt": ({ endpoint }: { readonly endpoint: string }) =>
    `The system does not permit a socket at ${endpoint}.`,
  "failure.diskMayNotHoldSocketsFatSome":
    "The disk may not hold sockets (FAT, some network drives), or a security policy forbids it; choose a folder such as /tmp or /run.",
  "failure.systemDoesNotPermitThis": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The system does not permit this${forPlace(endpoint)}.`,
  "failure.firewallOrSecurityPolicyForbidsItCheck":
    "A firewall or security policy forbids it; check its rules.",
  "failure.thisSocketHasNoPeer": "This socket has no peer.",
  "failure.nameTargetAsHostPort": "Name a target as HOST:PORT.",
  "failure.thisSocketIsConnectedToOnePeer":
    "This socket is connected to one peer and cannot send to another.",
  "failure.leaveTargetEmptyOrOpenUnconnectedUdp":
    "Leave the target empty, or open an unconnected UDP socket.",
  "failure.thisSocketIsConnectedAlready": "This socket is connected already.",
  "failure.openAnotherOneForAnotherPeer": "Open another one for another peer.",
  "failure.messageIsLargerThanSocketsSendBuffer":
    "The message is larger than the socket's send buffer.",
  "failure.sendItInSmallerPieces": "Send it in smaller pieces.",
  "failure.datagramIsTooLargeForOneUdp": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The datagram is too large for one UDP packet${toPlace(endpoint)}.`,
  "failure.sendAtMostBytesOverIpv4Over":
    "Send at most 65,507 bytes over IPv4 (65,527 over IPv6), or use TCP.",
  "failure.systemHasNoBufferSpaceLeftFor": "The system has no buffer space left for sockets.",
  "failure.closeSocketsOrSendMoreSlowly": "Close sockets, or send more slowly.",
  "failure.queueOfNewConnectionsAtIsFull": ({ endpoint }: { readonly endpoint: string }) =>
    `The queue of new connections at ${endpoint} is full: the server does not accept fast enough.`,
  "failure.tryAgainGiveServerLongerQueueIts":
    "Try again; give the server a longer queue (its backlog).",
  "failure.systemHasNoFreeLocalPortOr":
    "The system has no free local port or entry in its tables now.",
  "failure.closeConnectionsOrWaitUntilThoseThat":
    "Close connections, or wait until those that were closed are over (TIME-WAIT), then try again.",
  "failure.systemTakesNoMoreDataForThis":
    "The system takes no more data for this socket now: its buffer is full.",
  "failure.waitUntilPeerReadsOrSendMore": "Wait until the peer reads, or send more slowly.",
  "failure.signalInterruptedCall": "A signal interrupted the call.",
  "failure.tryAgain": "Try again.",
  "failure.socketIsStillBeingConnected": "The socket is still being connected.",
  "failure.waitForOutcomeOrCloseItAnd": "Wait for the outcome, or close it and open it again.",
  "failure.callWasGivenUpBeforeItWas": "The call was given up before it was done.",
  "failure.thisKindOfSocketCannotDoThat": ({ syscall }: { readonly syscall: string }) =>
    `This kind of socket cannot do that${syscall === "" ? "" : ` (${syscall})`}.`,
  "failure.openSocketOfKindThatCanListener":
    "Open a socket of the kind that can: a listener for listen and accept, a connection for sending a stream.",
  "failure.thisSystemDoesNotSupportThat": "This system does not support that.",
  "failure.openItWithDefaultOptionsThenChange":
    "Open it with the default options, then change one at a time.",
  "failure.thisSystemDoesNotKnowOptionOf": "This system does not know an option of the socket.",
  "failure.thisSystemDoesNotSupportProtocolOf":
    "This system does not support the protocol of this kind of socket.",
  "failure.useAnotherKindOfSocketContainerOr":
    "Use another kind of socket; a container or a small kernel may lack it.",
  "failure.thisSystemDoesNotSupportThisType": "This system does not support this type of socket.",
  "failure.tooManyOpenFilesAreOnTheir":
    "Too many open files are on their way through Unix domain sockets.",
  "failure.letTheirReceiversTakeThemOrClose":
    "Let their receivers take them, or close such sockets.",
  "failure.processNamedInMessagesCredentialsDoesNot":
    "The process named in a message's credentials does not exist.",
  "failure.connectAgainFromProcessThatIsAlive": "Connect again from a process that is alive.",
  "failure.kernelLacksPartThatThisNeeds": "The kernel lacks a part that this needs.",
  "failure.loadItsModuleOrUseAnotherKind": "Load its module, or use another kind of socket.",
  "failure.itHandedSystemSocketOrFileThat": "it handed the system a socket or file that is closed",
  "failure.itHandedSystemMemoryThatIsNot": "it handed the system memory that is not its own",
  "failure.socketIsClosedAlready": "The socket is closed already.",
  "failure.openItAgainToSendMore": "Open it again to send more.",
  "failure.portIsNotOneFromTo": "The port is not one from 0 to 65535.",
  "failure.chooseAnotherPort": "Choose another port.",
  "failure.isNoIpAddress": ({ endpoint }: { readonly endpoint: string }) =>
    `${endpoint} is no IP address.`,
  "failure.checkHowItIsWrittenIpv6Addresses":
    "Check how it is written; IPv6 addresses take a scope as in fe80::1%eth0.",
  "failure.nodeJsDoesNotTake": ({ endpoint }: { readonly endpoint: string }) =>
    `Node.js does not take ${endpoint}.`,
  "failure.checkAddressPathAndOptions": "Check the address, the path and the options.",
  "failure.youMayNotUse": ({ endpoint }: { readonly endpoint: string }) =>
    `You may not use ${endpoint}.`,
  "failure.lookAtItsRightsAndItsFolders":
    "Look at its rights and its folder's (`ls -ld`), or choose a folder that is yours.",
  "failure.youMayNotMakeSocketAt": ({ endpoint }: { readonly endpoint: string }) =>
    `You may not make a socket at ${endpoint}.`,
  "failure.chooseFolderInWhichYouMayWrite":
    "Choose a folder in which you may write; look at the rights along the whole path (`namei -l`).",
  "failure.youMayNotConnectTo": ({ endpoint }: { readonly endpoint: string }) =>
    `You may not connect to ${endpoint}.`,
  "failure.connectingNeedsRightToWriteToSocket":
    "Connecting needs the right to write to the socket file; look at the rights along the whole path (`ls -l`).",
  "failure.systemDoesNotPermitPacketsTo": ({ endpoint }: { readonly endpoint: string }) =>
    `The system does not permit packets to ${endpoint}.`,
  "failure.forBroadcastAddressAllowBroadcastSoBroadcast":
    "For a broadcast address allow broadcast (SO_BROADCAST); otherwise check the firewall's rules.",
  "failure.checkFirewallsRulesRoutesProhibitedOneAnd":
    "Check the firewall's rules, the routes (a prohibited one) and security policies; a broadcast address takes UDP only.",
  "failure.systemDoesNotPermitBindingTo": ({ endpoint }: { readonly endpoint: string }) =>
    `The system does not permit binding to ${endpoint}.`,
  "failure.portsBelowNeedExtraRightsOnMost":
    "Ports below 1024 need extra rights on most systems: choose a higher port, or give the right (on Linux CAP_NET_BIND_SERVICE).",
  "failure.systemDoesNotPermitBindingTo2": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The system does not permit binding to${spaced(endpoint)}.`,
  "failure.systemMayKeepPortForItselfHyper":
    "The system may keep the port for itself (Hyper-V on Windows), or a security policy forbids it; choose another port.",
  "failure.value": "a value",
  "failure.address": "The address",
  "failure.server": "the server",
  "failure.socket": "the socket",
  "failure.thisPort": "this port",
  "failure.thisTarget": "this target",
});
