// The same scenario with a real nc or ncat and with ours: what each printed, said and ended with.

import { spawn } from "node:child_process";
import * as net from "node:net";
import { join } from "node:path";
import { afterEach, beforeAll, expect } from "vitest";
import { ensureBuilt } from "../../../scripts/ensureBuilt.mjs";
import { listenPeer, type Peer } from "../../support/peer.ts";
import { pathOf } from "../../support/tools.ts";

const MAIN = join(import.meta.dirname, "../../../dist/cli/main.js");

export type Real = "nc" | "ncat";
const PROGRAMS = { nc: "nc.openbsd", ncat: "ncat" } as const;
const DIALECTS = { nc: "openbsd", ncat: "ncat" } as const;

export interface Outcome {
  readonly code: number | NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly stdin: NodeJS.WritableStream;
  stdout(): string;
  stderr(): string;
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** As a program behind a pipe that ends. */
  stopReading(): void;
  readonly outcome: Promise<Outcome>;
}

/** Starts one of both sides. */
export type Start = (...args: string[]) => Running;

const running = new Set<Running>();
const clients = new Set<net.Socket>();

beforeAll(() => ensureBuilt(), 120_000);
afterEach(async () => {
  for (const each of running) each.kill("SIGKILL");
  await Promise.all(Array.from(running, ({ outcome }) => outcome));
  running.clear();
  for (const socket of clients) socket.destroy();
  clients.clear();
});

/** Only where the test is about what nobody names: which dialect it is. */
export const ours: Start = (...args) => start(process.execPath, [MAIN, "nc", ...args]);

function start(command: string, args: readonly string[], argv0?: string): Running {
  const child = spawn(command, args, { stdio: "pipe", ...(argv0 === undefined ? {} : { argv0 }) });
  const text = { stdout: "", stderr: "" };
  child.stdin.on("error", () => undefined);
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("latin1").on("data", (chunk: string) => {
      text[name] += chunk;
    });
  const each: Running = {
    stdin: child.stdin,
    stdout: () => text.stdout,
    stderr: () => text.stderr,
    pid: child.pid ?? -1,
    kill: (signal) => child.kill(signal),
    stopReading: () => void child.stdout.destroy(),
    outcome: new Promise((resolve) => {
      child.on("close", (code, signal) => {
        running.delete(each);
        resolve({ code: code ?? signal ?? "SIGKILL", ...text });
      });
    }),
  };
  running.add(each);
  return each;
}

/** Plays a scenario with both, beside each other, and holds the outcomes against each other; returns ours. */
export async function expectAlike<T>(
  real: Real,
  scenario: (start: Start) => Promise<T>,
): Promise<T> {
  const dialect = DIALECTS[real];
  const [theirs, mine] = await Promise.all([
    scenario((...args) => start(pathOf(PROGRAMS[real]), args, real)),
    scenario((...args) => ours("--as", dialect, ...args)),
  ]);
  expect(plain(mine)).toEqual(plain(theirs));
  return mine;
}

/** What cannot be the same: ports, times, ncat's own version, names of temporary files. */
function plain(outcome: unknown): unknown {
  return JSON.parse(
    JSON.stringify(outcome)
      .replaceAll(/\b[1-9]\d{3,4}\b/g, "PORT")
      .replaceAll(/\d+\.\d\d seconds/g, "TIME")
      .replaceAll(/Version [\d.PORT]+ \([^)]*\)/g, "VERSION")
      .replaceAll(/\/(?:tmp|var)\/[^ \]\\]*|@[0-9a-f]{5}/g, "PATH"),
  );
}

/** What a server does with its connection, once the client has it. */
export type Serve = (peer: Peer, client: Running) => Promise<void> | void;

/** A client that talks with a server of ours. */
export async function talking(
  start: Start,
  args: readonly string[],
  serve: Serve,
  input: string | null = "hi\n",
): Promise<Outcome> {
  const server = await listenPeer();
  const client = start(...args, "127.0.0.1", `${server.port}`);
  if (input !== null) client.stdin.end(input);
  await serve(await server.next(), client);
  return client.outcome;
}

/** A port that nobody has just now. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as net.AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

export interface Client {
  readonly socket: net.Socket;
  received(): string;
  readonly ended: Promise<void>;
  /** Resolves when something that matches has come. */
  heard(text: string): Promise<void>;
}

/** Connects as soon as somebody listens there. */
export async function client(to: net.NetConnectOpts): Promise<Client> {
  for (;;) {
    const socket = await new Promise<net.Socket | null>((resolve) => {
      const each = net.connect({ ...to, allowHalfOpen: true });
      each.once("connect", () => resolve(each));
      each.once("error", () => resolve(null));
    });
    if (socket === null) {
      // A path where nobody is fails at once, within the same turn.
      await new Promise(setImmediate);
      continue;
    }
    clients.add(socket);
    let text = "";
    socket.on("error", () => undefined);
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      text += chunk;
    });
    return {
      socket,
      received: () => text,
      ended: new Promise((resolve) => {
        socket.once("end", resolve).once("close", () => resolve());
      }),
      heard: (wanted) => expect.poll(() => text).toContain(wanted),
    };
  }
}

/** A listener, and the first client that it has. */
export async function serving(
  start: Start,
  args: readonly string[],
): Promise<{ readonly server: Running; readonly port: number; connect(): Promise<Client> }> {
  const port = await freePort();
  const server = start(...args, `${port}`);
  return { server, port, connect: () => client({ host: "127.0.0.1", port }) };
}
