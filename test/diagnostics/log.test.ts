// The log is bounded in bytes, one line each, and harms nobody, whatever stands in its place.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLog, LOG_BOUNDS } from "../../engine/diagnostics/createLog.ts";
import { lastLines, lastLinesSync } from "../../engine/diagnostics/lastLines.ts";
import { logFolder } from "../../engine/diagnostics/logFolder.ts";
import { LONGEST_LINE } from "../../engine/diagnostics/logLine.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
let file: string;
beforeEach(async () => {
  folder = await tempFolder();
  file = join(folder.path, "below", "portscope.log");
});
afterEach(async () => {
  vi.useRealTimers();
  await folder.remove();
});

const text = (path = file) => readFileSync(path, "utf8");
const linesOf = (path = file) => text(path).trimEnd().split("\n");

describe("the log's file", () => {
  test("is never longer than its bound; the one before it is kept, and no more", async () => {
    const log = createLog(file, { ...LOG_BOUNDS, fileBytes: 1000, linesPerSecond: 1e9 });
    for (let n = 0; n < 200; n++) {
      log.note("counted", { n });
      await log.written();
      expect(statSync(file).size).toBeLessThanOrEqual(1000);
    }
    expect(readdirSync(join(folder.path, "below")).toSorted()).toEqual([
      "portscope.log",
      "portscope.log.1",
    ]);
    expect(statSync(`${file}.1`).size).toBeLessThanOrEqual(1000);
    const numbers = [...linesOf(`${file}.1`), ...linesOf()].map((line) => line.split("n=")[1]);
    expect(numbers.at(-1)).toBe("199");
    // None is missing between the two.
    const first = Number(numbers[0]);
    expect(numbers).toEqual(numbers.map((_number, at) => String(first + at)));
  });

  test("is nobody else's to read", async () => {
    const log = createLog(file);
    log.note("started");
    await log.written();
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test("has what was noted at once, where the program is about to end", () => {
    const log = createLog(file);
    log.note("crashed", { stack: "Error: no\n    at once" });
    log.flushSync();
    expect(linesOf()).toHaveLength(1);
    expect(lastLinesSync(file)[0]).toContain('crashed stack="Error: no\\n    at once"');
  });

  test("has one line for each note, however long and whatever is in it", async () => {
    const log = createLog(file);
    log.note("odd", {
      text: "a\nb\r\u0000\u001b[31m",
      long: "x".repeat(100_000),
      more: "y".repeat(9_000),
    });
    await log.written();
    expect(linesOf()).toHaveLength(1);
    expect(text()).not.toContain("\u001b");
    expect(text().length).toBeLessThanOrEqual(LONGEST_LINE + 1);
  });
});

describe("what is too much", () => {
  test("for the disk is counted, and said with the next line", async () => {
    const log = createLog(file, { ...LOG_BOUNDS, waitingBytes: 500 });
    for (let n = 0; n < 50; n++) log.note("many", { n });
    await log.written();
    const kept = linesOf().length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(50);
    log.note("after");
    await log.written();
    expect(linesOf().at(-2)).toContain(`left-out lines=${50 - kept}`);
    expect(linesOf().at(-1)).toContain("after");
  });

  test("for a second is counted, and said in a later one", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
    const log = createLog(file, { ...LOG_BOUNDS, linesPerSecond: 10 });
    for (let n = 0; n < 25; n++) log.note("many", { n });
    vi.setSystemTime(1_001_000);
    log.note("after");
    await log.written();
    expect(linesOf()).toHaveLength(12);
    expect(linesOf().at(-2)).toContain("left-out lines=15");
  });
});

describe("in the log's place", () => {
  test("a folder costs the lines, and nothing else", async () => {
    await mkdir(file, { recursive: true });
    const log = createLog(file);
    log.note("started");
    await log.written();
    log.flushSync();
    expect(await lastLines(file)).toEqual([]);
  });

  test.skipIf(process.platform === "win32")(
    "a pipe that nobody reads holds up nobody",
    async () => {
      await mkdir(join(folder.path, "below"));
      execFileSync("mkfifo", [file]);
      const log = createLog(file);
      log.note("started");
      await log.written();
      expect(await lastLines(file)).toEqual([]);
      expect(lastLinesSync(file)).toEqual([]);
    },
  );
});

test.each([
  ["linux", { XDG_STATE_HOME: "/state" }, "/state/portscope"],
  ["linux", { XDG_STATE_HOME: "not absolute" }, "/home/me/.local/state/portscope"],
  ["darwin", {}, "/home/me/Library/Logs/Portscope"],
  ["win32", { LOCALAPPDATA: "C:\\Users\\me\\Local" }, "C:\\Users\\me\\Local\\Portscope\\Logs"],
])("on %s, with %j, it lies in %s", (platform, env, expected) => {
  expect(logFolder({ platform, env, home: "/home/me" })).toBe(expected);
});

test("without a home none is kept", () => {
  expect(logFolder({ platform: "linux", env: {}, home: "" })).toBeNull();
  const log = createLog(null);
  log.note("started");
  log.flushSync();
  expect(log.file).toBeNull();
});
