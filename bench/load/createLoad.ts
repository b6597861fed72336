// Sends load from a process of its own, so that the receiver has a core to itself.
//
//     const load = createLoad(folder);
//     await load.udp(port, { size: 64, count: 100_000, rate: 50_000 });   // { messages, bytes, seconds }

import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

export interface Sent {
  readonly messages: number;
  readonly bytes: number;
  /** TCP: until the receiver had read all and closed. */
  readonly seconds: number;
}

export interface Load {
  /** "C" or "Node"; the latter may be what limits a result. */
  readonly language: string;
  tcp(port: number, what: Messages): Promise<Sent>;
  /** `rate`: datagrams a second, 0 for as fast as it goes. */
  udp(port: number, what: Messages & { readonly rate: number }): Promise<Sent>;
}

export interface Messages {
  /** Bytes of each, and how many. */
  readonly size: number;
  readonly count: number;
  /** A text that they repeat, or "words": letters and blanks that are other ones in each message. */
  readonly fill?: string;
}

const run = promisify(execFile);

/** Compiles the generator into `folder` where there is a C compiler; otherwise Node sends. */
export function createLoad(folder: string): Load {
  const program = join(folder, "load");
  const source = join(import.meta.dirname, "load.c");
  const compiled = spawnSync("cc", ["-O2", "-o", program, source], { stdio: "ignore" });
  const inC = compiled.status === 0;
  const command = inC ? [program] : [process.execPath, join(import.meta.dirname, "load.ts")];

  async function send(args: readonly (string | number)[]): Promise<Sent> {
    const [file = "", ...before] = command;
    const { stdout } = await run(file, [...before, ...args.map(String)]);
    return JSON.parse(stdout) as Sent;
  }
  return {
    language: inC ? "C" : "Node",
    tcp: (port, { size, count, fill = "x" }) => send(["tcp", port, size, count, 0, fill]),
    udp: (port, { size, count, rate, fill = "x" }) => send(["udp", port, size, count, rate, fill]),
  };
}
