// What an engine's sockets refuse and tell, beyond what the system says.

import { formatBytes, formatCount } from "../quantity.ts";

interface NotAdmitted {
  /** Null where the system names none. */
  readonly peer: string | null;
  /** Otherwise it is not among those that are allowed. */
  readonly denied: boolean;
}

const notAdmitted = ({ peer, denied }: NotAdmitted) =>
  `${peer ?? "The peer"} ${denied ? "is denied" : "is not allowed"} here`;
const DROPPED = "what this address sends is dropped and counted, not told again";

export const socketWords = () => ({
  "socket.notAdmittedRefused": (values: NotAdmitted) =>
    `${notAdmitted(values)}: its connection was refused.`,
  "socket.notAdmittedDropped": (values: NotAdmitted) => `${notAdmitted(values)}: ${DROPPED}.`,
  "socket.notAdmittedDroppedLast": (values: NotAdmitted) =>
    `${notAdmitted(values)}: ${DROPPED}, and of further addresses they are only counted.`,
  "socket.answersItself": ({ peer, id }: { readonly peer: string | null; readonly id: number }) =>
    `${peer ?? "The other end"} is socket #${id} of ours, which answers by itself as well: it gets no answer, or the two would go on for ever.`,
  "socket.inLoop": ({
    peer,
    size,
    times,
  }: {
    readonly peer: string;
    readonly size: number;
    readonly times: number;
  }) =>
    `${peer} sent the same ${formatBytes(size)} more than ${formatCount(times)} times within a second, as an echo that answers an echo does: it is not echoed any more.`,
  "socket.switchEchoOffAtOneOfTwo": "Switch the echo or the responder off at one of the two.",
  "socket.socketsAreOpenWhichIsLimitThis": ({ open }: { readonly open: number }) =>
    `${formatCount(open)} sockets are open, which is the limit: this one, whose peer ended first and at which nobody has looked, was closed to make room.`,
  "socket.raiseLimitOrLetListenerCloseIts":
    "Raise the limit, or let the listener close its side when the peer ends.",
  "socket.echoGoesOnOnceThisHasNot": "The echo goes on once this has not come for a second or two.",
  "socket.thereIsNoSocketOnList": ({ id }: { readonly id: number }) =>
    `There is no socket #${id} on the list.`,
  "socket.itWasClearedOrNeverOpened": "It was cleared, or never opened.",
  "socket.socketDidNotFindSocketFileThat": ({ socket }: { readonly socket: number }) =>
    `Socket #${socket} did not find a socket file that was left behind.`,
  "socket.openItAgainToSeeWhyIt": "Open it again to see why it fails.",
  "socket.connectionWasRefusedOfThisListenerAre": ({ open }: { readonly open: number }) =>
    `The connection was refused: ${open} of this listener are open, as many as it may have.`,
  "socket.closeOneOrOpenListenerWithMore":
    "Close one, or open the listener with more (--max-connections).",
  "socket.listenerItselfSendsNothing": "A listener itself sends nothing.",
  "socket.sendToItsConnections": "Send to its connections.",
  "socket.listenerHasNoWritingSide": "A listener has no writing side.",
  "socket.closeItOrShutDownOneOf": "Close it, or shut down one of its connections.",
  "socket.listenerHasNoConnectionToReset": "A listener has no connection to reset.",
  "socket.closeItOrResetItsConnections": "Close it, or reset its connections.",
  "socket.connectionWasRefusedSocketsAreOpenLimit": ({
    open,
    limit,
  }: {
    readonly open: number;
    readonly limit: number;
  }) => `The connection was refused: ${open} sockets are open, the limit is ${limit}.`,
  "socket.closeSocketsOrRaiseLimitInLimits":
    "Close sockets, or raise the limit (in Limits, and with ulimit -n where the system sets it).",
  "socket.socketsAreOpenLimitIs": ({
    open,
    limit,
  }: {
    readonly open: number;
    readonly limit: number;
  }) => `${open} sockets are open, the limit is ${limit}.`,
  "socket.systemDoesNotTakeDatagramsBytesAre": ({
    pendingOut,
    limit,
  }: {
    readonly pendingOut: number;
    readonly limit: number;
  }) =>
    `The system does not take datagrams: ${pendingOut} bytes are queued, the limit is ${limit}.`,
  "socket.sendMoreSlowlyOrRaiseLimit": "Send more slowly, or raise the limit.",
  "socket.systemDoesNotTakeDatagramsAreQueued": ({ queued }: { readonly queued: number }) =>
    `The system does not take datagrams: ${queued} are queued, more are not kept.`,
  "socket.sendMoreSlowly": "Send more slowly.",
  "socket.udpHasNoWritingSideToEnd": "UDP has no writing side to end.",
  "socket.closeSocket": "Close the socket.",
  "socket.udpHasNoResetRst": "UDP has no reset (RST).",
  "socket.thisSocketIsConnectedToAndSends": ({ connected }: { readonly connected: string }) =>
    `This socket is connected to ${connected} and sends only there.`,
  "socket.leaveTargetEmptyOrOpenUnconnectedUdp":
    "Leave the target empty, or open an unconnected UDP socket.",
  "socket.thisUdpSocketHasNoPeer": "This UDP socket has no peer.",
  "socket.nameTargetAsHostPort": "Name a target as HOST:PORT.",
  "socket.peerDoesNotReadDatagramsOfWait": ({
    length,
    pendingOut,
  }: {
    readonly length: number;
    readonly pendingOut: number;
  }) => `The peer does not read: ${length} datagrams of ${formatBytes(pendingOut)} wait for it.`,
  "socket.waitUntilItReadsOrRaiseLimit": "Wait until it reads, or raise the limit.",
  "socket.datagramSocketHasNoWritingSideTo": "A datagram socket has no writing side to end.",
  "socket.datagramSocketHasNoResetRst": "A datagram socket has no reset (RST).",
  "socket.datagramOfCameWhatIsBehindIts": ({
    length,
    kept,
  }: {
    readonly length: number;
    readonly kept: number;
  }) =>
    `A datagram of ${formatBytes(length)} came: what is behind its first ${formatBytes(kept)} is lost.`,
  "socket.letPeerSendSmallerOnes": "Let the peer send smaller ones.",
  "socket.thisSocketIsConnectedToOnePeer":
    "This socket is connected to one peer and sends only there.",
  "socket.leaveTargetEmptyOrOpenUnconnectedOne":
    "Leave the target empty, or open an unconnected one.",
  "socket.thisSocketHasNoPeer": "This socket has no peer.",
  "socket.nameTargetAsPathOrName": "Name a target as a path, or @name.",
  "socket.openSocketWithOtherAddressesUnderAllow":
    "Open the socket with other addresses under Allow and Deny (--allow, --deny).",
  "socket.socketIsStillBeingOpened": ({ id }: { readonly id: number }) =>
    `Socket #${id} is still being opened.`,
  "socket.waitUntilItIsOpenOrClose": "Wait until it is open, or close it.",
  "socket.ourWritingSideOfThisConnectionIs": "Our writing side of this connection is closed.",
  "socket.openConnectionAgainToSendMore": "Open the connection again to send more.",
  "socket.peerDoesNotTakeDataBytesAre": ({
    pendingOut,
    limit,
  }: {
    readonly pendingOut: number;
    readonly limit: number;
  }) => `The peer does not take data: ${pendingOut} bytes are queued to it, the limit is ${limit}.`,
  "socket.ourWritingSideIsAlreadyClosed": "Our writing side is already closed.",
  "socket.peerMayStillSendCloseSocketTo":
    "The peer may still send; close the socket to end both sides.",
  "socket.unixDomainConnectionHasNoResetRst": "A Unix domain connection has no reset (RST).",
  "socket.closeItInstead": "Close it instead.",
  "socket.nothingCameOrWentForMsConnection": ({
    milliseconds,
  }: {
    readonly milliseconds: number;
  }) => `Nothing came or went for ${milliseconds} ms: the connection was closed.`,
  "socket.sendSomethingFromTimeToTimeOr":
    "Send something from time to time, or open it with a longer idle timeout.",
  "socket.echoServerHasNoAddress": "The echo server has no address.",
  "socket.tryAgain": "Try again.",
  "socket.socketWasClosed": "The socket was closed.",
  "socket.socketIsStillOpen": ({ id }: { readonly id: number }) => `Socket #${id} is still open.`,
  "socket.closeItFirstOrOpenNewOne": "Close it first, or open a new one.",
  "socket.socketWasAcceptedFromPeerAndCannot": ({ id }: { readonly id: number }) =>
    `Socket #${id} was accepted from a peer and cannot be opened from here.`,
  "socket.letPeerConnectAgain": "Let the peer connect again.",
  "socket.listenerHasNoConnectionThatTakesData": ({ id }: { readonly id: number }) =>
    `Listener #${id} has no connection that takes data.`,
  "socket.waitUntilPeerConnects": "Wait until a peer connects.",
  "socket.socketIsClosed": ({ id }: { readonly id: number }) => `Socket #${id} is closed.`,
  "socket.openItAgain": "Open it again.",
  "socket.optionNeedsNative": ({ platform }: { readonly platform: string }) =>
    `Node has no call for it, and on ${platform} Portscope does not reach the system's`,
  "socket.optionOnlyAtOpening": "it can be chosen only before the socket is opened",
  "socket.optionNeedsNewerNode": ({ version }: { readonly version: string }) =>
    `this Node (${version}) does not know it`,
  "socket.optionIsNotOfSystem": ({ platform }: { readonly platform: string }) =>
    `${platform} does not have it`,
  "socket.optionIsNotOfKind": ({ kind }: { readonly kind: string }) => `a ${kind} does not have it`,
  "socket.optionCannotGoBack": "the system does not take back a value that was set",
  "socket.optionIsUnavailable": ({
    option,
    reason,
  }: {
    readonly option: string;
    readonly reason: string;
  }) => `"${option}" is unavailable: ${reason}.`,
  "socket.leaveOptionAsItIs": "Leave it as it is.",
  "socket.optionCannotBe": ({
    option,
    value,
    reason,
  }: {
    readonly option: string;
    readonly value: string;
    readonly reason: string;
  }) => `"${option}" cannot be ${value}: ${reason}.`,
  "socket.chooseAnotherValue": "Choose another value.",
  "socket.onlyUdpHasGroups": "Only an open UDP socket joins groups.",
  "socket.openUdpSocket": "Open a UDP socket.",
  "socket.isMemberOfGroup": ({ group }: { readonly group: string }) =>
    `The socket is a member of ${group} already.`,
  "socket.isNotMemberOfGroup": ({ group }: { readonly group: string }) =>
    `The socket is no member of ${group}.`,
  "socket.lookAtItsGroups": "Look at the groups that it has joined.",
  "socket.listenerHasAcceptedAll": ({ accepted }: { readonly accepted: number }) =>
    `The connection was refused: this listener has accepted all of its ${accepted}.`,
  "socket.raiseConnectionsInAll": "Raise its connections in all, or set them to 0.",
  "socket.belongsToAnotherProgram": ({
    id,
    process,
    pid,
  }: {
    readonly id: number;
    readonly process: string;
    readonly pid: number;
  }) => `Socket ${id} belongs to another program, ${process} (pid ${pid}).`,
  "socket.itIsOnlyLookedAt": "It is only looked at: the program itself sends and closes.",
});
