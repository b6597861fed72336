// A conversation as text, hex or decoded messages, followed and saved.

import type { Tongue } from "../../tongue.ts";

type Way = "in" | "out" | "both";

const WAYS: Readonly<Record<Way, string>> = { in: "received", out: "sent", both: "exchanged" };

export const streamWords = () => ({
  "stream.goToItsEvent": "Go to its event",
  "stream.copyLine": "Copy line",
  "stream.theLine": "the line",
  "stream.isNotShown": "The stream is not shown.",
  "stream.noneIsBeingSaved": "No stream is being saved.",
  "stream.followAlso": "conversation, dialogue, transcript",
  "stream.saveAlso": "export, download, dump, write to a file",
  "stream.text": "Text",
  "stream.hex": "Hex",
  "stream.decoded": "Decoded",
  "stream.both": "Both",
  "stream.received": "← Received",
  "stream.sent": "→ Sent",
  "stream.as": "Stream as",
  "stream.directions": "Directions",
  "stream.peers": "Peers",
  "stream.with": ({ peer }: { readonly peer: string }) => `With ${peer}`,
  "stream.withAllPeers": "With all peers",
  "stream.encoding": "Encoding",
  "stream.cutStreamsIntoMessages": "Cut streams into messages",
  "stream.cut": "Cut…",
  "stream.followStream": "Follow the stream",
  "stream.followStreamAsItGrowsEnd": "Follow the stream as it grows (End)",
  "stream.findInStream": "Find in the stream",
  "stream.enterNextShiftEnterPrevious": "Enter: next, Shift+Enter: previous",
  "stream.previousInStream": "Previous in the stream",
  "stream.nextInStream": "Next in the stream",
  "stream.saving": "Saving",
  "stream.stopSaving": "Stop saving",
  "stream.saveStreamsBytesAsFile": "Save the stream's bytes as a file",
  "stream.save": "Save",
  "stream.receivedBytes": "Received bytes",
  "stream.sentBytes": "Sent bytes",
  "stream.aListenerCarriesNoBytesItselfSelect":
    "A listener carries no bytes itself: select an event of one of its connections.",
  "stream.readAgain": "Read again",
  "stream.readingStream": "Reading the stream…",
  "stream.stream": "Stream",
  "stream.enterOrDoubleClickShowItAbove": ({
    seq,
    time,
  }: {
    readonly seq: number;
    readonly time: string;
  }) => `#${seq}, ${time} (Enter or double-click: show it above)`,
  "stream.receivedWay": "received",
  "stream.sentWay": "sent",
  "stream.incomplete": "incomplete",
  "stream.searching": "Searching…",
  "stream.notFoundFurtherDown": "Not found further down",
  "stream.notFoundFurtherUp": "Not found further up",
  "stream.firstLines": ({ total }: { readonly total: number }, t: Tongue) =>
    `These are the first ${t.spaced(total)} lines, as many as can be shown; hex shows all.`,
  "stream.nothing": ({ socket, way }: { readonly socket: number; readonly way: Way }) =>
    `Nothing has been ${WAYS[way]} on #${socket}.`,
  "stream.nothingYet": ({ socket, way }: { readonly socket: number; readonly way: Way }) =>
    `Nothing has been ${WAYS[way]} on #${socket} yet. It shows here as it comes.`,
  "stream.savedAs": ({ size, name }: { readonly size: string; readonly name: string }) =>
    `Saved ${size} as ${name}`,
  "stream.tooLongToSave": ({ total, most }: { readonly total: string; readonly most: string }) =>
    `This stream has ${total}; at most ${most} are saved from here.`,
  "stream.openRecordingInWiresharkAndFollowStream":
    "Open the recording in Wireshark and follow the stream there.",
  "stream.asText": "Stream: as text",
  "stream.asHex": "Stream: as hex",
  "stream.asDecodedMessages": "Stream: as decoded messages",
  "stream.bothDirections": "Stream: both directions",
  "stream.receivedOnly": "Stream: received only",
  "stream.sentOnly": "Stream: sent only",
  "stream.followSelectedEventsStream": "Follow the selected event's stream",
  "stream.saveStreamsReceivedBytes": "Save the stream's received bytes",
  "stream.saveStreamsSentBytes": "Save the stream's sent bytes",
  "stream.followItsEndOrStop": "Stream: follow its end, or stop",
  "stream.stopSavingStream": "Stop saving the stream",
  "stream.findDots": "Stream: find…",
});
