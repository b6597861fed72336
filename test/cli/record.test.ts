// --record as a script uses it: into files, pipes and devices.

import { execFileSync, spawn } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readBlocks } from "../../engine/record/pcapng/readBlocks.ts";
import { connectPeer } from "../support/peer.ts";
import { startPortscope, startProgram, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { describeWith } from "../support/tools.ts";

const ROOT = join(import.meta.dirname, "../..");
const PORTSCOPE = join(ROOT, "scripts/portscope.mjs");
const programs: Program[] = [];
let folder: Awaited<ReturnType<typeof tempFolder>>;
const at = (name: string): string => join(folder.path, name);

function kept(program: Program): Program {
  programs.push(program);
  return program;
}
const run = (...args: string[]): Program => kept(startPortscope(args));
/**
 * A shell's script, in which `portscope` is the command line; what it started is ended with the test, as a signal to the shell
 * itself would not.
 */
const shell = (script: string): Program =>
  kept(
    startProgram(
      "sh",
      [
        "-c",
        `portscope() { sh -c 'echo $$ > "$DIR/pid"; exec "$NODE" "$MAIN" "$@"' - "$@"; }; ${script}`,
      ],
      { ...process.env, NODE: process.execPath, MAIN: PORTSCOPE, DIR: folder.path },
    ),
  );
function endStarted(): void {
  try {
    process.kill(Number(fs.readFileSync(at("pid"), "utf8")), "SIGTERM");
  } catch {
    // Nothing was started in a shell, or it has ended.
  }
}
const portOf = async (program: Program): Promise<number> =>
  Number((await program.line("stderr", /^listening on /)).split(":").at(-1));
const blockCount = (bytes: Uint8Array): { blocks: number; rest: number } => {
  const blocks = readBlocks(bytes);
  let count = 0;
  for (let step = blocks.next(); ; step = blocks.next()) {
    if (step.done === true) return { blocks: count, rest: bytes.length - step.value };
    count += 1;
  }
};

beforeAll(async () => {
  expect(await run("--version").exit).toBe(0);
});
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  endStarted();
  for (const program of programs.splice(0)) await program.stop();
  await folder.remove();
});

describe("a file that exists", () => {
  test("is refused, replaced when told so, or left for the next free name", async () => {
    fs.writeFileSync(at("r.pcapng"), "precious");
    const refused = run("listen", "tcp", "0", "--record", at("r.pcapng"));
    expect(await refused.exit).toBe(1);
    expect(refused.output("stderr")).toMatch(
      /EEXIST: .*r\.pcapng exists already.*--force.*--append-number/,
    );
    expect(fs.readFileSync(at("r.pcapng"), "utf8")).toBe("precious");

    const numbered = run("listen", "tcp", "0", "--record", at("r.pcapng"), "--append-number");
    await portOf(numbered);
    expect(numbered.output("stderr")).toContain(`recording into ${at("r-2.pcapng")}\n`);
    expect(await numbered.stop()).toBe(0);
    const forced = run("listen", "tcp", "0", "--record", at("r.pcapng"), "--force");
    await portOf(forced);
    expect(await forced.stop()).toBe(0);
    for (const name of ["r.pcapng", "r-2.pcapng"])
      expect(blockCount(fs.readFileSync(at(name))).rest).toBe(0);
    expect(fs.readdirSync(folder.path).toSorted()).toEqual(["r-2.pcapng", "r.pcapng"]);
  });

  test("that is being recorded is not replaced; after a kill it can be", async () => {
    const first = run("listen", "tcp", "0", "--record", at("r.pcapng"));
    await portOf(first);
    const second = run("listen", "tcp", "0", "--record", at("r.pcapng"), "--force");
    expect(await second.exit).toBe(1);
    expect(second.output("stderr")).toMatch(/r\.pcapng is being recorded by process \d+/);
    // The command starts the program that records as a child of its own.
    process.kill(
      (JSON.parse(fs.readFileSync(at("r.pcapng.lock"), "utf8")) as { pid: number }).pid,
      "SIGKILL",
    );
    await first.exit;
    const third = run("listen", "tcp", "0", "--record", at("r.pcapng"), "--force");
    await portOf(third);
    expect(await third.stop()).toBe(0);
  });

  test("of several programs that want one name at once, one gets it", async () => {
    const rivals = Array.from({ length: 4 }, () =>
      run("listen", "tcp", "0", "--record", at("r.pcapng")),
    );
    const ready = await Promise.allSettled(rivals.map(portOf));
    expect(ready.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const rival of rivals) await rival.stop();
    expect(blockCount(fs.readFileSync(at("r.pcapng"))).rest).toBe(0);
  });

  test.each([
    [["--force"], /--force: expected --record/],
    [["--record", "x", "--force", "--append-number"], /got both/],
    [["--record", "x", "--on-record-failure", "wait"], /Allowed choices/],
  ])("wrong usage %j", async (flags, message) => {
    const wrong = run("listen", "tcp", "0", ...flags);
    expect(await wrong.exit).toBe(2);
    expect(wrong.output("stderr")).toMatch(message);
  });
});

