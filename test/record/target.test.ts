// Where recordings are written: never over what is there, never two into one file.

import * as fs from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFile } from "../../engine/record/write/target/createFile.ts";
import type { RecordingTarget } from "../../engine/record/write/target/RecordingTarget.ts";
import { startProgram } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
const targets: RecordingTarget[] = [];
const at = (name: string): string => join(folder.path, name);
function create(...args: Parameters<typeof createFile>): RecordingTarget {
  const target = createFile(...args);
  targets.push(target);
  return target;
}
const failing = (code: string) =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown }) as unknown;
function codeOf(make: () => void): unknown {
  try {
    make();
    return null;
  } catch (error) {
    return error;
  }
}

beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  for (const target of targets.splice(0)) await target.close();
  await folder.remove();
});

describe("a name that is taken", () => {
  test("stays as it is", () => {
    fs.writeFileSync(at("r.pcapng"), "precious");
    expect(codeOf(() => create(at("r.pcapng")))).toEqual(failing("EEXIST"));
    expect(fs.readFileSync(at("r.pcapng"), "utf8")).toBe("precious");
    expect(fs.readdirSync(folder.path)).toEqual(["r.pcapng"]);
  });

  test("is replaced by a new file: whoever has the old one, under another name or open, keeps it", () => {
    fs.writeFileSync(at("r.pcapng"), "precious", { mode: 0o644 });
    fs.linkSync(at("r.pcapng"), at("other-name"));
    const open = fs.openSync(at("r.pcapng"), "r");
    fs.writeSync(create(at("r.pcapng"), "replace").fd, "new");
    expect(fs.readFileSync(at("r.pcapng"), "utf8")).toBe("new");
    expect(fs.readFileSync(at("other-name"), "utf8")).toBe("precious");
    expect(fs.readFileSync(open, "utf8")).toBe("precious");
    fs.closeSync(open);
    if (process.platform !== "win32") expect(fs.statSync(at("r.pcapng")).mode & 0o777).toBe(0o600);
  });

  test.skipIf(process.platform === "win32")(
    "a link is followed; one that leads nowhere is taken",
    () => {
      fs.writeFileSync(at("real"), "precious");
      fs.symlinkSync(at("real"), at("link"));
      fs.symlinkSync(at("nothing"), at("dangling"));
      expect(codeOf(() => create(at("link")))).toEqual(failing("EEXIST"));
      expect(codeOf(() => create(at("dangling")))).toEqual(failing("EEXIST"));
      create(at("link"), "replace");
      expect(fs.lstatSync(at("link")).isSymbolicLink()).toBe(true);
      expect(fs.readFileSync(at("real"), "utf8")).toBe("");
      expect(fs.existsSync(at("nothing"))).toBe(false);
    },
  );

  test("a number finds the next free one", () => {
    for (const name of ["r.pcapng", "r-2.pcapng"]) fs.writeFileSync(at(name), "");
    expect(create(at("r.pcapng"), "number").path).toBe(at("r-3.pcapng"));
    expect(create(at("r.pcapng"), "number").path).toBe(at("r-4.pcapng"));
    expect(create(at("free.pcapng"), "number").path).toBe(at("free.pcapng"));
  });

  test("a folder, a missing folder, a file as a folder", () => {
    fs.mkdirSync(at("folder"));
    fs.writeFileSync(at("file"), "");
    expect(codeOf(() => create(at("folder"), "replace"))).toEqual(failing("EISDIR"));
    expect(codeOf(() => create(at("nowhere/r.pcapng")))).toEqual(failing("ENOENT"));
    expect(codeOf(() => create(at("file/r.pcapng")))).not.toBe(null);
  });
});

test.skipIf(process.platform === "win32")(
  "a new recording and its lock are for their owner alone",
  () => {
    create(at("r.pcapng"));
    expect(fs.readdirSync(folder.path).toSorted()).toEqual(["r.pcapng", "r.pcapng.lock"]);
    for (const name of fs.readdirSync(folder.path))
      expect(fs.statSync(at(name)).mode & 0o777).toBe(0o600);
  },
);

describe("the lock", () => {
  test("holds off who would replace a recording under way; ends with it and leaves nothing behind", async () => {
    const first = createFile(at("r.pcapng"));
    expect(codeOf(() => create(at("r.pcapng"), "replace"))).toEqual(
      failing("PORTSCOPE_RECORDING_IN_USE"),
    );
    fs.rmSync(at("r.pcapng"));
    expect(codeOf(() => create(at("r.pcapng")))).toEqual(failing("PORTSCOPE_RECORDING_IN_USE"));
    expect(create(at("r.pcapng"), "number").path).toBe(at("r-2.pcapng"));
    await first.close();
    create(at("r.pcapng"), "replace");
    for (const target of targets.splice(0)) await target.close();
    expect(fs.readdirSync(folder.path).toSorted()).toEqual(["r-2.pcapng", "r.pcapng"]);
  });

  test("of a process that has ended holds nobody", async () => {
    const other = startProgram(process.execPath, ["-e", "process.stdin.resume()"]);
    const held = { pid: other.pid, host: hostname(), start: "" };
    fs.writeFileSync(at("r.pcapng.lock"), JSON.stringify(held));
    expect(codeOf(() => create(at("r.pcapng")))).toEqual(failing("PORTSCOPE_RECORDING_IN_USE"));
    other.kill("SIGKILL");
    await other.exit;
    create(at("r.pcapng"));
  });

  test.runIf(process.platform === "linux")(
    "of a process whose number another one has now holds nobody",
    () => {
      fs.writeFileSync(
        at("r.pcapng.lock"),
        JSON.stringify({ pid: process.pid, host: hostname(), start: "1" }),
      );
      expect(create(at("r.pcapng")).path).toBe(at("r.pcapng"));
    },
  );

  test("of another machine holds, and its removal is what is advised", () => {
    fs.writeFileSync(at("r.pcapng.lock"), JSON.stringify({ pid: 1, host: "elsewhere", start: "" }));
    const refused = codeOf(() => create(at("r.pcapng")));
    expect(String(refused)).toMatch(/process 1 on elsewhere.*remove .*r\.pcapng\.lock/);
  });

  test("without a name holds for the moment only that naming it takes", () => {
    fs.writeFileSync(at("r.pcapng.lock"), "");
    expect(codeOf(() => create(at("r.pcapng")))).toEqual(failing("PORTSCOPE_RECORDING_IN_USE"));
    fs.utimesSync(at("r.pcapng.lock"), 1, 1);
    create(at("r.pcapng"));
  });
});
