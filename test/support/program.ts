// A child process whose lines can be waited for.
//
//     const program = startProgram("ncat", ["127.0.0.1", "9000"]);
//     await program.line("stdout", /PONG/);
//     expect(await program.stop()).toBe(0);

import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";

const ROOT = join(import.meta.dirname, "../..");
const PORTSCOPE = join(ROOT, "scripts/portscope.mjs");

export type Stream = "stdout" | "stderr";

export interface Program {
  readonly pid: number;
  write(text: string): void;
  /** Ends its standard input. */
  end(): void;
  /** The first line that matches, of those that came and those to come; fails when the program ends without it. */
  line(stream: Stream, pattern: RegExp): Promise<string>;
  output(stream: Stream): string;
  kill(signal: NodeJS.Signals): void;
  /** Exit code, or the signal that ended it. */
  readonly exit: Promise<number | NodeJS.Signals>;
  /** SIGTERM, then its exit. */
  stop(): Promise<number | NodeJS.Signals>;
}

export function startProgram(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Program {
  // Ours is for the tests' own threads (compileOnce.ts): a program keeps what it compiles where it always does.
  const { NODE_COMPILE_CACHE: _, ...own } = env;
  const child = spawn(command, args, { cwd: ROOT, env: own, stdio: "pipe" });
  const text: Record<Stream, string> = { stdout: "", stderr: "" };
  const changed = new Set<() => void>();
  let ended = false;
  const tell = () => {
    for (const listener of changed) listener();
  };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (chunk: string) => {
      text[stream] += chunk;
      tell();
    });
  }
  child.stdin.on("error", () => {});
  const exit = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.on("error", reject);
    // `close` comes after all output has been read, unlike `exit`.
    child.on("close", (code, signal) => {
      ended = true;
      resolve(code ?? signal ?? "SIGKILL");
      tell();
    });
  });

  return {
    pid: child.pid ?? -1,
    write: (data) => child.stdin.write(data),
    end: () => child.stdin.end(),
    line: (stream, pattern) =>
      new Promise((resolve, reject) => {
        function look(): void {
          const lines = text[stream].split("\n");
          const found = lines.find((line) => pattern.test(line));
          if (found === undefined && !ended) return;
          changed.delete(look);
          if (found !== undefined) resolve(found);
          else
            reject(new Error(`${command} ended without ${pattern}:\n${text.stdout}${text.stderr}`));
        }
        changed.add(look);
        look();
      }),
    output: (stream) => text[stream],
    kill: (signal) => child.kill(signal),
    exit,
    stop() {
      if (!ended) child.kill("SIGTERM");
      return exit;
    },
  };
}

/** The command line, from the sources, as a person starts it. */
export function startPortscope(args: readonly string[], env?: NodeJS.ProcessEnv): Program {
  return startProgram(process.execPath, [PORTSCOPE, ...withOwnSettings(args)], env);
}

/** A window of a test has settings of its own; the file is there once one is changed. */
function withOwnSettings(args: readonly string[]): readonly string[] {
  if (args[0] !== "serve" || args.includes("--settings")) return args;
  return [...args, "--settings", join(tmpdir(), `portscope-test-${randomUUID()}.json`)];
}

export interface Unread {
  /** All of standard error, and the exit code, once it has ended. */
  readonly exit: Promise<{ readonly code: number | null; readonly stderr: string }>;
  /** Resolves when standard error has a line that matches. */
  said(pattern: RegExp): Promise<string>;
  /** Resolves when there is something on standard output. */
  readonly printed: Promise<void>;
  kill(signal: NodeJS.Signals): void;
  endInput(): void;
  /** Reads standard output from now on, a little at a time; resolves with how many bytes there were. */
  readSlowly(): Promise<number>;
}

/** The command line with a standard output that nobody reads. */
export function startUnread(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Unread {
  const child = spawn(process.execPath, [PORTSCOPE, ...args], { cwd: ROOT, env, stdio: "pipe" });
  const { stdin, stdout, stderr } = child;
  stdin.on("error", () => {});
  let said = "";
  let heard = (): void => {};
  stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
    heard();
  });
  return {
    exit: new Promise((resolve) => {
      stderr.once("close", () => {
        const code = child.exitCode;
        if (code !== null) return resolve({ code, stderr: said });
        child.once("exit", (last) => resolve({ code: last, stderr: said }));
      });
    }),
    said: (pattern) =>
      new Promise((resolve) => {
        heard = () => {
          const line = said.split("\n").find((each) => pattern.test(each));
          if (line !== undefined) resolve(line);
        };
        heard();
      }),
    printed: new Promise((resolve) => {
      stdout.once("readable", () => resolve());
    }),
    kill: (signal) => child.kill(signal),
    endInput: () => stdin.end(),
    async readSlowly() {
      let bytes = 0;
      for await (const chunk of stdout as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        await turn();
      }
      return bytes;
    },
  };
}
