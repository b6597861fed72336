// Runs a program of the system that tells something, bounded in time and output. No shell is between.

export interface ProgramBounds {
  /** Milliseconds. */
  readonly timeout: number;
  /** Bytes of output. */
  readonly maxBuffer: number;
}

export type ProgramOutcome =
  | { readonly ok: true; readonly output: string }
  /** `code`: how it ended; null where it did not by itself. `output`: what it had said. */
  | { readonly ok: false; readonly reason: "missing" }
  | {
      readonly ok: false;
      readonly reason: "failed";
      readonly code: number | null;
      readonly output: string;
    };

/** Never throws. Its words are English where it has any (LC_ALL). */
export function runProgram(
  program: string,
  args: readonly string[],
  bounds: ProgramBounds,
): Promise<ProgramOutcome> {
  // A window started from a desktop may have a PATH without these.
  const PATH =
    process.platform === "win32"
      ? process.env["PATH"]
      : `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin:/usr/bin:/bin`;
  const env = { ...process.env, PATH, LC_ALL: "C" };
  const options = { ...bounds, env, killSignal: "SIGKILL", windowsHide: true } as const;
  return new Promise((resolve) => {
    process
      .getBuiltinModule("node:child_process")
      .execFile(program, [...args], options, (error, output) => {
        if (error === null) resolve({ ok: true, output });
        else if (error.code === "ENOENT") resolve({ ok: false, reason: "missing" });
        else {
          const code = typeof error.code === "number" ? error.code : null;
          resolve({ ok: false, reason: "failed", code, output });
        }
      });
  });
}
