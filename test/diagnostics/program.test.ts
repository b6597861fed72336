// The log and the reports of real processes.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

let home: Awaited<ReturnType<typeof tempFolder>>;
let running: Program | null = null;
beforeEach(async () => {
  home = await tempFolder();
});
afterEach(async () => {
  await running?.stop();
  running = null;
  await home.remove();
});

// Where a test can choose the folder of a system's own state.
const elsewhere = process.platform !== "linux";

function started(args: readonly string[], more: NodeJS.ProcessEnv = {}): Program {
  const env = { ...process.env, HOME: home.path, XDG_STATE_HOME: "", ...more };
  running = startPortscope([...args], env);
  return running;
}

const state = () => join(home.path, ".local", "state", "portscope");
const recordings = () => join(home.path, "recordings");
const serve = () => ["serve", "--no-open", "--port", "0", "--record-dir", recordings()];

test.skipIf(elsewhere)(
  "serve keeps a log, which diagnostics shows without its token or the home",
  async () => {
    const serving = started(serve());
    const address = await serving.line("stdout", /#token=/);
    expect(await serving.stop()).toBe(0);
    const log = readFileSync(join(state(), "portscope.log"), "utf8");
    expect(log).toMatch(/ started version=\S+ kind=serve\n/);
    expect(log).toMatch(/ ended\n$/);
    expect(log).not.toContain(address.split("#token=")[1] ?? "?");

    const diagnostics = started(["diagnostics"]);
    expect(await diagnostics.exit).toBe(0);
    const text = diagnostics.output("stdout");
    expect(text).toContain("place: log=~/.local/state/portscope/portscope.log");
    expect(text).toMatch(/ ended\n$/);
    expect(text).not.toContain(home.path);
    expect(text).toContain(`node=${process.versions.node}`);
  },
);

test.skipIf(elsewhere)(
  "serve that crashes leaves a report, and a recording that can be read",
  async () => {
    const hook = join(home.path, "hook.mjs");
    writeFileSync(
      hook,
      `process.once("SIGUSR2", () => { throw new RangeError("pulled the plug"); });`,
    );
    const serving = started(serve(), { NODE_OPTIONS: `--import=${pathToFileURL(hook).href}` });
    await serving.line("stdout", /#token=/);
    serving.kill("SIGUSR2");
    await serving.line("stderr", /a report that you can read and send on is in/);
    expect(await serving.exit).not.toBe(0);

    const [name = ""] = readdirSync(state()).filter((each) => each.startsWith("crash-"));
    const report = readFileSync(join(state(), name), "utf8");
    expect(report).toMatch(/^crash: of=serve /);
    expect(report).toContain("RangeError: pulled the plug\n    at ");
    expect(report).toContain("limits: sockets=");
    expect(report).not.toContain(home.path);

    const [file = ""] = readdirSync(recordings()).filter((each) => each.endsWith(".pcapng"));
    const read = started(["read", join(recordings(), file)]);
    expect(await read.exit).toBe(0);
  },
);

test.skipIf(elsewhere)("the help says where the logs are", async () => {
  const help = started(["--help"]);
  expect(await help.exit).toBe(0);
  const text = help.output("stdout").replaceAll(/\s+/g, " ");
  expect(text).toContain("print what to send along with the report of a fault");
  expect(text.replaceAll(" ", "")).toContain(state());
});
