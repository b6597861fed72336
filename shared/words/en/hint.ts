// Remarks at events that are commonly misread.

import type { Tongue } from "../tongue.ts";
import { BYTES } from "./nouns.ts";

export const hintWords = () => ({
  "hint.portAsksForAnyFreePortSystem": ({ port }: { readonly port: number }) =>
    `Port 0 asks for any free port: the system chose ${port}.`,
  "hint.itIsAnotherOneEachTimePeer":
    "It is another one each time. A peer that must find this socket needs a fixed port, or has to be told this one.",
  "hint.boundToOnlyOtherMachinesCannotReach": ({ address }: { readonly address: string }) =>
    `Bound to ${address} only: other machines cannot reach it.`,
  "hint.loopbackAddressExistsOnThisMachineAlone":
    "The loopback address exists on this machine alone, and in each container and virtual machine another one. Bind to 0.0.0.0 or [::], or to an address of one interface, to be reached from outside.",
  "hint.standsForEveryInterfaceOfThisMachine":
    "0.0.0.0 stands for every interface of this machine.",
  "hint.standsForEveryInterfaceOfThisMachine2": "[::] stands for every interface of this machine.",
  "hint.standsForEveryInterfaceOfThisMachine3":
    "[::] stands for every interface of this machine, over IPv6 and IPv4.",
  "hint.whoeverCanReachOneOfItsAddresses":
    "Whoever can reach one of its addresses can reach this socket, unless a firewall keeps them out. Peers cannot use this address: they connect to one of the machine's own.",
  "hint.connectionRefusedRstAnsweredSyn": "Connection refused: a RST answered the SYN.",
  "hint.hostIsUpAndWasReachedAnd":
    "The host is up and was reached, and nothing listens on that port (or a firewall says so). It is an answer, which a timeout is not.",
  "hint.timedOutSynGotNoAnswer": "Timed out: the SYN got no answer.",
  "hint.nothingCameBackNeitherYesNorNo":
    "Nothing came back, neither yes nor no: the packets are dropped on the way, there or back, or nobody has the address. The SYN was sent several times.",
  "hint.wentToNobodyThisSendOnlyReported": ({ datagram }: { readonly datagram: number | null }) =>
    `${which(datagram)} went to nobody; this send only reported it and sent nothing.`,
  "hint.icmpPortUnreachableCameBackForEarlier":
    "An ICMP port unreachable came back for an earlier datagram. The system keeps it and tells it at the next call on the socket, whatever that is.",
  "hint.wentToNobodyIcmpPortUnreachable": ({ datagram }: { readonly datagram: number | null }) =>
    `${which(datagram)} went to nobody: ICMP port unreachable.`,
  "hint.hostIsUpButNothingIsBound":
    "The host is up, but nothing is bound to that UDP port. Only a connected UDP socket is told so; an unconnected one would have heard nothing, and neither does silence mean that a datagram arrived.",
  "hint.thisDatagramWentToNobodyIcmpPort": ({ seq }: { readonly seq: number }) =>
    `This datagram went to nobody: ICMP port unreachable came back (event ${seq}).`,
  "hint.datagramWithoutPayloadWholeMessageNotEnd":
    "A datagram without payload: a whole message, not an end.",
  "hint.recvOfBytesMeansEndOnTcp":
    "A recv of 0 bytes means the end on a TCP connection. UDP has no end; an empty datagram arrives like any other.",
  "hint.largerThanEthernetFrameCarriesBytesIp": (
    { frame, parts }: { readonly frame: number; readonly parts: number },
    t: Tongue,
  ) =>
    `Larger than an Ethernet frame carries (${t.count(frame, BYTES)}): IP takes it apart, into ${parts} fragments or so.`,
  "hint.whenOneFragmentIsLostWholeDatagram":
    "When one fragment is lost, the whole datagram is, and many firewalls drop fragments. Protocols over UDP stay below the path's MTU, often below 1,200 bytes.",
  "hint.weEndedOurWritingSidePeerMay": "We ended our writing side; the peer may still send.",
  "hint.finWentOutAndPeersRecvReturns":
    "A FIN went out, and the peer's recv returns 0 once it has read all. The connection stays half-closed until the peer ends its side too, which may be never.",
  "hint.peerClosedItsWritingSideYouCan": "The peer closed its writing side; you can still send.",
  "hint.finArrivedPeerSendsNoMoreWhether":
    "A FIN arrived: the peer sends no more. Whether it still reads is not known from that: one that closed for good answers our next bytes with a RST.",
  "hint.thatWaitedToBeSentAreLost": ({ unsent }: { readonly unsent: number }, t: Tongue) =>
    `${t.count(unsent, BYTES)} that waited to be sent ${t.form(unsent, { one: "is", other: "are" })} lost with this close.`,
  "hint.peerTookDataMoreSlowlyThanIt":
    "The peer took data more slowly than it was given to us. To be sure that all is sent, end the writing side first, and close when the peer has ended its own.",
  "hint.ofPeerHadNotBeenReadWhen": ({ unread }: { readonly unread: number }, t: Tongue) =>
    `${t.count(unread, BYTES)} of the peer had not been read when we closed: it gets a RST, not a FIN.`,
  "hint.systemThatClosesConnectionWithDataUnread":
    "A system that closes a connection with data unread tells the peer that it was lost (RFC 2525, 2.17). Read until the peer's end before closing.",
  "hint.systemAnswersWithRstWhenItsProgram":
    "A system answers with a RST when its program closes a connection with data unread, and when data arrives for one that is closed. A crash does the same. What was sent last may not have been looked at.",
  "hint.resetFollowsDataOfOursPeerProbably":
    "The reset follows data of ours: the peer probably closed without reading it.",
  "hint.closedWithOfOursUnreadThatIs": (
    { socket, unread }: { readonly socket: number; readonly unread: number },
    t: Tongue,
  ) =>
    `#${socket} closed with ${t.count(unread, BYTES)} of ours unread: that is why it reset the connection.`,
  "hint.tcpCarriesStreamOfBytesWithoutBorders":
    "TCP carries a stream of bytes without borders: the kernel puts together and takes apart as it likes. A program must find the ends of its messages itself, by a length in front or a mark behind each.",
  "hint.bytesIsSizeOfOurReadBuffer":
    "65,536 bytes is the size of our read buffer, not of a message.",
  "hint.moreBytesWereWaitingThanOneRead":
    "More bytes were waiting than one read takes; the next recv goes on where this one ended. Where a message begins or ends within them, the length does not tell.",
  "hint.thisMayBePartOfLargerSend":
    "This may be a part of a larger send: 64 KiB are handed to the kernel at a time.",
  "hint.eachPieceIsEventOfItsOwn":
    "Each piece is an event of its own once the kernel took it, so that what a slow peer has not been sent is known. To the peer it is one stream of bytes all the same.",
  "hint.bytesOfSendsOfArrivedAsThis": ({
    number,
    peer,
  }: {
    readonly number: number;
    readonly peer: string;
  }) => `Bytes of ${number} sends of ${peer} arrived as this one recv.`,
  "hint.thisRecvHoldsPartOfOneSend": (
    { peer, whole }: { readonly peer: string; readonly whole: number },
    t: Tongue,
  ) => `This recv holds a part of one send of ${peer}, which had ${t.count(whole, BYTES)}.`,
  "hint.thisOneSendArrivedAtInRecvs": ({
    peer,
    number,
  }: {
    readonly peer: string;
    readonly number: number;
  }) => `This one send arrived at ${peer} in ${number} recvs.`,
  "hint.thisSendArrivedAtInOneRecv": ({ peer }: { readonly peer: string }) =>
    `This send arrived at ${peer} in one recv with bytes of other sends.`,
  "hint.oneRecvIsNotOneMessageSeveral":
    "One recv is not one message: several came within a few milliseconds.",
});

/** The datagram of an event by its number; null where it is not known. */
function which(event: number | null): string {
  return event === null ? "An earlier datagram" : `The datagram of event ${event}`;
}
