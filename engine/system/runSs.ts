// Runs `ss`, which tells what the kernel knows about sockets and needs no rights for it (Linux).

/** Runs ss with these arguments; its output, or why there is none. For tests. */
export type RunSs = (args: readonly string[]) => Promise<SsOutcome>;

export type SsOutcome =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly reason: "no-ss" | "ss-failed" };

const LIMITS = { timeout: 2000, maxBuffer: 1024 * 1024, killSignal: "SIGKILL" } as const;

/** No shell is between, and the arguments are made of numbers. */
export function runSs(args: readonly string[]): ReturnType<RunSs> {
  // A window started from a desktop may have a PATH without these.
  const PATH = `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin:/usr/bin:/bin`;
  const env = { ...process.env, PATH, LC_ALL: "C" };
  return new Promise((resolve) => {
    process
      .getBuiltinModule("node:child_process")
      .execFile("ss", [...args], { ...LIMITS, env }, (error, output) => {
        if (error === null) resolve({ ok: true, output });
        else resolve({ ok: false, reason: error.code === "ENOENT" ? "no-ss" : "ss-failed" });
      });
  });
}
