// A window's process that is killed leaves a report beside the log, and the recording can be read.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createEngine } from "../../../engine/createEngine.ts";
import { startPacked, type PackedProgram } from "../../support/packedProgram.ts";

let program: PackedProgram | null = null;
afterEach(async () => {
  await program?.close();
  program = null;
});

// Where a child's parent and kind can be read.
test.runIf(process.platform === "linux")("a killed window leaves a report", async () => {
  program = await startPacked();
  const { home, page } = program;
  await page.getByRole("status", { name: "Connection to the engine" }).waitFor();
  const state = join(home, ".local", "state", "portscope");
  for (const pid of renderersOf(home)) process.kill(pid, "SIGKILL");
  const reports = () => namesIn(state).filter((name) => /^crash-.*-window-\d+\.txt$/.test(name));
  await expect.poll(reports).toHaveLength(1);
  const report = readFileSync(join(state, reports()[0] ?? ""), "utf8");
  expect(report).toContain("render-process-gone reason=killed");
  expect(report).toContain("kind=electron");
  expect(report).toMatch(/ window-opened windows=1\n/);
  expect(report).not.toContain(home);

  const [file = ""] = namesIn(join(home, "Portscope")).filter((name) => name.endsWith(".pcapng"));
  const engine = await createEngine({ recording: null });
  expect(await engine.openSource(join(home, "Portscope", file))).toBe(1);
  await engine.close();
});

/** Processes that show pages of the program whose profile lies in `home`. */
function renderersOf(home: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const command = commandOf(pid);
      return command.includes("--type=renderer") && command.includes(home);
    })
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1");
  } catch {
    return "";
  }
}

/** Empty where there is no such folder yet. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
