// Sockets and what is done with them: their states, the selected one's particulars, questions before they are swept away.

import type { Forms, Tongue } from "../../tongue.ts";

const CLOSED_SOCKETS: Forms = { one: "closed socket", other: "closed sockets" };
const OPEN_SOCKETS: Forms = { one: "open socket", other: "open sockets" };

const OPEN_CONNECTIONS: Forms = { one: "open connection", other: "open connections" };

/** Which socket, and what it is. */
interface Who {
  readonly socket: number;
  /** `tcp`, `udp`, `unix`. */
  readonly protocol: string;
  readonly role: string;
}

export const socketsWords = () => ({
  "sockets.recordingHasNone": "The recording tells of no socket.",
  "sockets.noSocketIsSelected": "No socket is selected.",
  "sockets.noSocketIsOpen": "No socket is open.",
  "sockets.noClosedSocketIsOnList": "No closed socket is on the list.",
  "sockets.isClosedAlready": "It is closed already.",
  "sockets.hasNoOpenConnection": "It has no open connection.",
  "sockets.hasOpenConnections": "It has open connections: close it with them, or keep them.",
  "sockets.isOpenItself": "It is open itself: close it with its connections.",
  "sockets.cannotBeOpenedAgain": "Only what is closed and was opened here can be opened again.",
  "sockets.noStaleFileIsInItsWay": "No stale file is in its way.",
  "sockets.wasAccepted": "It was accepted; its listener has the settings.",
  "sockets.cannotBeShutDown": "Only a connected stream whose writing side is open can be.",
  "sockets.cannotBeReset": "Only an open TCP connection can be.",
  "sockets.isOpenCloseFirst": "It is open: close it first.",
  "sockets.openAgainAlso": "reconnect, retry, restart, reopen",
  "sockets.editAlso": "change, modify, options, port, address",
  "sockets.shutDownAlso": "half-close, end, finish, EOF",
  "sockets.closeAlso": "disconnect, hang up, shut, end, kill, stop",
  "sockets.resetAlso": "abort, kill, disconnect, drop",
  "sockets.takeOffAlso": "remove, delete, forget",
  "sockets.serverAlso": "listen, bind, accept, open, create",
  "sockets.clientAlso": "connect, open, dial, create",
  "sockets.otherAlso": "open, create, bind",
  "sockets.clearAlso": "remove, delete, tidy",
  "sockets.closeAllAlso": "disconnect, shut, end, kill, stop",
  "sockets.tryItAlso": "demo, example, sample, start",
  "sockets.dismissRefused": "Dismiss what was refused",
  "sockets.sockets": "Sockets",
  "sockets.openAgain": "Open again",
  "sockets.removeStaleSocketFileAndOpenAgain": "Remove the stale socket file and open again",
  "sockets.editSettingsAndOpen": "Edit settings and open…",
  "sockets.shutDownWritingSideFin": "Shut down writing side (FIN)",
  "sockets.closeListenerKeepItsConnections": "Close listener, keep its connections",
  "sockets.closeListenerAndItsConnections": "Close listener and its connections",
  "sockets.closeConnections": "Close connections",
  "sockets.resetRst": "Reset (RST)",
  "sockets.tookOffList": ({ count }: { readonly count: number }, t: Tongue) =>
    `Took ${t.some(count, CLOSED_SOCKETS)} off the list.`,
  "sockets.notKept": "These sockets are kept no longer.",
  "sockets.notKeptNext": "What they did is in the recording, and still in the table of events.",
  "sockets.takeOffList": "Take off the list",
  "sockets.clearClosedSockets": "Clear closed sockets…",
  "sockets.tryItEchoServerAndClient": "Try it: an echo server and a client",
  "sockets.closeAllSockets": "Close all sockets…",
  "sockets.closeAll": "Close all",
  "sockets.newSocket": "New socket",
  "sockets.keep": "Keep",
  "sockets.weEndedWriting": "we ended writing",
  "sockets.peerEndedWriting": "peer ended writing",
  "sockets.failed": "failed",
  "sockets.opening": "opening",
  "sockets.lookingUp": "looking up the name",
  "sockets.noAnswerToName": "no answer yet: the name server may be out of reach",
  "sockets.noAnswerOfPath": "no answer yet: its queue of new connections may be full",
  "sockets.noAnswerOfHost":
    "no answer yet: its queue is full, packets are dropped, or it is in another network",
  "sockets.listening": "listening",
  "sockets.bound": "bound",
  "sockets.connecting": "connecting",
  "sockets.connected": "connected",

  "sockets.socket": "socket",
  "sockets.server": "server",
  "sockets.client": "client",
  "sockets.connection": "connection",
  "sockets.head": ({ socket, protocol, role }: Who) => `#${socket} ${protocol} ${role}`,
  "sockets.title": ({ socket, protocol, role, endpoint }: Who & { readonly endpoint: string }) =>
    `#${socket} ${protocol} ${role} ${endpoint}`,
  "sockets.spoken": ({
    socket,
    protocol,
    role,
    endpoint,
    words,
  }: Who & { readonly endpoint: string; readonly words: string }) =>
    `${protocol} ${role} ${endpoint} #${socket} ${words}`,
  "sockets.receivedSize": ({ size }: { readonly size: string }) => `received ${size}`,
  "sockets.sentSize": ({ size }: { readonly size: string }) => `sent ${size}`,
  "sockets.datagramsDropped": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.spaced(count)} datagrams dropped`,
  "sockets.dropped": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.spaced(count)} dropped`,
  "sockets.open": ({ count }: { readonly count: number }, t: Tongue) => `${t.spaced(count)} open`,
  "sockets.acceptedCount": (
    { accepted, open }: { readonly accepted: number; readonly open: number },
    t: Tongue,
  ) => `${t.spaced(accepted)}, ${t.spaced(open)} open`,

  "sockets.clearClosed": ({ count }: { readonly count: number }, t: Tongue) =>
    `Clear ${t.spaced(count)} closed from the list?`,
  "sockets.closeSocketWith": (
    { socket, count }: { readonly socket: number; readonly count: number },
    t: Tongue,
  ) => `Close #${socket} with ${t.some(count, OPEN_CONNECTIONS)}?`,
  "sockets.closeOrTakeOff": "Close, or take off the list",
  "sockets.clear": "Clear",
  "sockets.closeOpen": ({ count }: { readonly count: number }, t: Tongue) =>
    `Close ${t.some(count, OPEN_SOCKETS)}?`,
  "sockets.edit": "Edit…",
  "sockets.optionsButton": "Options…",
  "sockets.shutDown": "Shut down",
  "sockets.close": "Close",
  "sockets.closeListener": "Close listener",
  "sockets.closeWithConnections": "Close with connections",
  "sockets.reset": "Reset",
  "sockets.selectedSocket": "Selected socket",
  "sockets.deselectSocket": "Deselect the socket",
  "sockets.removeFileAndOpenAgain": "Remove the file and open again",
  "sockets.local": "Local",
  "sockets.remote": "Remote",
  "sockets.accepted": "Accepted",
  "sockets.received": "Received",
  "sockets.sent": "Sent",
  "sockets.waitingToBeSent": "Waiting to be sent",
  "sockets.soRcvbufAsSystemReportsIt": "SO_RCVBUF as the system reports it",
  "sockets.receiveBuffer": "Receive buffer",
  "sockets.datagramsDroppedBecauseReceiveBufferWasFull":
    "Datagrams dropped because the receive buffer was full",
  "sockets.kernelDrops": "Kernel drops",
  "sockets.notLetInAllowDenyConnectionsAt": "Not let in (Allow, Deny, connections at once)",
  "sockets.refused": "Refused",
  "sockets.socketActions": "Socket actions",
  "sockets.nothingToDoHereNow": "Nothing to do here now",
  "sockets.datagramsThatKernelDroppedReceiveBufferWas":
    "Datagrams that the kernel dropped: the receive buffer was full",
  "sockets.pane": "Sockets pane",
  "sockets.readingSockets": "Reading the sockets…",
  "sockets.noSocketsAreOpenOpenServerOr":
    "No sockets are open. Open a server or a client with New socket.",
  "sockets.whoHasIt": "Who has it?",
  "sockets.nextFree": "Next free port",
  "sockets.share": "Share the port",
  "sockets.endHolder": "End it…",
  "sockets.pauseReading": "Pause reading",
  "sockets.resumeReading": "Resume reading",
  "sockets.pausedReading": ({ socket }: { readonly socket: number }) =>
    `Paused reading of #${socket}.`,
  "sockets.resumedReading": ({ socket }: { readonly socket: number }) =>
    `Resumed reading of #${socket}.`,
  "sockets.cannotBePaused": "It does not read, or is paused already",
  "sockets.isNotPaused": "Its reading is not paused",
  "sockets.readingPaused": "reading paused",
  "sockets.on": "on",
  "sockets.off": "off",
});
