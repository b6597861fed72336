// Failures of reaching a peer, keeping it, and looking its name up.

import { spaced } from "./place.ts";

export const connectFailures = () => ({
  "failure.isFileOrFolderAndNoSocket": ({ endpoint }: { readonly endpoint: string }) =>
    `${endpoint} is a file or folder, and no socket.`,
  "failure.nothingListensOnConnectionWasRefused": ({ endpoint }: { readonly endpoint: string }) =>
    `Nothing listens on ${endpoint}: the connection was refused.`,
  "failure.startServerOrCheckPathSocketFile":
    "Start the server, or check the path; the socket file of a server that ended may stay behind.",
  "failure.nothingIsBoundToItsSystemRefused": ({ endpoint }: { readonly endpoint: string }) =>
    `Nothing is bound to ${endpoint}: its system refused a datagram.`,
  "failure.startProgramThatShouldReceiveOrCheck":
    "Start the program that should receive, or check the address and port.",
  "failure.startServerOrCheckAddressAndPort": "Start the server, or check the address and port.",
  "failure.closedConnectionWithDataUnread": ({ endpoint }: { readonly endpoint: string }) =>
    `${endpoint} closed the connection with data unread.`,
  "failure.seePeersLogBytesOnTheirWay": "See the peer's log; bytes on their way are lost.",
  "failure.resetConnectionRst": ({ endpoint }: { readonly endpoint: string }) =>
    `${endpoint} reset the connection (RST).`,
  "failure.peerClosedWithDataUnreadCrashedOr":
    "The peer closed with data unread, crashed or refused; see its log. Bytes on their way may be lost.",
  "failure.connectionWasAbortedBeforeItWasAccepted":
    "The connection was aborted before it was accepted.",
  "failure.peerGaveUpEarlyNothingToDo": "The peer gave up early; nothing to do here.",
  "failure.didNotAnswerInTime": ({ endpoint }: { readonly endpoint: string }) =>
    `${endpoint} did not answer in time.`,
  "failure.hostIsDownOrFirewallDropsPackets":
    "The host is down, or a firewall drops the packets silently; check the address and the route.",
  "failure.noRouteToHost": ({ endpoint }: { readonly endpoint: string | null }) =>
    `No route to the host${spaced(endpoint)}.`,
  "failure.checkAddressGatewayAndThatHostIs":
    "Check the address, the gateway and that the host is on.",
  "failure.hostDoesNotAnswerOnLocalNetwork": ({ endpoint }: { readonly endpoint: string | null }) =>
    `The host${spaced(endpoint)} does not answer on the local network.`,
  "failure.checkAddressAndThatHostIsOn": "Check the address and that the host is on.",
  "failure.thisMachineIsNotConnectedToNetwork": "This machine is not connected to a network.",
  "failure.connectItThenOpenAgain": "Connect it, then open again.",
  "failure.noRouteToNetworkOf": ({ endpoint }: { readonly endpoint: string }) =>
    `No route to the network of ${endpoint}.`,
  "failure.checkThisMachinesNetworkConnectionAndRoutes":
    "Check this machine's network connection and routes; for IPv6 check that it is configured.",
  "failure.networkInterfaceIsDown": "The network interface is down.",
  "failure.bringInterfaceUp": "Bring the interface up.",
  "failure.networkDroppedConnectionKeepAliveGotNo":
    "The network dropped the connection: keep-alive got no answer.",
  "failure.checkThatPeerIsStillReachableThen":
    "Check that the peer is still reachable, then connect again.",
  "failure.noLongerTakesDataItHasClosed": ({ endpoint }: { readonly endpoint: string }) =>
    `${endpoint} no longer takes data: it has closed or reset the connection.`,
  "failure.whatWasSentLastMayBeLost":
    "What was sent last may be lost; open the connection again to send more.",
  "failure.ourWritingSideHasAlreadyEnded": "Our writing side has already ended.",
  "failure.shutDownOnlyAfterLastSendOpen":
    "Shut down only after the last send; open the connection again to send more.",
  "failure.socketIsNotConnected": "The socket is not connected.",
  "failure.waitUntilItIsConnectedOrOpen": "Wait until it is connected, or open it again.",
  "failure.newConnectionHadProtocolErrorBeforeIt":
    "A new connection had a protocol error before it was accepted.",
  "failure.peersSystemGaveItUpItMay": "The peer's system gave it up; it may try again.",
  "failure.nameIsNotKnown": ({ host }: { readonly host: string }) =>
    `The name ${host} is not known.`,
  "failure.checkItsSpellingOrUseIpAddress": "Check its spelling, or use an IP address.",
  "failure.nameCouldNotBeLookedUpNow": ({ host }: { readonly host: string }) =>
    `The name ${host} could not be looked up now: the name server did not answer.`,
  "failure.checkNetworkConnectionAndTryAgainOr":
    "Check the network connection and try again, or use an IP address.",
  "failure.lookingUpFailed": ({ host }: { readonly host: string }) => `Looking up ${host} failed.`,
  "failure.checkNameServersSettingsOrUseIp":
    "Check the name server's settings, or use an IP address.",
  "failure.nameExistsButHasNoAddress": ({ host }: { readonly host: string }) =>
    `The name ${host} exists, but has no address.`,
  "failure.useAnotherNameOrIpAddress": "Use another name or an IP address.",
  "failure.nameHasNoAddressOfFamilyAsked": ({ host }: { readonly host: string }) =>
    `The name ${host} has no address of the family asked for.`,
  "failure.useIpAddressOfOtherFamily": "Use an IP address of the other family.",
  "failure.addressFamilyAskedForIsNotSupported": ({ host }: { readonly host: string }) =>
    `The address family asked for ${host} is not supported here.`,
  "failure.nameOfServiceIsNotKnownFor":
    "The name of a service is not known for this kind of socket.",
  "failure.givePortAsNumber": "Give the port as a number.",
  "failure.resolverDoesNotKnowThisKindOf": "The resolver does not know this kind of socket.",
  "failure.useIpAddressAndPortAsNumber": "Use an IP address and a port as a number.",
  "failure.systemsResolverRefusedHowItWasAsked": "The system's resolver refused how it was asked.",
  "failure.useIpAddressSeeResolversSettingsOn":
    "Use an IP address; see the resolver's settings (on Linux /etc/resolv.conf, /etc/nsswitch.conf).",
  "failure.thereWasNoMemoryLeftToLook": ({ host }: { readonly host: string }) =>
    `There was no memory left to look up ${host}.`,
  "failure.closeSocketsOrOtherProgramsThenTry": "Close sockets or other programs, then try again.",
  "failure.answerForWasTooLong": ({ host }: { readonly host: string }) =>
    `The answer for ${host} was too long.`,
  "failure.useIpAddress": "Use an IP address.",
  "failure.lookingUpWasGivenUp": ({ host }: { readonly host: string }) =>
    `Looking up ${host} was given up.`,
  "failure.openSocketAgain": "Open the socket again.",
  "failure.resolverDoesNotKnowProtocolFor": ({ host }: { readonly host: string }) =>
    `The resolver does not know the protocol for ${host}.`,
  "failure.systemFailedWhileItLookedUp": ({ host }: { readonly host: string }) =>
    `The system failed while it looked up ${host}.`,
  "failure.closeSocketsIfVeryManyAreOpen":
    "Close sockets if very many are open, check that /etc/resolv.conf can be read, or use an IP address.",
  "failure.ofHost": "of the host",
  "failure.peer": "The peer",
  "failure.name": "the name",
  "failure.peersPort": "the peer's port",
});
