// A program whose standard input and output are a connection's (ncat's -e and -c). Neither side is read faster than the other
// takes it; the program, with all that it started, ends with its connection.

import { spawn, type ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { isOpen, type SocketInfo } from "../../../shared/model/socket.ts";
import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import { ENOUGH } from "../../sendInput.ts";
import { closed, until } from "../../waiting.ts";
import type { NcRun } from "../NcRun.ts";
import type { ExecSettings, NcSettings } from "../options/NcSettings.ts";
import { failedCall } from "../voice/systemTexts.ts";
import { trySend } from "../trySend.ts";
import { splitCommand } from "./splitCommand.ts";

/** ms that a program has behind a request to end (SIGTERM). */
const TO_END = 2000;
/** ms without a byte of the program after which it is ended, once its peer has said all. */
const TO_ANSWER = 10_000;

type Child = ChildProcess & { readonly stdin: Writable; readonly stdout: Readable };

/** Resolves when the program has ended and all that it said is sent. */
export async function runCommand(
  nc: NcRun,
  command: ExecSettings,
  socket: SocketInfo,
): Promise<void> {
  const { engine } = nc;
  const { id } = socket;
  const child = start(command, environment(nc.settings, socket));
  const over = new Promise<void>((resolve) => {
    child.on("error", (error: NodeJS.ErrnoException) => {
      nc.say([failedCall("exec", error.code ?? "")]);
      resolve();
    });
    child.on("close", () => resolve());
  });
  fromPeer(nc, id, child.stdin);
  const silent = fromChild(nc, id, child.stdout);
  void closed(engine, id).then(() => endChild(child));
  void until(engine, () => (engine.socket(id)?.peerEndedAt === null ? null : true)).then(() => {
    child.stdin.end();
    silent.begin(() => endChild(child));
  });
  const atEnd = (): Promise<void> => {
    endChild(child);
    return over;
  };
  nc.atEnd.add(atEnd);
  await over;
  nc.atEnd.delete(atEnd);
  silent.stop();
  await until(engine, () => {
    const now = engine.socket(id);
    const sent = now === undefined || !isOpen(now.state) || now.counters.pendingOut === 0;
    return sent ? true : null;
  });
}

function start({ command, shell }: ExecSettings, env: NodeJS.ProcessEnv): Child {
  const [program = "", ...args] = shell ? ["/bin/sh", "-c", command] : splitCommand(command);
  // A group of its own, so that all that it starts ends with it.
  return spawn(program, args, { env, stdio: ["pipe", "pipe", "inherit"], detached: true }) as Child;
}

function fromPeer(nc: NcRun, id: number, stdin: Writable): void {
  const { engine } = nc;
  let full = false;
  const setFull = (now: boolean): void => {
    full = now;
    const socket = engine.socket(id);
    if (socket !== undefined && isOpen(socket.state)) engine.setReading(!now, id);
  };
  // A program that reads nothing more hears no more.
  stdin.on("error", () => {
    nc.receive(id, null);
    if (full) setFull(false);
  });
  stdin.on("drain", () => setFull(false));
  nc.receive(id, (payload) => {
    if (!stdin.write(Uint8Array.from(payload)) && !full) setFull(true);
  });
}

interface Silence {
  /** From now on a silence has its end. */
  begin(end: () => void): void;
  stop(): void;
}

function fromChild({ engine }: NcRun, id: number, stdout: Readable): Silence {
  const silence: { timer: NodeJS.Timeout | null } = { timer: null };
  const pending = (): number => engine.socket(id)?.counters.pendingOut ?? 0;
  stdout.on("data", (chunk: Buffer) => {
    silence.timer?.refresh();
    if (!trySend(engine, id, chunk)) return;
    if (pending() < ENOUGH) return;
    stdout.pause();
    void until(engine, () => (pending() < ENOUGH ? true : null)).then(() => stdout.resume());
  });
  return {
    begin(end) {
      silence.timer = setTimeout(end, TO_ANSWER);
    },
    stop() {
      if (silence.timer !== null) clearTimeout(silence.timer);
    },
  };
}

function endChild(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signal(child, "SIGTERM");
  const timer = setTimeout(() => signal(child, "SIGKILL"), TO_END);
  child.once("exit", () => clearTimeout(timer));
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended.
  }
}

/** What ncat tells a program of its connection. */
function environment({ transport }: NcSettings, { local, remote }: SocketInfo): NodeJS.ProcessEnv {
  const ip = (end: SocketInfo["local"]): IpEndpoint | null =>
    end === null || end.family === "unix" ? null : end;
  const [here, there] = [ip(local), ip(remote)];
  return {
    ...process.env,
    NCAT_PROTO: transport === "udp" ? "UDP" : "TCP",
    ...(here === null ? {} : { NCAT_LOCAL_ADDR: here.address, NCAT_LOCAL_PORT: `${here.port}` }),
    ...(there === null
      ? {}
      : { NCAT_REMOTE_ADDR: there.address, NCAT_REMOTE_PORT: `${there.port}` }),
  };
}
