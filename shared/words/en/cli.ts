// What the command line says on standard error while it works and at its end, and what `serve` says to a browser.

import { formatBytes, formatCount } from "../quantity.ts";
import type { Forms, Tongue } from "../tongue.ts";
import { BYTES, CALLS, EVENTS, PACKETS, SOCKETS } from "./nouns.ts";

interface Counted {
  readonly count: number;
}
interface Size {
  /** Bytes. */
  readonly size: number;
}
interface NoSuchSocket {
  readonly socket: number;
  /** Of some that there are; `more`: and not of all. */
  readonly numbers: readonly number[];
  readonly more: boolean;
}
interface Found {
  readonly matched: number;
  readonly events: number;
}

const counted = (count: number, forms: Forms, t: Tongue) =>
  `${formatCount(count)} ${t.form(count, forms)}`;
const messagesIn = ({ matched, events }: Found) =>
  `${formatCount(matched)} messages in ${formatCount(events)} events`;
const eventsOf = ({ matched, events }: Found) =>
  `${formatCount(matched)} of ${formatCount(events)} events match`;
const REQUESTS: Forms = { one: "request was", other: "requests were" };
const IS = { one: "is", other: "are" };

interface Waiting {
  /** The address that is connected to, or the name that is looked up. */
  readonly of: string;
  readonly seconds: number;
}

