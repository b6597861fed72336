// What tshark makes of a recording.

import { execFile } from "node:child_process";

export interface Tshark {
  readonly stdout: string;
  /** Without the remark that running as root could be dangerous. */
  readonly stderr: string;
  readonly code: number;
}

export function tshark(args: readonly string[]): Promise<Tshark> {
  return new Promise((resolve) => {
    execFile(
      "tshark",
      args,
      { maxBuffer: 256 * 1024 * 1024, env: { ...process.env, LC_ALL: "C.UTF-8" } },
      (error, stdout, stderr) => {
        const remarks = stderr.replace(/^Running as user .*\n/, "");
        resolve({
          stdout,
          stderr: remarks,
          code: typeof error?.code === "number" ? error.code : 0,
        });
      },
    );
  });
}

/** Severities of `-z expert` with the summaries under each. */
export async function expert(
  file: string,
): Promise<{ errors: string[]; warnings: string[]; notes: string[] }> {
  const { stdout } = await tshark(["-r", file, "-q", "-z", "expert"]);
  const found = { errors: [] as string[], warnings: [] as string[], notes: [] as string[] };
  let into: string[] | null = null;
  for (const line of stdout.split("\n")) {
    const heading = /^(Errors|Warns|Notes|Chats) \(/.exec(line)?.[1];
    if (heading !== undefined)
      into =
        heading === "Errors"
          ? found.errors
          : heading === "Warns"
            ? found.warnings
            : heading === "Notes"
              ? found.notes
              : null;
    else if (/^\s+\d+\s/.test(line)) into?.push(line.trim());
  }
  return found;
}

/** Both directions of a TCP stream as `-z follow,tcp,raw` gives them: the opener's bytes and the answerer's. */
export async function follow(
  file: string,
  stream: number,
): Promise<{ opener: Buffer; answerer: Buffer }> {
  const { stdout } = await tshark(["-r", file, "-q", "-z", `follow,tcp,raw,${stream}`]);
  const opener: string[] = [];
  const answerer: string[] = [];
  for (const line of stdout.split("\n")) {
    if (/^\t[0-9a-f]+$/.test(line)) answerer.push(line.slice(1));
    else if (/^[0-9a-f]+$/.test(line)) opener.push(line);
  }
  return {
    opener: Buffer.from(opener.join(""), "hex"),
    answerer: Buffer.from(answerer.join(""), "hex"),
  };
}
