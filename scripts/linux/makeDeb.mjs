// A tree as a .deb, by Debian's own dpkg-deb.

import { createHash } from "node:crypto";
import { chmod, copyFile, lstat, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../ensureBuilt.mjs";
import { run } from "./run.mjs";

/** dpkg-deb's names of what electron-builder calls otherwise. @type {Readonly<Record<string, string>>} */
const COMPRESSIONS = { gz: "gzip", xzmt: "xz", none: "none" };

/** @param {{ tree: string, asked: import("./readArguments.mjs").Asked }} job */
export async function makeDeb({ tree, asked }) {
  const data = join(root, "build/linux");
  const overrides = join(tree, "usr/share/lintian/overrides");
  await mkdir(overrides, { recursive: true });
  await copyFile(join(data, "lintian-overrides"), join(overrides, "portscope"));
  await writeChangelog(tree, asked);
  const files = await filesOf(tree);
  const control = join(tree, "DEBIAN");
  await mkdir(control);
  for (const script of ["postinst", "postrm"]) {
    await copyFile(join(data, script), join(control, script));
    await chmod(join(control, script), 0o755);
  }
  const sums = [];
  let bytes = 0;
  for (const file of files) {
    const content = await readFile(file);
    bytes += content.length;
    sums.push(`${createHash("md5").update(content).digest("hex")}  ${relative(tree, file)}\n`);
  }
  await writeFile(join(control, "md5sums"), sums.join(""));
  await writeFile(join(control, "control"), controlOf(asked, Math.ceil(bytes / 1024)));
  const named = asked.value("--deb-compression");
  const compression = COMPRESSIONS[named] ?? named;
  // The fastest, for whoever asks for gzip: what is published is xz.
  const level = compression === "gzip" ? ["-z1"] : [];
  const out = asked.value("--package");
  await run("dpkg-deb", ["--root-owner-group", `-Z${compression}`, ...level, "--build", tree, out]);
}

/** In the form of Debian's, as its policy wants it; what changed stands in NEWS.gz. @param {string} tree @param {import("./readArguments.mjs").Asked} asked */
async function writeChangelog(tree, asked) {
  const head = `${asked.value("--name").toLowerCase()} (${asked.value("--version")}) unstable; urgency=medium`;
  const { mtime } = await lstat(join(root, "CHANGELOG.md"));
  const date = mtime.toUTCString().replace("GMT", "+0000");
  const text = `${head}\n\n  * What changed stands in NEWS.gz.\n\n -- ${asked.value("--maintainer")}  ${date}\n`;
  await writeFile(join(tree, "usr/share/doc/portscope/changelog.gz"), gzipSync(text, { level: 9 }));
}

/** @param {import("./readArguments.mjs").Asked} asked @param {number} size - KiB. */
function controlOf(asked, size) {
  const [synopsis = "", ...rest] = asked.value("--description").split("\n");
  const description = wrapped(rest.join(" ").trim());
  const depends = asked.values("-d");
  const recommends = asked.values("--deb-recommends");
  return [
    `Package: ${asked.value("--name").toLowerCase()}`,
    `Version: ${asked.value("--version")}`,
    "Section: net",
    `Priority: ${asked.value("--deb-priority")}`,
    `Architecture: ${asked.value("--architecture")}`,
    `Installed-Size: ${size}`,
    `Maintainer: ${asked.value("--maintainer")}`,
    ...(depends.length === 0 ? [] : [`Depends: ${depends.join(", ")}`]),
    ...(recommends.length === 0 ? [] : [`Recommends: ${recommends.join(", ")}`]),
    `Homepage: ${asked.value("--url")}`,
    `Description: ${synopsis.trim()}`,
    ...description.map((line) => ` ${line}`),
    "",
  ].join("\n");
}

/** Lines of at most 76 characters. @param {string} text */
function wrapped(text) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 76)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** @param {string} folder @returns {Promise<string[]>} */
async function filesOf(folder) {
  const names = await readdir(folder, { recursive: true });
  const paths = names.map((name) => join(folder, name)).toSorted();
  const infos = await Promise.all(paths.map((path) => lstat(path)));
  return paths.filter((_path, i) => infos[i]?.isFile());
}
