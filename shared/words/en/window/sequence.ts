// Calls as a ladder: whose, which part of them, what each step has to do with another one, and the drawing as a file.

import type { Forms, Tongue } from "../../tongue.ts";
import { BYTES } from "../nouns.ts";

const STEPS: Forms = { one: "step", other: "steps" };
const SOCKETS: Forms = { one: "socket", other: "sockets" };
const EVENTS: Forms = { one: "event", other: "events" };

interface Carried {
  /** The name of the call. */
  readonly call: string;
  readonly count: number;
  readonly peer: string;
}

export const sequenceWords = () => ({
  "sequence.stepMenu": "Step",
  "sequence.isNotShown": "The sequence is not shown.",
  "sequence.beginsHere": "The first step is shown.",
  "sequence.endsHere": "The last step is shown.",
  "sequence.exportAlso": "export, download, picture, image, diagram",
  "sequence.viewAlso": "ladder, diagram, flow, arrows",
  "sequence.chooseItsSockets": "Sequence: choose its sockets…",
  "sequence.dismissExport": "Sequence: dismiss its note",
  "sequence.sequence": "Sequence",
  "sequence.socketsAndPeersSideBySideCalls":
    "Sockets and peers side by side, calls as arrows between them",
  "sequence.ofCalls": "Sequence of calls",
  "sequence.time": "Time",
  "sequence.earlier": "Earlier",
  "sequence.later": "Later",
  "sequence.dismiss": "Dismiss",
  "sequence.filtered": (
    { shown, all }: { readonly shown: number; readonly all: number | null },
    t: Tongue,
  ) => `Filtered: ${t.spaced(shown)} of ${all === null ? "…" : t.some(all, STEPS)}`,
  "sequence.showAll": "Show all",
  "sequence.showAllSteps": "Sequence: show all steps",
  "sequence.noSocketIsOnListSoThere":
    "No socket is on the list, so there is none to draw; past calls are still under Calls.",
  "sequence.showCalls": "Show calls",
  "sequence.saveAsSvg": "Save as SVG",
  "sequence.actionSaveAsSvg": "Sequence: save as SVG",
  "sequence.saveAsPng": "Save as PNG",
  "sequence.actionSaveAsPng": "Sequence: save as PNG",
  "sequence.copyAsPicture": "Copy as picture",
  "sequence.actionCopyAsPicture": "Sequence: copy as picture",
  "sequence.copyAsSvgText": "Copy as SVG text",
  "sequence.actionCopyAsSvgText": "Sequence: copy as SVG text",
  "sequence.earlierSteps": "Sequence: earlier steps",
  "sequence.laterSteps": "Sequence: later steps",
  "sequence.socketsAsSelected": "Sequence: sockets as selected",
  "sequence.socketsDrawn": "Sockets drawn",
  "sequence.findSocket": "Find a socket",
  "sequence.socketsToDraw": "Sockets",
  "sequence.noSocketIsCalledThat": "No socket is called that.",
  "sequence.asSelected": "As selected",
  "sequence.part": (
    { from, to, total }: { readonly from: number; readonly to: number; readonly total: number },
    t: Tongue,
  ) => `Steps ${t.spaced(from)} to ${t.spaced(to)} of ${t.spaced(total)}`,
  "sequence.leftOut": ({ leftOut }: { readonly leftOut: number }, t: Tongue) =>
    `${t.spaced(leftOut)} more sockets are not drawn: choose which are.`,
  "sequence.sharedLane": ({ sharedPeers }: { readonly sharedPeers: number }, t: Tongue) =>
    `${t.spaced(sharedPeers)} peers share the last lane.`,
  "sequence.afterTheStepBefore": "after the step before, at",
  "sequence.sockets": ({ count }: { readonly count: number }, t: Tongue) => t.some(count, SOCKETS),
  "sequence.socketsOf": (
    { count, of }: { readonly count: number; readonly of: number },
    t: Tongue,
  ) => `${t.spaced(count)} of ${t.some(of, SOCKETS)}`,
  "sequence.socketsDrawnAre": ({ words }: { readonly words: string }) => `Sockets drawn: ${words}`,
  "sequence.more": ({ more }: { readonly more: number }, t: Tongue) =>
    `${t.spaced(more)} more: type to find them.`,
  "sequence.atMost": ({ most }: { readonly most: number }, t: Tongue) =>
    `At most ${t.spaced(most)} at once.`,

  "sequence.failed": "failed",
  "sequence.sends": ({ call, count, peer }: Carried, t: Tongue) =>
    `${call} ${t.some(count, BYTES)} to ${peer}`,
  "sequence.receives": ({ call, count, peer }: Carried, t: Tongue) =>
    `${call} ${t.some(count, BYTES)} from ${peer}`,
  "sequence.related": ({
    socket,
    what,
    relation,
  }: {
    readonly socket: number;
    readonly what: string;
    readonly relation: string;
  }) => `#${socket} ${what}, ${relation}`,
  "sequence.step": (
    { socket, events }: { readonly socket: number; readonly events: readonly number[] },
    t: Tongue,
  ) => `#${socket} (${t.form(events.length, EVENTS)} ${events.join(", ")})`,
  "sequence.acceptedBy": ({ step }: { readonly step: string }) => `accepted by ${step}`,
  "sequence.receivedBy": ({ step }: { readonly step: string }) => `received by ${step}`,
  "sequence.seenBy": ({ step }: { readonly step: string }) => `seen by ${step}`,
  "sequence.connectedFrom": ({ step }: { readonly step: string }) => `connected from ${step}`,
  "sequence.sentBy": ({ step }: { readonly step: string }) => `sent by ${step}`,
  "sequence.causedBy": ({ step }: { readonly step: string }) => `caused by ${step}`,
  "sequence.notReceivedYet": "not received yet",
  "sequence.sendsFin": "sends FIN",
  "sequence.peerSentRst": "the peer sent RST",

  "sequence.peer": "peer",
  "sequence.peerOf": ({ socket }: { readonly socket: number }) => `peer of #${socket}`,
  "sequence.unnamed": "(unnamed)",
  "sequence.otherPeers": "other peers",
  "sequence.ofThem": ({ count }: { readonly count: number }) => `${count} of them`,
  "sequence.tcpServer": "tcp server",
  "sequence.tcpClient": "tcp client",
  "sequence.tcpConnection": "tcp connection",
  "sequence.udp": "udp",
  "sequence.unixServer": "unix server",
  "sequence.unixClient": "unix client",
  "sequence.unixConnection": "unix connection",
  "sequence.unixDatagram": "unix datagram",

  "sequence.noPicture": ({ reason }: { readonly reason: string }) =>
    `The picture could not be made: ${reason}`,
  "sequence.pictureHoldsFirst": (
    { held, of }: { readonly held: number; readonly of: number },
    t: Tongue,
  ) =>
    `The picture holds the first ${t.spaced(held)} of ${t.spaced(of)} steps; save as SVG for all of them.`,
  "sequence.pictureTitle": ({ count, time }: { readonly count: number; readonly time: string }) =>
    `Portscope: ${count} socket calls from ${time}`,
  "sequence.exportSequence": "Export the sequence",
  "sequence.export": "Export",
});
