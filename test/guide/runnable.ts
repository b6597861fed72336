// The commands of a page of the guide, run as they stand there. Blocks are told by what stands behind their fence:
//
//     sh serve            goes on until the page's end; the next block waits until it has said something
//     sh run              runs to its end; `exit=2` is its exit code where it is not 0
//     text                what the block before printed: lines in their order, … for anything
//     text end            the same of the page's `serve` blocks, at its end
//     json file=x.json    a file that the page's commands find

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { dist } from "../../scripts/ensureBuilt.mjs";

export interface Block {
  readonly kind: string;
  readonly text: string;
}

export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\S.*)\n([^]*?)^```$/gm)].map(([, kind = "", text = ""]) => ({
    kind,
    text,
  }));
}

const RUN_MS = 60_000;

/** Runs a page in a folder of its own, and gives what did not happen as it is told; nothing when all did. */
export async function runPage(page: string, folder: string): Promise<readonly string[]> {
  const blocks = blocksOf(await readFile(page, "utf8"));
  const env = await environment(folder);
  const ports = new Map<string, string>();
  const serving: Running[] = [];
  const wrong: string[] = [];
  let printed = "";
  for (const { kind, text } of blocks) {
    const given = await withFreePorts(text, ports);
    const [language, how = "", more = ""] = kind.split(" ");
    const file = /^file=(\S+)$/.exec(how)?.[1];
    if (file !== undefined) await writeFile(join(folder, file), given);
    else if (how === "serve") {
      const running = start(given, folder, env);
      serving.push(running);
      await running.speaks;
    } else if (how === "run") {
      const running = start(given, folder, env);
      const code = await running.ended;
      printed = running.printed();
      const expected = Number(/^exit=(\d+)$/.exec(more)?.[1] ?? 0);
      if (code !== expected) wrong.push(`${page}: ended with ${code}:\n${given}${printed}`);
    } else if (language === "text") {
      if (how === "end") printed = await endOf(serving);
      wrong.push(
        ...missingIn(printed, given).map((line) => `${page}: not printed: ${line}\n${printed}`),
      );
    }
  }
  await endOf(serving);
  return wrong;
}

interface Running {
  readonly child: ChildProcess;
  /** Once it has printed anything, or ended. */
  readonly speaks: Promise<unknown>;
  readonly ended: Promise<number | null>;
  printed(): string;
}

function start(script: string, cwd: string, env: NodeJS.ProcessEnv): Running {
  // A group of its own, so that what a shell started ends with it.
  const child = spawn("bash", ["-c", script], { cwd, env, detached: true, stdio: "pipe" });
  child.stdin.end();
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  const late = setTimeout(() => signal(child, "SIGKILL"), RUN_MS);
  const ended = once(child, "close").then(([code]) => {
    clearTimeout(late);
    return code as number | null;
  });
  const speaks = Promise.race([once(child.stdout, "data"), once(child.stderr, "data"), ended]);
  return { child, speaks, ended, printed: () => printed };
}

/** Ends them as Ctrl+C does, and gives all that they printed. */
async function endOf(serving: readonly Running[]): Promise<string> {
  for (const { child } of serving) if (child.exitCode === null) signal(child, "SIGINT");
  await Promise.all(serving.map(({ ended }) => ended));
  return serving.map((each) => each.printed()).join("");
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** Of the expected lines those that did not come in their order. */
function missingIn(printed: string, expected: string): readonly string[] {
  // Numbers have thin spaces.
  let rest = printed.replaceAll("\u2009", " ");
  return expected.split("\n").filter((line) => {
    if (line.trim() === "") return false;
    const parts = line
      .trim()
      .split("…")
      .map((part) => literal(part.trim()));
    const found = new RegExp(parts.join("[^\\n]*"), "m").exec(rest);
    if (found === null) return true;
    rest = rest.slice(found.index + found[0].length);
    return false;
  });
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A port of the guide stands for a free one, the same within a page. */
async function withFreePorts(text: string, ports: Map<string, string>): Promise<string> {
  for (const port of new Set(text.match(/\b90\d\d\b/g) ?? []))
    if (!ports.has(port)) ports.set(port, await freePort());
  return text.replaceAll(/\b90\d\d\b/g, (port) => ports.get(port) ?? port);
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return String(port);
}

/** With `portscope` as a command: what was built, on this Node. */
async function environment(folder: string): Promise<NodeJS.ProcessEnv> {
  const bin = join(folder, ".bin");
  await mkdir(bin);
  const command = join(bin, "portscope");
  await writeFile(command, `#!/bin/sh\nexec "${process.execPath}" "${dist}/cli/main.js" "$@"\n`);
  await chmod(command, 0o755);
  return {
    ...process.env,
    PATH: `${bin}:${process.env["PATH"] ?? ""}`,
    LC_ALL: "C.UTF-8",
    XDG_CONFIG_HOME: join(folder, ".config"),
    APPDATA: join(folder, ".config"),
  };
}
