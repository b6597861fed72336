// Opening sockets, and what is done to them.

import * as v from "valibot";
import { openSpec, pathTarget, target } from "./openSpec.ts";
import { type Group, parseGroup } from "../model/groups.ts";
import { OPTION_NAMES, SOCKET_KINDS, type OptionName, type OptionPrimitive } from "../options.ts";
import type { Opened, SocketInfo } from "../model/socket.ts";
import type { Totals } from "../model/totals.ts";
import { saying } from "../words/saying.ts";
import { said, type Text } from "../words/said.ts";
import { answer } from "./answer.ts";
import { integer, listOf, nothing, ofSocket, ofSource, socketId, socketIds } from "./checks.ts";

/** Sockets opened with one call. */
export const MAX_OPENED = 1000;

/** Bytes of one send, from a composer or a file. */
export const MAX_SEND = 16 * 1024 * 1024;

export const payload = v.pipe(
  v.instance(Uint8Array),
  v.check(
    saying(
      (bytes) => bytes.byteLength <= MAX_SEND,
      () => said("check.atMostInOneSend", { most: MAX_SEND }),
    ),
  ),
);

/** An option of a socket as it is now. */
export interface OptionNow {
  readonly option: OptionName;
  readonly value: OptionPrimitive;
  /** What the system has, in its terms; empty where it does not tell. */
  readonly got: string;
  /** Why it cannot be set now; null: it can. */
  readonly unavailable: Text | null;
}

const ofGroup = v.strictObject({
  socket: socketId,
  group: v.pipe(
    v.string(),
    v.maxLength(200),
    v.check(
      saying(
        (text) => parseGroup(text).ok,
        (text) => {
          const parsed = parseGroup(text);
          return parsed.ok ? "" : parsed.problem;
        },
      ),
    ),
    v.transform((text): Group => {
      const parsed = parseGroup(text);
      return parsed.ok ? parsed.value : { address: "", interface: "", source: "" };
    }),
  ),
});

export const socketCalls = {
  /** Opens a socket; the outcome follows as events and in the socket's state. */
  open: {
    input: v.strictObject({ spec: openSpec }),
    answer: answer<{ readonly socket: number }>(),
  },
  /** Opens several, servers first; each with its socket, or why there is none, in the order in which they were named. */
  openAll: {
    input: v.strictObject({ specs: listOf(openSpec, MAX_OPENED) }),
    answer: answer<{ readonly opened: readonly Opened[] }>(),
  },
  /** Opens a closed socket's settings again, as a new socket. */
  reopen: {
    input: ofSocket,
    answer: answer<{ readonly socket: number }>(),
  },
  /** Removes the file that a failed listener found in its place, if it is a socket on which nobody listens now. */
  removeStaleSocket: {
    input: ofSocket,
    answer: answer<null>(),
  },
  /**
   * Sends bytes; on a listener to all its connections, on an unconnected datagram socket to `to`. `queued`: bytes that now
   * wait for the slowest of them.
   */
  send: {
    input: v.strictObject({
      socket: socketId,
      data: payload,
      to: v.nullable(v.union([target, pathTarget])),
    }),
    answer: answer<{ readonly sockets: number; readonly queued: number }>(),
  },
  /**
   * Sets an option of an open socket, as a row of shared/options.ts that says `after`. What is the system's is told as an event
   * `setsockopt`. `got`: what the system then has; empty where it does not tell.
   */
  setOption: {
    input: v.strictObject({
      socket: socketId,
      option: v.picklist(OPTION_NAMES),
      value: v.union([v.string(), v.number(), v.boolean()]),
    }),
    answer: answer<{ readonly got: string }>(),
  },
  /** Every option of a socket as it is now, with what the system has. */
  socketOptions: {
    input: ofSocket,
    answer: answer<readonly OptionNow[]>(),
  },
  /** Options of a kind that cannot be had on this system, and why. */
  unavailableOptions: {
    input: v.strictObject({ kind: v.picklist(SOCKET_KINDS) }),
    answer: answer<readonly { readonly option: OptionName; readonly reason: Text }[]>(),
  },
  /** Makes an open UDP socket a member of a multicast group: `239.1.2.3%eth0`, of one source `232.1.1.1@10.0.0.7`. */
  joinGroup: { input: ofGroup, answer: answer<null>() },
  leaveGroup: { input: ofGroup, answer: answer<null>() },
  /** Ends our writing side (FIN); the peer may still send. */
  shutdown: {
    input: ofSocket,
    answer: answer<null>(),
  },
  /** Closes a socket; a connection may be reset (RST), a listener's accepted sockets stay or close too. */
  close: {
    input: v.strictObject({
      socket: socketId,
      how: v.picklist(["close", "reset"]),
      accepted: v.picklist(["keep", "close"]),
    }),
    answer: answer<null>(),
  },
  /** Closes every socket. */
  closeAll: {
    input: nothing,
    answer: answer<{ readonly sockets: number }>(),
  },
  /** Takes closed sockets off the list (all, or those named); their events stay in the recording. */
  clear: {
    input: v.strictObject({ sockets: socketIds }),
    answer: answer<{ readonly sockets: number; readonly clearing: number }>(),
  },
  /**
   * Puts back what one clearing took off the list, by its number; none where that is too long ago: together with the
   * closed sockets on the list they are as many as there may be of those.
   */
  restore: {
    input: v.strictObject({ clearing: integer(1, Number.MAX_SAFE_INTEGER) }),
    answer: answer<{ readonly sockets: number }>(),
  },
  /** Opens an echo server on a free port and a client that greets it. */
  tryIt: {
    input: nothing,
    answer: answer<{ readonly listener: number; readonly client: number }>(),
  },
} as const;

/** What changed of the list of sockets. */
export interface SocketChanges {
  /** New or changed, last state wins. */
  readonly sockets: readonly SocketInfo[];
  /** Taken off the list. */
  readonly removed: readonly number[];
  /** More follow at once; the list is complete once this is false. */
  readonly more: boolean;
}

export const socketFeeds = {
  /** The list of sockets, at most 2,000 in a frame; then those that changed or left it. Of a file: those that it tells of. */
  sockets: {
    input: ofSource,
    answer: answer<SocketChanges>(),
  },
  /** What all sockets did together. */
  totals: {
    input: ofSource,
    answer: answer<Totals>(),
  },
} as const;
