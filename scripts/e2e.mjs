// `npm run e2e`: packs the program around a real Electron and drives it as a person would.
//
// The Electron is the one of PORTSCOPE_ELECTRON (a folder with its runtime), else the one npm's package has downloaded.
// What follows `--` goes to the test runner.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./ensureBuilt.mjs";

const folder = process.env.PORTSCOPE_ELECTRON ?? join(root, "node_modules/electron/dist");
if (!existsSync(join(folder, "version"))) {
  process.stderr.write(
    `portscope: there is no Electron in ${folder}: set PORTSCOPE_ELECTRON to one, or run \`npx install-electron\`.\n`,
  );
  process.exit(1);
}
const version = readFileSync(join(folder, "version"), "utf8").trim().replace(/^v/, "");
const packed = join(root, "out/e2e");

await run(process.execPath, [
  join(root, "scripts/dist.mjs"),
  ...targets(),
  `-c.electronDist=${folder}`,
  `-c.electronVersion=${version}`,
  `-c.directories.output=${packed}`,
]);
const vitest = [
  process.execPath,
  join(root, "node_modules/vitest/vitest.mjs"),
  "run",
  "--config",
  join(root, "vitest.e2e.config.ts"),
  ...process.argv.slice(2),
];
const [command = "", ...args] = needsDisplay() ? ["xvfb-run", "-a", ...vitest] : vitest;
await run(command, args, {
  PORTSCOPE_PACKED: binary(),
  ...(await made("PORTSCOPE_DEB", ".deb")),
  ...(await made("PORTSCOPE_TAR", ".tar.gz")),
});

/** Beside the folder a .deb and a .tar.gz where Debian's tools are there: pressed quickly, since they are thrown away. */
function targets() {
  const debian = process.platform === "linux" && existsSync("/usr/bin/dpkg-deb");
  if (!debian) return ["--dir"];
  const archives = existsSync("/usr/bin/7za") ? ["tar.gz"] : [];
  return [
    "--linux",
    ...["dir", "deb", ...archives],
    `--${process.arch}`,
    ...["-c.deb.compression=gz", "-c.compression=store"],
  ];
}

/** @param {string} name - Of a variable. @param {string} ending @returns {Promise<Record<string, string>>} */
async function made(name, ending) {
  const file = (await readdir(packed)).find((one) => one.endsWith(ending));
  return file === undefined ? {} : { [name]: join(packed, file) };
}

function needsDisplay() {
  return process.platform === "linux" && (process.env.DISPLAY ?? "") === "";
}

function binary() {
  if (process.platform === "win32") return join(packed, "win-unpacked/Portscope.exe");
  const mac = process.arch === "arm64" ? "mac-arm64" : "mac";
  return process.platform === "darwin"
    ? join(packed, mac, "Portscope.app/Contents/MacOS/Portscope")
    : join(
        packed,
        process.arch === "arm64" ? "linux-arm64-unpacked" : "linux-unpacked",
        "portscope",
      );
}

/** @param {string} command @param {readonly string[]} args @param {Record<string, string>} [env] */
async function run(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  /** @type {unknown} */
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  if (code !== 0) process.exit(typeof code === "number" ? code : 1);
}
