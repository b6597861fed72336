// What happened over time and how it is spread: plots, sums and distributions in words, TCP_INFO with the kernel's own names.

import type { Forms, Tongue } from "../../tongue.ts";

const CALLS: Forms = { one: "call", other: "calls" };
const SEGMENTS: Forms = { one: "segment", other: "segments" };
const THIN = "\u2009";

interface Sum {
  readonly title: string;
  readonly sum: string;
}

interface Over {
  readonly seconds: number;
  /** The newest value. */
  readonly now: string;
}

export const measureWords = () => ({
  "measure.noRangeIsChosen": "No range of time is chosen.",
  "measure.isNotOpen": "The measures are not open.",
  "measure.also": "statistics, stats, graph, chart, throughput, latency, histogram",
  "measure.whatKernelKnowsOfSelectedConnectionTcp":
    "What the kernel knows of the selected connection (TCP_INFO)",
  "measure.measure": "Measure",
  "measure.plot": "Plot",
  "measure.timeShown": "Time shown",
  "measure.distribution": "Distribution",
  "measure.asTable": "As table",
  "measure.closeMeasures": "Close the measures",
  "measure.chosenRangeOfTime": "Chosen range of time",
  "measure.again": "Measure again",
  "measure.notNow": "Not now",
  "measure.heightOfMeasures": "Height of the measures",
  "measure.showOrHideMeasures": "Show or hide the measures",
  "measure.plotMenu": "Plot",
  "measure.choseRange": "Narrowed the rows to a range of time.",
  "measure.clearedRange": "Cleared the range of time.",
  "measure.clearRangeOfTime": "Clear the range of time",
  "measure.measuresAsTableOrAsPlots": "Measures as table or as plots",
  "measure.whatKernelKnowsOfConnection": "Measure: what the kernel knows of the connection",
  "measure.bytes": "Bytes",
  "measure.bytesPerSecond": "Bytes per second",
  "measure.messages": "Messages",
  "measure.messagesPerSecond": "Messages per second",
  "measure.connections": "Connections",
  "measure.failures": "Failures",
  "measure.callsThatFailed": "Calls that failed",
  "measure.sizes": "Sizes",
  "measure.sizesOfMessages": "Sizes of messages",
  "measure.noMessageInThisTime": "No message in this time.",
  "measure.gaps": "Gaps",
  "measure.timeBetweenMessages": "Time between messages",
  "measure.noTwoMessagesOfOneSocketIn": "No two messages of one socket in this time.",
  "measure.answers": "Answers",
  "measure.responseTimes": "Response times",
  "measure.noQuestionWasAnsweredInThisTime": "No question was answered in this time.",
  "measure.all": "All",
  "measure.wholeRecording": "the whole recording",
  "measure.notOfRecording":
    "The kernel tells this of connections that are open; this is a recording.",
  "measure.askingKernel": "Asking the kernel…",
  "measure.tcpInfoOf": ({ socket }: { readonly socket: number }) => `TCP_INFO of #${socket}`,
  "measure.rtt": "RTT",
  "measure.congestionWindow": "Congestion window",
  "measure.cwnd": "cwnd",
  "measure.segmentsSentAgainSinceConnectionBeganAnd":
    "Segments sent again since the connection began, and on their way again now",
  "measure.congestionWindowAtWhichSlowStartEnds":
    "Congestion window at which slow start ends, in segments",
  "measure.mss": "MSS",
  "measure.largestPayloadOfOneSegment": "Largest payload of one segment",
  "measure.howFastKernelSawDataArriveAt": "How fast the kernel saw data arrive at the peer",
  "measure.bytesThatArrivedAndThatWeHave": "Bytes that arrived and that we have not read",
  "measure.bytesWeSentThatPeerHasNot": "Bytes we sent that the peer has not acknowledged",
  "measure.segmentsHeldToBeLostNow": "Segments held to be lost now",
  "measure.congestionControlAndStateOfConnection":
    "Congestion control, and the state of the connection",
  "measure.rowsOfFilterAreCounted":
    "Only what the filter finds is counted; times between messages are those among all",
  "measure.callsOfFilterAreCounted":
    "The calls that the filter finds are counted, not the messages that they are cut into",
  "measure.clearRangeOfTimeEscapeInPlot":
    "Clear the range of time (Escape in the plot, or double click)",
  "measure.showAll": "Show all",
  "measure.nothingHappenedInThisTime": "Nothing happened in this time.",
  "measure.from": "From",
  "measure.arrowKeysMoveWithShiftTheyDraw":
    "Arrow keys move, with Shift they draw a range of time, Enter filters by it, Escape clears it.",
  "measure.received": "received",
  "measure.sent": "sent",
  "measure.open": "open",
  "measure.opened": "opened",
  "measure.closed": "closed",
  "measure.failed": "failed",
  "measure.peers": "peer’s",
  "measure.ours": "ours",
  "measure.count": "count",
  "measure.mean": "mean",
  "measure.total": "total",
  "measure.min": "min",
  "measure.max": "max",

  "measure.seconds": ({ count }: { readonly count: number }) => `${count}${THIN}s`,
  "measure.minutes": ({ count }: { readonly count: number }) => `${count}${THIN}min`,
  "measure.lastSeconds": ({ count }: { readonly count: number }) => `the last ${count}${THIN}s`,
  "measure.lastMinutes": ({ count }: { readonly count: number }) => `the last ${count}${THIN}min`,
  "measure.showSpan": ({ span }: { readonly span: string }) => `Show ${span}`,
  "measure.measureSpan": ({ span }: { readonly span: string }) => `Measure ${span}`,
  "measure.measureThat": ({ about }: { readonly about: string }) =>
    `Measure: ${about.toLowerCase()}`,
  "measure.theTimeShown": "the time shown",
  "measure.timeAround": ({ range }: { readonly range: string }) => `a time around ${range}`,
  "measure.showRowsOf": ({ what }: { readonly what: string }) => `Show only these rows: ${what}`,
  "measure.showRowsFrom": ({ what, value }: { readonly what: string; readonly value: string }) =>
    `Show only these rows: ${what} and more, from ${value}`,
  "measure.inRange": "in the range",
  "measure.inRangeFiltered": "in the range, filtered",
  "measure.inSpan": ({ span }: { readonly span: string }) => `in ${span}`,
  "measure.inSpanFiltered": ({ span }: { readonly span: string }) => `in ${span}, filtered`,
  "measure.clearRangeOf": ({ range }: { readonly range: string }) =>
    `Clear the range of time ${range}`,

  "measure.noByteMoved": "No byte moved",
  "measure.noMessage": "No message",
  "measure.noConnection": "No connection",
  "measure.noCallFailed": "No call failed",
  "measure.nothingIn": ({ what, span }: { readonly what: string; readonly span: string }) =>
    `${what} in ${span}.`,
  "measure.counting": ({ events }: { readonly events: number }, t: Tongue) =>
    `Counting ${t.spaced(events)} events…`,
  "measure.cursorIn": ({ about }: { readonly about: string }) => `Cursor in ${about.toLowerCase()}`,
  "measure.asTableOf": ({ about }: { readonly about: string }) => `${about}, as table`,
  "measure.aboutIn": ({ about, span }: { readonly about: string; readonly span: string }) =>
    `${about} in ${span}`,

  "measure.calls": ({ count }: { readonly count: number }, t: Tongue) => t.some(count, CALLS),
  "measure.sum": ({ title, sum }: Sum) => `${title} ${sum}`,
  "measure.sumBefore": ({ title, sum }: Sum) => `${sum} ${title}`,
  "measure.sumAtMost": ({ title, sum, most }: Sum & { readonly most: string }) =>
    `${title} ${sum}, at most ${most}`,
  "measure.plotSentence": ({
    about,
    span,
    parts,
  }: {
    readonly about: string;
    readonly span: string;
    readonly parts: readonly string[];
  }) => `${about} in ${span}: ${parts.join("; ")}.`,
  "measure.way": ({
    title,
    parts,
  }: {
    readonly title: string;
    readonly parts: readonly string[];
  }) => `${title}: ${parts.join(", ")}`,
  "measure.wayOfNone": ({ title }: { readonly title: string }) => `${title}: none`,
  "measure.distributionSentence": ({
    about,
    span,
    ways,
  }: {
    readonly about: string;
    readonly span: string;
    readonly ways: readonly string[];
  }) => `${about} in ${span}; ${ways.join("; ")}.`,

  "measure.selectTcp": "Select a TCP connection to see what the kernel knows about it.",
  "measure.selectConnection": ({ socket }: { readonly socket: number }) =>
    `Select connection #${socket}`,
  "measure.rttAbout": "Smoothed round trip time and its variation",
  "measure.rttOver": ({ seconds, now }: Over) =>
    `Round trip time over the last ${seconds}${THIN}s, now ${now}`,
  "measure.cwndOver": ({ seconds, now }: Over) =>
    `Congestion window over the last ${seconds}${THIN}s, now ${now}`,
  "measure.segments": ({ count }: { readonly count: number }, t: Tongue) => t.some(count, SEGMENTS),
  "measure.retransmits": "Retransmits",
  "measure.retransmitsNow": (
    { retransmits, now }: { readonly retransmits: number; readonly now: number },
    t: Tongue,
  ) => `${t.spaced(retransmits)}, ${t.spaced(now)} now`,
  "measure.noneYet": "none yet",
  "measure.delivery": "Delivery",
  "measure.receiveQueue": "Receive queue",
  "measure.sendQueue": "Send queue",
  "measure.lost": "Lost",
  "measure.control": "Control",
  "measure.size": "Size",
  "measure.time": "Time",
});
