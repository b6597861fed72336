// `portscope serve` as a process: what it prints, how it ends.

import { readdir, stat } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectClient } from "../e2e/engineClient.ts";
import { startPortscope } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { told } from "../support/told.ts";

const ADDRESS = /^http:\/\/127\.0\.0\.1:(\d+)\/#token=[\w-]{43}$/;

let folder: Awaited<ReturnType<typeof tempFolder>>;
const flags = (...more: readonly string[]) => [
  "serve",
  "--no-open",
  "--record-dir",
  join(folder.path, "recordings"),
  ...more,
];
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.remove());

describe("portscope serve", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "prints its address first; %s ends it with 0",
    async (signal) => {
      const serve = startPortscope(flags("--port", "0"));
      await serve.line("stdout", ADDRESS);
      const [file = ""] = await readdir(join(folder.path, "recordings"));
      serve.kill(signal);
      expect(await serve.exit).toBe(0);
      expect(serve.output("stdout").split("\n")).toHaveLength(2);
      expect(serve.output("stderr")).not.toContain("warning");
      // What was said between us and a peer is nobody else's business.
      const { mode } = await stat(join(folder.path, "recordings", file));
      expect(mode & 0o077).toBe(0);
    },
  );

  test("a port that is taken ends it with 1 and one sentence, and leaves no recording", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    const { port } = holder.address() as AddressInfo;
    const serve = startPortscope(flags("--port", String(port)));
    expect(await serve.exit).toBe(1);
    expect(serve.output("stdout")).toBe("");
    expect(serve.output("stderr")).toContain(
      `EADDRINUSE: The address 127.0.0.1:${port} is already in use`,
    );
    expect(await readdir(folder.path)).toEqual([]);
    await new Promise((resolve) => holder.close(resolve));
  });

  test("a folder that cannot be made ends it with 1", async () => {
    const serve = startPortscope([
      "serve",
      "--no-open",
      "--port",
      "0",
      "--record-dir",
      "/dev/null/x",
    ]);
    expect(await serve.exit).toBe(1);
    expect(serve.output("stderr")).toContain("ENOTDIR");
  });

  test.each([["--port", "x"], ["--port", "65536"], ["--no-such-flag"]])(
    "wrong usage ends it with 2: %s %s",
    async (...wrong) => {
      expect(await startPortscope(flags(...wrong)).exit).toBe(2);
    },
  );

  test("a wider address must be asked for, and is warned of", async () => {
    const serve = startPortscope(flags("--port", "0", "--host", "0.0.0.0"));
    await serve.line("stdout", /^http:/);
    await serve.line("stderr", /warning: listening on 0\.0\.0\.0/);
    expect(await serve.stop()).toBe(0);
  });
});

describe("files that it is given", () => {
  const made = async (name: string): Promise<string> => {
    const file = join(folder.path, name);
    const recording = startPortscope(["listen", "tcp", "0", "--record", file]);
    await recording.line("stderr", /^listening/);
    await recording.stop();
    return file;
  };

  test("are sources in the order of their names, the first of them shown; one of them twice is there once", async () => {
    const [a, b] = [await made("a.pcapng"), await made("b.pcapng")];
    const serve = startPortscope(flags("--port", "0", a, b, a));
    const client = await connectClient(await serve.line("stdout", ADDRESS));
    const { sources } = await told(client, "sources", {});
    expect(sources.map(({ path }) => path)).toEqual([a, b]);
    const { offered } = await told(client, "workspaces", {});
    expect(offered).toMatchObject({ path: a, source: sources[0]?.source, failure: null });
    client.close();
    expect(await serve.stop()).toBe(0);
  });

  test.each([
    ["none.pcapng", 1, /none\.pcapng/],
    ["none.json", 1, /none\.json/],
  ] as const)(
    "that are not there (%s) end it before anything is recorded",
    async (name, code, said) => {
      const serve = startPortscope(flags("--port", "0", join(folder.path, name)));
      expect(await serve.exit).toBe(code);
      expect(serve.output("stderr")).toMatch(said);
      expect(await readdir(folder.path)).toEqual([]);
    },
  );

  test("are recordings, and one workspace at most", async () => {
    const serve = startPortscope(flags("--port", "0", "a.json", "b.json"));
    expect(await serve.exit).toBe(2);
    expect(serve.output("stderr")).toContain("b.json is one file too many");
  });
});
