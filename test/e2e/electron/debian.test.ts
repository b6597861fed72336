// The .deb as somebody gets it: inspected by Debian's own tools, installed, started, driven, used in a terminal, removed.

import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { getCurrentFuseWire, FuseV1Options, FuseState } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { watch } from "../../support/browser.ts";
import { PACKED, startPacked } from "../../support/packedProgram.ts";
import { startProgram } from "../../support/program.ts";
import { tempFolder } from "../../support/tempFolder.ts";
import { driveMainPath } from "../mainPath.ts";

const run = promisify(execFile);
const DEB = process.env["PORTSCOPE_DEB"] ?? "";
const TAR = process.env["PORTSCOPE_TAR"] ?? "";
const INSTALLED = "/usr/lib/portscope/portscope";
/** Only root installs; elsewhere nothing of the machine is changed. */
const mayInstall = DEB !== "" && process.getuid?.() === 0;
const MB = 1_000_000;

test("the fuses of the packed program are as they are meant to be", async () => {
  const wire = await getCurrentFuseWire(PACKED);
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
});

test("the app's own part is under 5 MB compressed, and is printed", async () => {
  const resources = join(PACKED, "../resources");
  const files = ["app.asar", "app.asar.unpacked/dist/native/linux_x64.node"];
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(resources, file))).length),
  );
  const size = sizes.reduce((sum, each) => sum + each, 0);
  process.stdout.write(`the app's own part: ${(size / MB).toFixed(2)} MB compressed\n`);
  expect(size).toBeLessThan(5 * MB);
});

test.runIf(TAR !== "" || process.env["CI"] !== undefined)(
  "the .tar.gz runs where it is unpacked",
  async () => {
    const folder = await tempFolder();
    onTestFinished(folder.remove);
    await run("tar", ["-xzf", TAR, "-C", folder.path, "--strip-components=1"]);
    const launcher = join(folder.path, "resources/bin/portscope");
    const { stdout } = await run(launcher, ["--version"]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  },
);

describe.runIf(mayInstall || process.env["CI"] !== undefined)("the .deb", () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  let lintian: Promise<{ readonly stdout: string }>;
  let traces: readonly string[];

  beforeAll(async () => {
    folder = await tempFolder();
    process.stdout.write(`the .deb: ${((await stat(DEB)).size / MB).toFixed(0)} MB\n`);
    // Beside all that follows: it reads every string of Chromium's.
    lintian = run("lintian", ["--allow-root", "-L", ">=error", DEB]);
    lintian.catch(() => {});
    traces = await tracesOf();
    await run("dpkg", ["--install", DEB]);
  });
  afterAll(async () => {
    await run("dpkg", ["--purge", "portscope"]).catch(() => {});
    await folder.remove();
  });

  test("tells desktop and files what it is, in the form that their tools want", async () => {
    await run("desktop-file-validate", ["/usr/share/applications/portscope.desktop"]);
    const metainfo = "/usr/share/metainfo/org.portscope.Portscope.metainfo.xml";
    await run("appstreamcli", ["validate", "--no-net", metainfo]);
    const entry = await readFile("/usr/share/applications/portscope.desktop", "utf8");
    expect(entry).toContain(`Exec=${INSTALLED} %F\n`);
    const types = await readFile("/usr/share/mime/globs2", "utf8");
    for (const [type, glob] of [
      ["application/x-pcapng", "*.pcapng"],
      ["application/vnd.portscope.workspace+json", "*.portscope.json"],
    ] as const) {
      expect(types).toContain(`${type}:${glob}\n`);
      expect(entry).toContain(type);
    }
  });

  test("starts a window that does its work, and says nothing that is ours to mend", async () => {
    const program = await startPacked(undefined, {}, [], INSTALLED);
    const complaints = watch(program.page);
    await driveMainPath(program.page);
    expect(complaints).toEqual([]);
    const said = program.process.output("stderr").split("\n");
    await program.close();
    // What is left are Chromium's own lines, which begin with their place, and what it was asked to say.
    const ours = said.filter((line) => line !== "" && !CHROMIUMS.test(line));
    expect(ours).toEqual([]);
  });

  test("answers in a terminal, without a display, a profile or a window", async () => {
    const env = { PATH: process.env["PATH"], HOME: folder.path, LANG: "C.UTF-8" };
    const recording = join(folder.path, "r.pcapng");
    const server = startProgram(
      "portscope",
      ["listen", "tcp", "0", "--echo", "--record", recording],
      env,
    );
    const line = await server.line("stderr", /listening on/);
    const client = startProgram(
      "portscope",
      ["connect", "tcp", `127.0.0.1:${/:(\d+)$/.exec(line)?.[1]}`],
      env,
    );
    client.write("from a package\n");
    client.end();
    expect(await client.exit).toBe(0);
    expect(client.output("stdout")).toBe("from a package\n");
    server.kill("SIGINT");
    expect(await server.exit).toBe(0);
    expect(server.output("stderr")).toMatch(
      /^listening on [^\n]*\n(?:#[^\n]*\n)+10 events in [^\n]*\n$/,
    );
    const read = startProgram(
      "portscope",
      ["read", recording, "--filter", 'data contains "package"'],
      env,
    );
    expect(await read.exit).toBe(0);
    expect(read.output("stdout")).toBe("from a package\n");
    const wrong = startProgram("portscope", ["lisen", "tcp", "0"], env);
    expect(await wrong.exit).toBe(2);
    expect(wrong.output("stderr")).toContain("lisen");
    const ended = startProgram("portscope", ["listen", "tcp", "0"], env);
    await ended.line("stderr", /listening on/);
    expect(await ended.stop()).toBe(0);
    await expect(stat(join(folder.path, ".config"))).rejects.toThrow("ENOENT");
  });

  test(
    "is found without an error by lintian",
    async () => {
      const found = await lintian.catch((error: unknown) => error as { readonly stdout: string });
      expect(found.stdout).toBe("");
    },
    // Chromium is large: where the cores are busy it takes minutes.
    600_000,
  );

  test("leaves nothing behind when it is removed", async () => {
    await run("dpkg", ["--purge", "portscope"]);
    expect(await tracesOf()).toEqual(traces);
  });
});

/** `[123:1130/174626.1:ERROR:…`, and what asking for DevTools brings. */
const CHROMIUMS = /^\[\d+:\d+\/[\d.]+:|^DevTools listening|^$|^ERR: |libva|^\(process:\d+\): dconf/;

/** What there is of the program among the system's files. */
async function tracesOf(): Promise<readonly string[]> {
  const args = ["/usr", "/etc", "/opt", "/var/lib", "-xdev", "-iname", "*portscope*"];
  const { stdout } = await run("find", args);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .toSorted();
}
