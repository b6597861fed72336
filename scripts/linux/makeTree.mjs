// The files of a Linux package, in their places and with their rights, whoever made them under whatever umask.

import {
  chmod,
  copyFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../ensureBuilt.mjs";

/** Where electron-builder puts a program; both policies leave /opt to whoever installs by hand. */
const FOREIGN = "/opt/Portscope";
export const HOME = "/usr/lib/portscope";
const PROGRAM = 0o755;
const DATA = 0o644;

/** @param {string} tree @param {import("./readArguments.mjs").Asked} asked */
export async function makeTree(tree, asked) {
  for (const [from, to] of asked.files) {
    const target = join(tree, to.replace(FOREIGN, HOME));
    if (from.endsWith("/")) await cp(from, target, { recursive: true, verbatimSymlinks: true });
    else await copyInto(from, target);
  }
  const data = join(root, "build/linux");
  const share = join(tree, "usr/share");
  await copyInto(
    join(data, "portscope.metainfo.xml"),
    join(share, "metainfo/org.portscope.Portscope.metainfo.xml"),
  );
  await copyInto(join(data, "portscope.mime.xml"), join(share, "mime/packages/portscope.xml"));
  await copyInto(join(data, "apparmor-profile"), join(tree, HOME, "resources/apparmor-profile"));
  const resources = join(tree, HOME, "resources");
  // Who brings newer versions: the system does, and the program asks nobody (electron/updates/updateWay.ts).
  await writeFile(join(resources, "package-type"), `${asked.value("-t")}\n`);
  await rm(join(resources, "app-update.yml"), { force: true });
  await pack(join(data, "portscope.1"), join(share, "man/man1/portscope.1.gz"));
  await pack(join(root, "CHANGELOG.md"), join(share, "doc/portscope/NEWS.gz"));
  await copyInto(join(data, "copyright"), join(share, "doc/portscope/copyright"));
  await mkdir(join(tree, "usr/bin"));
  await symlink(
    `..${HOME.slice("/usr".length)}/resources/bin/portscope`,
    join(tree, "usr/bin/portscope"),
  );
  await rename(join(share, "applications/portscope.desktop"));
  await setRights(tree);
}

/** The entry of the desktop names the program where electron-builder would have put it. @param {string} entry */
async function rename(entry) {
  const text = await readFile(entry, "utf8");
  await writeFile(entry, text.replaceAll(FOREIGN, HOME));
}

/** @param {string} from @param {string} target */
async function copyInto(from, target) {
  await mkdir(dirname(target), { recursive: true });
  await copyFile(from, target);
}

/** As `gzip -9n`. @param {string} from @param {string} target */
export async function pack(from, target) {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, gzipSync(await readFile(from), { level: 9 }));
}

/** Folders and programs 755, all else 644. @param {string} folder */
async function setRights(folder) {
  await chmod(folder, PROGRAM);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await setRights(path);
    else if (entry.isFile())
      await chmod(path, (await isProgram(path, entry.name)) ? PROGRAM : DATA);
  }
}

const PROGRAMS = new Set(["portscope", "chrome-sandbox", "chrome_crashpad_handler"]);

/** @param {string} path @param {string} name */
async function isProgram(path, name) {
  return PROGRAMS.has(name) && !path.includes("/usr/share/");
}
