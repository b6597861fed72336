// Much of it: 40 MB through both ways, a reader that is slow, one that goes away, bytes of every value.

import { spawn } from "node:child_process";
import * as crypto from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { listenPeer } from "../../support/peer.ts";
import { tempFolder } from "../../support/tempFolder.ts";
import { describeWith } from "../../support/tools.ts";
import { client, expectAlike, freePort, ours } from "./sides.ts";

const MAIN = join(import.meta.dirname, "../../../dist/cli/main.js");
const SIZE = 40_000_000;

const hashOf = (path: string): string =>
  crypto.createHash("sha256").update(fs.readFileSync(path)).digest("hex");

interface Piped {
  readonly stdin: Writable | null;
  readonly code: Promise<number | null>;
  /** Once it says anything (-v). */
  readonly listening: Promise<void>;
}

/** `input`: null for a pipe. */
function piped(args: readonly string[], input: string | null, output: string): Piped {
  const files = [input === null ? null : fs.openSync(input, "r"), fs.openSync(output, "w")];
  const stdio = [files[0] ?? "pipe", files[1] ?? "pipe", "pipe"] as const;
  const child = spawn(process.execPath, [MAIN, "nc", ...args], { stdio: [...stdio] });
  onTestFinished(() => void child.kill("SIGKILL"));
  for (const fd of files) if (fd !== null) fs.closeSync(fd);
  const code = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  const listening = new Promise<void>((resolve) => {
    child.stderr?.once("data", () => resolve());
  });
  return { stdin: child.stdin, code, listening };
}

test("40 MB of random bytes go through both ways at once, unchanged", async () => {
  const folder = await tempFolder();
  onTestFinished(() => folder.remove());
  const at = (name: string): string => join(folder.path, name);
  for (const name of ["there", "back"]) fs.writeFileSync(at(name), crypto.randomBytes(SIZE));
  const port = `${await freePort()}`;
  const server = piped(["-lvnN", "127.0.0.1", port], at("back"), at("came"));
  await server.listening;
  const there = piped(["-N", "127.0.0.1", port], null, at("answer"));
  if (there.stdin === null) throw new Error("its input is a pipe");
  fs.createReadStream(at("there")).pipe(there.stdin, { end: false });
  // Its peer ends with the end of its input, whatever has not come by then.
  const sizes = (): number[] => ["came", "answer"].map((name) => fs.statSync(at(name)).size);
  await expect.poll(sizes).toEqual([SIZE, SIZE]);
  there.stdin.end();
  expect(await Promise.all([server.code, there.code])).toEqual([0, 0]);
  expect(hashOf(at("came"))).toBe(hashOf(at("there")));
  expect(hashOf(at("answer"))).toBe(hashOf(at("back")));
});

test.skipIf(process.platform !== "linux")(
  "a reader that is slow holds the peer up, in bounded memory",
  async () => {
    const server = await listenPeer();
    const child = spawn(process.execPath, [MAIN, "nc", "-d", "127.0.0.1", `${server.port}`], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const peer = await server.next();
    const piece = Buffer.alloc(1024 * 1024);
    let sent = 0;
    // Until nothing more is taken.
    for (let full = false; !full;) {
      if (!peer.socket.write(piece)) {
        const drained = new Promise<boolean>((resolve) =>
          peer.socket.once("drain", () => resolve(true)),
        );
        const waited = new Promise<boolean>((resolve) => {
          setTimeout(() => resolve(false), 2000);
        });
        full = !(await Promise.race([drained, waited]));
      }
      sent += piece.length;
      expect(sent).toBeLessThan(SIZE);
    }
    const [, kb = "0"] =
      /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
    expect(Number(kb)).toBeLessThan(250_000);
    let came = 0;
    child.stdout?.on("data", (chunk: Buffer) => {
      came += chunk.length;
    });
    peer.socket.end();
    await new Promise((resolve) => child.on("close", resolve));
    expect(came).toBe(sent);
  },
);

describeWith("ncat", "a reader that goes away", () => {
  test("ends it as it ends theirs", async () => {
    for (const real of ["nc", "ncat"] as const)
      await expectAlike(real, async (start) => {
        const server = await listenPeer();
        const program = start("127.0.0.1", `${server.port}`);
        const peer = await server.next();
        peer.socket.on("error", () => undefined);
        // OpenBSD's nc would wait for it.
        program.stdin.end();
        program.stopReading();
        const write = (): void => {
          while (peer.socket.writable && peer.socket.write("line\n".repeat(10_000)));
        };
        peer.socket.on("drain", write);
        write();
        const { code, stderr } = await program.outcome;
        return { code, stderr };
      });
  });
});

test("bytes of every value pass on both ways", async () => {
  const every = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  const port = await freePort();
  const server = ours("-l", "127.0.0.1", `${port}`);
  server.stdin.write(every);
  const peer = await client({ host: "127.0.0.1", port });
  await expect.poll(() => peer.received()).toBe(every.toString("latin1"));
  peer.socket.end(every);
  expect((await server.outcome).stdout).toBe(every.toString("latin1"));
});
