// A log of strace as those who watch understand it: what was told, as one line for each.

import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { Calls } from "../../engine/watch/strace/Calls.ts";
import type { Told } from "../../engine/watch/Told.ts";
import { TRACED, Watching, type Ended } from "../../engine/watch/Watching.ts";

export interface WatchedLog {
  /** `1 bind`, `2 send "Hello"`, `1 accept 3`, `2 connect!ECONNREFUSED`, `2 end`. */
  readonly rows: readonly string[];
  readonly calls: Calls;
  readonly watching: Watching;
  readonly ended: readonly Ended[];
}

export function watchedLog(
  log: string | Buffer,
  { again = false, pieces = 0 }: { readonly again?: boolean; readonly pieces?: number } = {},
): WatchedLog {
  const rows: string[] = [];
  const ended: Ended[] = [];
  let sockets = 0;
  const told: Told = {
    opened: () => ++sockets,
    call(socket, detail, _by, { failure = null, remote = null }) {
      const more = [
        "accepted" in detail ? ` ${detail.accepted}` : "",
        "other" in detail ? ` ${detail.other}` : "",
        "fd" in detail ? ` ${detail.fd}` : "",
        "left" in detail ? ` ${detail.left}` : "",
        "option" in detail ? ` ${detail.option}=${detail.value}` : "",
        detail.call === "shutdown" ? ` ${detail.direction}` : "",
        "pending" in detail ? " pending" : "",
        remote === null || detail.call === "accept" ? "" : ` ${formatEndpoint(remote)}`,
        failure === null ? "" : `!${failure.code}`,
      ];
      rows.push(`${socket.id} ${detail.call}${more.join("")}`);
    },
    data(socket, { out, payload, peer }) {
      const text = JSON.stringify(Buffer.from(payload).toString("latin1"));
      const whose = peer === null ? "" : ` ${formatEndpoint(peer)}`;
      rows.push(`${socket.id} ${out ? "send" : "recv"} ${text}${whose}`);
    },
    ended: (socket) => rows.push(`${socket.id} end`),
  };
  const watching = new Watching({ told, again }, (each) => ended.push(each));
  const calls = new Calls((happening) => watching.take(happening), TRACED);
  const bytes = Buffer.from(log);
  const size = pieces === 0 ? bytes.length : Math.max(1, Math.ceil(bytes.length / pieces));
  for (let at = 0; at < bytes.length; at += size) calls.take(bytes.subarray(at, at + size));
  calls.finish();
  return { rows, calls, watching, ended };
}
