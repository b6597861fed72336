// The address holds the token: a browser is told it by a file that its owner alone may read, never on a command line.

import { chmod, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openBrowser } from "../../cli/serve/openBrowser.ts";
import { tempFolder } from "../support/tempFolder.ts";

const ADDRESS = "http://127.0.0.1:7878/#token=secret";

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await folder.remove();
});

test.runIf(process.platform === "linux")(
  "a browser is given a file with the address, which nobody else may read",
  async () => {
    const told = join(folder.path, "told");
    const program = join(folder.path, "xdg-open");
    await writeFile(
      program,
      `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}.part'\nmv '${told}.part' '${told}'\n`,
    );
    await chmod(program, 0o755);
    vi.stubEnv("PATH", `${folder.path}:${process.env["PATH"] ?? ""}`);
    vi.stubEnv("DISPLAY", ":99");

    const forget = await openBrowser(ADDRESS, folder.path);
    await expect.poll(() => readFile(told, "utf8").catch(() => "")).not.toBe("");
    const args = (await readFile(told, "utf8")).trim();
    expect(args).toMatch(/^file:/);
    const file = fileURLToPath(args);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, "utf8")).toContain(ADDRESS);
    await forget();
    expect((await readdir(folder.path)).toSorted()).toEqual(["told", "xdg-open"]);
  },
);
