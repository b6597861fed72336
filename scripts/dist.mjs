// `npm run dist`: builds, then packs. What follows `--` goes to electron-builder, for example:
//
//     npm run dist -- --linux dir -c.electronDist=FOLDER -c.electronVersion=33.4.11

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureBuilt, root } from "./ensureBuilt.mjs";

/** Debian's, of the package p7zip-full. */
const SEVEN_ZIP = "/usr/bin/7za";

await ensureBuilt({ force: true });

const cli = createRequire(import.meta.url).resolve("electron-builder/cli.js");
const args = [cli, "--publish", "never", ...process.argv.slice(2)];
/** What electron-builder would download. Packages of its fpm go to /opt, where no package of a system's belongs. */
const tools = {
  CUSTOM_FPM_PATH: join(root, "scripts/linux/fpm.mjs"),
  ...(existsSync(SEVEN_ZIP) ? { ELECTRON_BUILDER_7ZIP_PATH: SEVEN_ZIP } : {}),
};
const env = { ...tools, ...process.env };
const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env });
child.on("error", (error) => {
  process.stderr.write(`portscope: electron-builder did not start: ${error.message}\n`);
  process.exitCode = 1;
});
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
