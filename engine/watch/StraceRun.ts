// strace as a program: begun with a command, or on a process that runs; its log comes through a FIFO of its own, so that the
// program's standard streams stay as they are.

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as net from "node:net";
import * as os from "node:os";
import * as path from "node:path";
import { TRACED } from "./Watching.ts";
import { cannotBegin, notInstalled } from "./watchFailures.ts";

/** Bytes of one string of a call that strace prints; what is longer is counted. */
export const MAX_TEXT = 1024 * 1024;
/** ms of one turn. */
const TURN = 4;
/** ms between two looks whether the log may go on. */
const LOOK = 10;

/** What is watched. */
export type WatchTarget =
  | {
      readonly kind: "command";
      readonly command: string;
      readonly args: readonly string[];
      /** Where it is begun; without it where we are. */
      readonly folder?: string;
      /** Without it ours. */
      readonly env?: NodeJS.ProcessEnv;
      /** False: it hears and says nothing; otherwise its standard streams are ours. */
      readonly streams?: boolean;
    }
  | { readonly kind: "process"; readonly pid: number };

export interface StraceSetting {
  readonly target: WatchTarget;
  /** More of the log, valid during the call only. */
  readonly take: (bytes: Buffer) => void;
  /** Whether the log must wait. */
  readonly mustWait: () => boolean;
}

export interface StraceEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it said itself, of a process that was to be watched. */
  readonly said: string;
}

export class StraceRun {
  /** Resolves when strace has ended and all of its log was taken. */
  readonly ended: Promise<StraceEnd>;
  readonly #child: ChildProcess;
  readonly #setting: StraceSetting;
  readonly #folder: string;
  readonly #log: net.Socket;
  #said = "";
  #turnEnds = 0;
  #timer: NodeJS.Timeout | null = null;

  /** Throws a Refusal where strace is not there, or the log has no place. */
  constructor(setting: StraceSetting) {
    this.#setting = setting;
    this.#folder = fs.mkdtempSync(path.join(os.tmpdir(), "portscope-watch-"));
    const fifo = path.join(this.#folder, "log");
    try {
      const made = spawnSync("mkfifo", ["-m", "600", fifo], { encoding: "utf8" });
      if (made.error !== undefined) throw cannotBegin(made.error.message);
      if (made.status !== 0) throw cannotBegin(made.stderr.trim());
      // Without waiting for strace, which opens it in a moment.
      const fd = fs.openSync(fifo, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
      this.#log = new net.Socket({ fd, readable: true, writable: false });
    } catch (error) {
      this.#removeFolder();
      throw error;
    }
    this.#child = this.#start(fifo);
    this.ended = this.#run();
  }

  /** Ends watching; what is watched goes on. */
  leave(): void {
    // One that began a program heeds no other signal, so that a terminal's Ctrl+C is the program's.
    this.#child.kill(this.#setting.target.kind === "command" ? "SIGKILL" : "SIGINT");
  }

  #start(fifo: string): ChildProcess {
    const { target } = this.#setting;
    const names = TRACED.map((name) => `?${name}`).join(",");
    const how = ["-f", "-ttt", "-T", "-yy", "-xx", "-q", "-s", String(MAX_TEXT), "-o", fifo];
    const what = ["-e", `trace=${names}`];
    if (target.kind === "process")
      return spawn("strace", [...how, ...what, "-p", String(target.pid)], {
        stdio: ["ignore", "ignore", "pipe"],
      });
    return spawn("strace", [...how, ...what, "--", target.command, ...target.args], {
      stdio: target.streams === false ? "ignore" : "inherit",
      ...(target.folder === undefined ? {} : { cwd: target.folder }),
      ...(target.env === undefined ? {} : { env: target.env }),
    });
  }

  async #run(): Promise<StraceEnd> {
    const child = this.#child;
    child.stderr?.on("data", (bytes: Buffer) => {
      this.#said = (this.#said + bytes.toString("utf8")).slice(-2000);
    });
    const read = new Promise<void>((resolve) => {
      this.#log.on("data", (bytes) => this.#take(bytes));
      // What is left of it when it fails is what came.
      this.#log.on("error", () => resolve());
      this.#log.on("close", () => resolve());
    });
    try {
      const end = await new Promise<Omit<StraceEnd, "said">>((resolve, reject) => {
        child.on("error", (error: NodeJS.ErrnoException) =>
          reject(error.code === "ENOENT" ? notInstalled() : cannotBegin(error.message)),
        );
        child.on("exit", (code, signal) => resolve({ code, signal }));
      });
      await read;
      return { ...end, said: this.#said };
    } finally {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#log.destroy();
      this.#removeFolder();
    }
  }

  #take(bytes: Buffer): void {
    const now = performance.now();
    if (now >= this.#turnEnds) this.#turnEnds = now + TURN;
    this.#setting.take(bytes);
    if (!this.#setting.mustWait() && performance.now() < this.#turnEnds) return;
    this.#log.pause();
    const goOn = (): void => {
      if (this.#setting.mustWait()) this.#timer = setTimeout(goOn, LOOK);
      else {
        this.#turnEnds = 0;
        this.#log.resume();
      }
    };
    if (this.#setting.mustWait()) this.#timer = setTimeout(goOn, LOOK);
    else setImmediate(goOn);
  }

  #removeFolder(): void {
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }
}
