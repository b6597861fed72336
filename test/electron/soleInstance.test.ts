import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat, writeFile } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerLaterStarts, askFirst } from "../../electron/soleInstance.ts";
import { readNote, writeNote } from "../../electron/smallFile.ts";
import { tempFolder } from "../support/tempFolder.ts";

// What is noted for the log needs no program.
vi.mock("electron", () => ({ app: { isPackaged: false, on() {} } }));

let folder: Awaited<ReturnType<typeof tempFolder>>;
let file: string;
const undo: (() => void)[] = [];
beforeEach(async () => {
  folder = await tempFolder();
  file = join(folder.path, "profile/instance.json");
});
afterEach(async () => {
  for (const run of undo.splice(0)) run();
  await folder.remove();
});

describe("a later start", () => {
  test("is heard by the first, as often as it comes", async () => {
    let heard = 0;
    undo.push(answerLaterStarts(file, () => heard++));
    expect(await Promise.all([askFirst(file), askFirst(file), askFirst(file)])).toEqual([
      "opened",
      "opened",
      "opened",
    ]);
    await expect.poll(() => heard).toBe(3);
  });

  test("hands on the file that it was started with; nonsense asks for a window and no file", async () => {
    const heard: (string | null)[] = [];
    undo.push(answerLaterStarts(file, (named) => heard.push(named)));
    expect(await askFirst(file, undefined, "/tmp/bench.json")).toBe("opened");
    const { socket: path } = readNote(file) as { readonly socket: string };
    for (const line of ["{", '{"open": 7}\n', "x".repeat(20_000)]) {
      const strange = connect(path);
      strange.end(line);
      await once(strange.resume(), "close");
    }
    await expect.poll(() => heard).toEqual(["/tmp/bench.json", null, null, null]);
  });

  test("finds nobody before the first, after it, and where one has crashed", async () => {
    expect(await askFirst(file)).toBe("none");
    answerLaterStarts(file, () => {})();
    expect(await askFirst(file)).toBe("none");
    writeNote(file, { socket: join(folder.path, "stale") });
    expect(await askFirst(file)).toBe("none");
    await writeFile(join(folder.path, "stale"), "");
    expect(await askFirst(file)).toBe("none");
    for (const wrong of [
      7,
      null,
      { socket: "" },
      { socket: ["x"] },
      { socket: "x".repeat(5000) },
    ]) {
      writeNote(file, wrong);
      expect(await askFirst(file)).toBe("none");
    }
  });

  test("leaves a first alone that does not answer", async () => {
    const path = join(folder.path, "silent");
    const held: Socket[] = [];
    const server: Server = createServer((socket) => held.push(socket));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    undo.push(() => {
      for (const socket of held) socket.destroy();
      server.close();
    });
    writeNote(file, { socket: path });
    expect(await askFirst(file, 100)).toBe("silent");
  });

  test.runIf(process.platform === "linux")("leaves a first alone whose queue is full", async () => {
    const path = join(folder.path, "full");
    // It listens, and never looks at who comes.
    const first = spawn(process.execPath, [
      "-e",
      `require("net").createServer().listen({ path: ${JSON.stringify(path)}, backlog: 1 }, () => {
        require("fs").writeSync(1, "up");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      });`,
    ]);
    undo.push(() => void first.kill("SIGKILL"));
    await once(first.stdout, "data");
    const errors: string[] = [];
    for (let i = 0; i < 8; i++) {
      const waiting = connect(path);
      waiting.on("error", (error) => errors.push(String(error)));
      undo.push(() => void waiting.destroy());
    }
    await expect.poll(() => errors.join()).toContain("EAGAIN");
    writeNote(file, { socket: path });
    expect(await askFirst(file, 100)).toBe("silent");
  });

  test.skipIf(process.platform === "win32")("no other user reaches the first", async () => {
    undo.push(answerLaterStarts(file, () => {}));
    const { socket } = readNote(file) as { readonly socket: string };
    expect((await stat(dirname(socket))).mode & 0o077).toBe(0);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });
});