export const cliWords = () => ({
  "cli.connecting": ({ of, seconds }: Waiting) => `connecting to ${of}… ${seconds.toFixed(1)} s`,
  "cli.lookingUp": ({ of, seconds }: Waiting) => `looking up ${of}… ${seconds.toFixed(1)} s`,
  "cli.standardOutput": "standard output",
  "cli.unknownLanguage": (
    { name, names }: { readonly name: string; readonly names: readonly string[] },
    t: Tongue,
  ) => `PORTSCOPE_LANGUAGE is ${name}, expected ${t.choice(names)}: it is as the system has it`,
  "cli.lowLimit": ({ sockets }: { readonly sockets: number }, t: Tongue) =>
    `the system lets a program have few files open (ulimit -n): at most ${sockets} ${t.form(sockets, SOCKETS)} at once`,
  "cli.listening": ({ protocol, where }: { readonly protocol: string; readonly where: string }) =>
    `listening on ${protocol} ${where}`,
  "cli.staleRemoved": ({ path }: { readonly path: string }) =>
    `removed ${path}, on which nobody listened`,
  "cli.toRemoveIt": ({ path }: { readonly path: string }) =>
    `to remove it: rm -- ${path}, or start with --remove-stale`,
  "cli.portIsTaken": ({ port }: { readonly port: number }) =>
    `who has it: portscope who ${port}; to take the next free port instead: --next-free`,
  "cli.tookNextFree": ({ taken, port }: { readonly taken: number; readonly port: number }) =>
    `port ${taken} is taken, the next free one is ${port}`,
  "cli.wereNotPrinted": ({ size }: Size) =>
    `${formatBytes(size)} were not printed: standard output was not read`,
  "cli.eventsNotPrinted": ({ events }: { readonly events: number }) =>
    `${events} events were not printed: standard output was read too slowly`,
  "cli.inputCannotBeRead": "Standard input cannot be read to its end.",
  "cli.whatWasReadWasSent": "What was read before was sent.",
  "cli.noAnswer": ({ wait }: { readonly wait: number }) => `no answer within ${wait} ms`,
  "cli.recordingInto": ({ path }: { readonly path: string }) => `recording into ${path}`,
  "cli.eventsNotRecorded": ({ count }: Counted, t: Tongue) =>
    `${counted(count, EVENTS, t)} ${t.form(count, IS)} not in the recording`,
  "cli.nameAnotherFile":
    "Name another file, replace this one with --force, or take the next free name with --append-number.",
  "cli.nameAnotherFileOrForce": "Name another file, or replace this one with --force.",
  "cli.summary": (
    sums: {
      readonly events: number;
      readonly seconds: number;
      readonly bytesIn: number;
      readonly bytesOut: number;
      readonly receives: number;
      readonly sends: number;
      readonly kernelDrops: number;
      /** Connections and datagrams of whom is not let in. */
      readonly refused: number;
    },
    t: Tongue,
  ) => {
    const { events, seconds, bytesIn, bytesOut, receives, sends, kernelDrops, refused } = sums;
    const calls = (count: number, name: string) =>
      `${formatCount(count)} ${name} ${t.form(count, CALLS)}`;
    const received = `received ${formatBytes(bytesIn)} in ${calls(receives, "recv")}`;
    const sent = `sent ${formatBytes(bytesOut)} in ${calls(sends, "send")}`;
    const dropped =
      kernelDrops === 0 ? "" : `, ${formatCount(kernelDrops)} datagrams dropped by the kernel`;
    const turnedAway = refused === 0 ? "" : `, ${formatCount(refused)} not let in`;
    return `${formatCount(events)} events in ${seconds.toFixed(1)} s: ${received}, ${sent}${dropped}${turnedAway}.`;
  },

  // A recording that is read.
  "cli.cutOff": ({ size }: Size) =>
    `the recording was cut off: its last ${formatBytes(size)} are no whole block`,
  "cli.cutOffLeftOut": ({ size }: Size) =>
    `the recording was cut off: its last ${formatBytes(size)} are no whole block and were left out`,
  "cli.packetsExported": ({ count }: Counted, t: Tongue) =>
    `${counted(count, PACKETS, t)} exported.`,
  "cli.packetsOfEventsExported": (
    { packets, events }: { readonly packets: number; readonly events: number },
    t: Tongue,
  ) => `${counted(packets, PACKETS, t)} of ${counted(events, EVENTS, t)} exported.`,
  "cli.eventsWithoutPackets": ({ count }: Counted, t: Tongue) =>
    `${counted(count, EVENTS, t)} that ${t.form(count, { one: "matches has", other: "match have" })} no packets, and ${t.form(count, { one: "was", other: "were" })} left out`,
  "cli.unanswered": ({ count, which }: Counted & { readonly which: string }, t: Tongue) =>
    `${counted(count, REQUESTS, t)} not answered: ${which}`,
  "cli.answeredAfter": ({ said, seconds }: { readonly said: string; readonly seconds: number }) =>
    `${said} (after ${seconds.toFixed(6)} s)`,
  "cli.undecided": ({ count, seq }: Counted & { readonly seq: number | null }) => {
    const which =
      count === 1 ? `event ${seq}` : `${formatCount(count)} events, the first of which is ${seq}`;
    return `undecided: the regular expression took too long on the bytes of ${which}; left out; look-around, back references and large counts are what makes it slow`;
  },
  "cli.messagesFound": (found: Found) => `${messagesIn(found)}.`,
  "cli.messagesFoundSoFar": (found: Found) => `${messagesIn(found)} up to where it was stopped.`,
  "cli.eventsMatch": (found: Found) => `${eventsOf(found)}.`,
  "cli.eventsMatchSoFar": (found: Found) => `${eventsOf(found)} up to where it was stopped.`,
  "cli.unsorted": ({ most, rest }: { readonly most: number; readonly rest: number }) =>
    `the first ${formatCount(most)} were sorted; ${formatCount(rest)} that follow stand behind them as they were recorded`,
  "cli.stoppedBeforeSorted":
    "stopped before all were known: nothing was sorted, and nothing printed",
  "cli.noSuchSocket": ({ socket, numbers, more }: NoSuchSocket) => {
    const list = `${numbers.map((number) => `#${number}`).join(", ")}${more ? " …" : ""}`;
    return `no socket ${socket} in this file; it has ${list === "" ? "none" : list}`;
  },
  "cli.readOneByOne": "Read the recordings one by one, or without --frame.",
  "cli.eventsIncomplete": ({ count, which }: Counted & { readonly which: string }, t: Tongue) =>
    `${counted(count, EVENTS, t)} ${t.form(count, { one: "lacks", other: "lack" })} a part: ${which}`,
  "cli.eventsMissing": ({ count, which }: Counted & { readonly which: string }, t: Tongue) =>
    `${counted(count, EVENTS, t)} ${t.form(count, IS)} not in this file: ${which}`,
  "cli.packetsCut": ({ count }: Counted, t: Tongue) =>
    `${formatCount(count)} ${t.form(count, { one: "packet was", other: "packets were" })} cut short by another tool`,
  "cli.eventsRepeated": ({ count }: Counted, t: Tongue) =>
    `${formatCount(count)} ${t.form(count, { one: "event has", other: "events have" })} a number that another one has: several recordings were merged, and sockets with one number may be different ones`,
  "cli.moreRecordings": ({ count }: Counted) =>
    `the file holds ${formatCount(count)} recordings one behind the other: sockets with one number may be different ones`,
  "cli.eventsBackwards": ({ count }: Counted, t: Tongue) =>
    `${counted(count, EVENTS, t)} ${t.form(count, IS)} earlier than the one before: another tool changed the times`,
  "cli.andMore": ({ list, more }: { readonly list: string; readonly more: number }) =>
    `${list} and ${formatCount(more)} more`,

  // A message that is decoded.
  "cli.noProtocol": ({ head }: { readonly head: string }) => `${head}: no protocol recognised`,
  "cli.aGuess": ({ guess }: { readonly guess: string }) => `A guess. ${guess}`,
  "cli.plainBody": (
    { name, bytes }: { readonly name: string; readonly bytes: number },
    t: Tongue,
  ) => `${name}: ${counted(bytes, BYTES, t)}`,
  "cli.unpacked": ({
    name,
    coding,
    packed,
    unpacked,
  }: {
    readonly name: string;
    readonly coding: string;
    readonly packed: number;
    readonly unpacked: number;
  }) => `${name}, unpacked (${coding}): ${formatCount(packed)} → ${formatCount(unpacked)} bytes`,
  "cli.moreBytes": ({ more }: { readonly more: number }) =>
    `… ${formatCount(more)} more bytes (--format json has them)`,

  // To a browser, and about it.
  "cli.oneWorkspace": ({ file }: { readonly file: string }) =>
    `${file} is one file too many: expected recordings (.pcapng), and one workspace at most`,
  "cli.reachableByOthers": ({ host }: { readonly host: string }) =>
    `warning: listening on ${host}. Whoever reaches this port and has the token can open sockets as you, and the connection is not encrypted.`,
  "cli.crashReport": ({ file }: { readonly file: string }) =>
    `it has crashed; a report that you can read and send on is in ${file}`,
  "cli.openPortscope": "Open Portscope",
  "cli.notMyName": "This is not my name.",
  "cli.onlyGetAndHead": "Only GET and HEAD.",
  "cli.noSuchFile": "There is no such file.",
  "cli.interfaceInternal": "this machine only",
});
