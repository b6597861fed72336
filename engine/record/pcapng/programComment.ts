// How another program made the call that a packet is of: a comment on the packet (opt_comment), which Wireshark shows.
//
//     sendto(5) = 12 in 18 µs, pid 4711 thread 4712 at 1764567890.123456 of python3

import type { ProgramCall } from "../../../shared/model/event.ts";
import { OPTION, pad4 } from "./format.ts";

/** UTF-8 bytes of a name at most, so that a packet's block stays within what is read around its payload. */
const MAX_NAME = 64;

const encoder = new TextEncoder();

/** The option, padded, as it stands in the block. */
export function programOption(call: ProgramCall): Uint8Array {
  const text = encoder.encode(textOf(call));
  const option = new Uint8Array(4 + pad4(text.length));
  new DataView(option.buffer).setUint16(0, OPTION.comment, true);
  new DataView(option.buffer).setUint16(2, text.length, true);
  option.set(text, 4);
  return option;
}

function textOf({ syscall, fd, result, duration, pid, tid, began, process }: ProgramCall): string {
  const name = encoder.encode(process).length > MAX_NAME ? `${process.slice(0, 20)}…` : process;
  // not for people: a file's text, the same for whoever opens it, in whichever program.
  const lasted = duration === null ? "" : ` in ${duration} µs`;
  const at = `${Math.floor(began / 1e6)}.${String(began % 1e6).padStart(6, "0")}`;
  // not for people: as above.
  return `${syscall}(${fd}) = ${result ?? "?"}${lasted}, pid ${pid} thread ${tid} at ${at} of ${name}`;
}

const WRITTEN =
  /^([a-z0-9_]+)\((-?\d+)\) = (\?|-?\d+)(?: in (\d+) µs)?, pid (\d+) thread (\d+) at (\d+)\.(\d{6}) of (.*)$/s;

/** Null: somebody else's comment. */
export function programFromComment(text: string): ProgramCall | null {
  const found = WRITTEN.exec(text);
  if (found === null) return null;
  const [, syscall = "", fd, result, duration, pid, tid, seconds, micros, process = ""] = found;
  return {
    syscall,
    pid: Number(pid),
    tid: Number(tid),
    process,
    fd: Number(fd),
    began: Number(seconds) * 1e6 + Number(micros),
    duration: duration === undefined ? null : Number(duration),
    result: result === "?" ? null : Number(result),
  };
}
