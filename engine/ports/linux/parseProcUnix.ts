// /proc/net/unix (proc(5)): `Num RefCount Protocol Flags Type St Inode Path`, one socket a line.

import type { MachineState, UnixType } from "../../../shared/model/machineSocket.ts";

export interface KernelUnixSocket {
  readonly inode: number;
  readonly type: UnixType;
  readonly state: MachineState;
  /** `@name` in the abstract namespace; empty where it was never bound. */
  readonly path: string;
}

/** Socket types (linux/net.h). */
const TYPES: Readonly<Record<number, UnixType>> = { 1: "stream", 2: "dgram", 5: "seqpacket" };
/** `__SO_ACCEPTCON`: it listens. */
const ACCEPTS = 0x10000;
/** `SS_CONNECTED` (linux/net.h). */
const CONNECTED = 3;

const LINE =
  /^[0-9a-f]+: [0-9A-F]+ [0-9A-F]+ ([0-9A-F]+) ([0-9A-F]+) ([0-9A-F]+) +(\d+)(?: (.*))?$/;

/** What is no such line is passed over. A path may hold anything but a line feed; the kernel writes that as it is, too. */
export function* parseProcUnix(text: string): Generator<KernelUnixSocket> {
  for (const line of text.split("\n")) {
    const [, flags = "0", type = "0", state = "0", inode = "0", path = ""] = LINE.exec(line) ?? [];
    const known = TYPES[Number.parseInt(type, 16)];
    if (known === undefined) continue;
    yield {
      inode: Number(inode),
      type: known,
      state:
        (Number.parseInt(flags, 16) & ACCEPTS) !== 0
          ? "LISTEN"
          : Number.parseInt(state, 16) === CONNECTED
            ? "CONNECTED"
            : "UNCONNECTED",
      path,
    };
  }
}