describe.skipIf(!fs.existsSync("/dev/full"))("a disk that is full", () => {
  test("is told at once and once; the sockets go on, the exit code says it", async () => {
    const program = run("listen", "tcp", "0", "--echo", "--record", "/dev/full");
    const port = await portOf(program);
    await program.line("stderr", /ENOSPC/);
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.end("still here");
    await peer.ended;
    expect(peer.received().toString()).toBe("still here");
    expect(await program.stop()).toBe(1);
    expect(program.output("stderr").match(/ENOSPC/g)).toHaveLength(1);
    expect(program.output("stderr")).toMatch(/\d+ events are not in the recording/);
  });

  test("ends the command where that was asked for", async () => {
    const program = run(
      "listen",
      "tcp",
      "0",
      "--record",
      "/dev/full",
      "--on-record-failure",
      "stop",
    );
    expect(await program.exit).toBe(1);
    expect(program.output("stderr").match(/ENOSPC/g)).toHaveLength(1);
  });
});

describe.skipIf(process.platform === "win32")("a stream", () => {
  test("standard output carries the recording and nothing else, as it happens", async () => {
    const child = spawn(process.execPath, [PORTSCOPE, "listen", "tcp", "0", "--record", "-"], {
      cwd: ROOT,
    });
    const out: Buffer[] = [];
    let told = "";
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
    await expect.poll(() => told).toMatch(/listening on tcp .*:\d+\n/);
    const port = Number(/:(\d+)\n/.exec(told)?.[1]);
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.write("into the pipe");
    // While the program runs on.
    await expect.poll(() => Buffer.concat(out).includes("into the pipe")).toBe(true);
    expect(told).toContain("into the pipe");
    const exit = new Promise((resolve) => child.on("close", resolve));
    child.kill("SIGTERM");
    expect(await exit).toBe(0);
    expect(blockCount(Buffer.concat(out)).rest).toBe(0);
    expect(told).toMatch(/\d+ events in .* s: received/);
  });

  test("into a file of the shell's, by either name", async () => {
    for (const name of ["-", "/dev/stdout"]) {
      const program = shell(
        `printf before > $DIR/o; portscope listen tcp 0 --format json --record ${name} >> $DIR/o`,
      );
      await portOf(program);
      endStarted();
      expect(await program.exit).toBe(0);
      const bytes = fs.readFileSync(at("o"));
      expect(bytes.subarray(0, 6).toString()).toBe("before");
      expect(blockCount(bytes.subarray(6))).toMatchObject({ rest: 0 });
      expect(program.output("stderr")).toContain('{"summary":');
    }
  });

  test("a reader that goes away ends the command quietly, unless it is to go on", async () => {
    // `head` takes the file's head and the first entry, and goes; what happens next has no reader.
    const ends = shell("portscope listen tcp 0 --record - | head -c 100 > /dev/null; echo over");
    const port = await portOf(ends);
    const poke = setInterval(() => {
      connectPeer({ host: "127.0.0.1", port }).then(
        (peer) => peer.socket.destroy(),
        () => undefined,
      );
    }, 50);
    await ends.line("stdout", /over/);
    clearInterval(poke);
    expect(await ends.exit).toBe(0);
    expect(ends.output("stderr")).not.toMatch(/EPIPE/);
  });

  test("a FIFO gets all of it, from the first event on, whenever its reader comes", async () => {
    execFileSync("mkfifo", [at("fifo")]);
    const program = run("listen", "tcp", "0", "--record", at("fifo"));
    const port = await portOf(program);
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.end("before any reader");
    await peer.closed;
    const reader = kept(startProgram("sh", ["-c", `cat ${at("fifo")} > ${at("out")}`]));
    await expect
      .poll(() => fs.statSync(at("out"), { throwIfNoEntry: false })?.size ?? 0)
      .toBeGreaterThan(0);
    expect(await program.stop()).toBe(0);
    await reader.exit;
    const bytes = fs.readFileSync(at("out"));
    expect(blockCount(bytes).rest).toBe(0);
    expect(bytes.includes("before any reader")).toBe(true);
    expect(fs.statSync(at("fifo")).isFIFO()).toBe(true);
  });

  test("a FIFO without a reader holds up nobody's end, and that nothing was recorded is said", async () => {
    execFileSync("mkfifo", [at("fifo")]);
    const program = run("listen", "tcp", "0", "--record", at("fifo"));
    await portOf(program);
    expect(await program.stop()).toBe(1);
    expect(program.output("stderr")).toMatch(/were not taken by whoever reads .*fifo/);
  });

  test("a reader that stands still holds up nobody's end", async () => {
    const child = spawn(
      process.execPath,
      [PORTSCOPE, "listen", "tcp", "0", "--format", "none", "--record", "-"],
      {
        cwd: ROOT,
      },
    );
    let told = "";
    child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
    await expect.poll(() => told).toMatch(/listening on tcp .*:\d+\n/);
    const peer = await connectPeer({
      host: "127.0.0.1",
      port: Number(/:(\d+)\n/.exec(told)?.[1]),
    });
    // More than the pipe holds, of which nobody takes any.
    peer.socket.end(Buffer.alloc(2_000_000, "x"));
    await peer.ended;
    const exit = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    expect(await exit).toBe(1);
    child.stdout.destroy();
    await expect.poll(() => told).toMatch(/were not taken by whoever reads standard output/);
  });
});

describeWith("tshark", "tshark at the other end of a pipe", () => {
  test("sees each packet while the program runs", async () => {
    const program = shell(
      "portscope listen tcp 0 --record - | tshark -l -r - -Y data -T fields -e data.text -o data.show_as_text:TRUE",
    );
    const port = await portOf(program);
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.write("through the pipe\n");
    expect(await program.line("stdout", /through the pipe/)).toBeTruthy();
    peer.socket.destroy();
  });
});
