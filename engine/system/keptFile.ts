// A file of what a person set or keeps: read as whatever may stand there, written in one step, so that nobody ever reads half of it
// and a lost power leaves the old or the new one.

import { constants } from "node:fs";
import { access, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { refusal } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";
import { ensureFolder } from "./usableFolder.ts";

/** What a person keeps is nobody else's matter. */
const MODE = 0o600;

export type KeptText =
  | { readonly kind: "none" }
  | { readonly kind: "tooLarge" }
  | { readonly kind: "text"; readonly text: string };

/** `most`: bytes. Throws what the system says, and a Refusal where it is no file. */
export async function readKept(path: string, most: number): Promise<KeptText> {
  const found = await existing(path);
  if (found === null) return { kind: "none" };
  // A pipe would be waited for, for ever.
  if (!found.isFile())
    throw refusal("NO_FILE", said("settings.noFile", { path }), said("settings.removeIt"));
  if (found.size > most) return { kind: "tooLarge" };
  return { kind: "text", text: await readFile(path, "utf8") };
}

/** Throws what the system says. A link stays one: what it leads to is written. */
export async function writeKept(path: string, text: string): Promise<void> {
  ensureFolder(dirname(path));
  const before = await existing(path);
  const target = before === null ? path : await realpath(path);
  // What its owner made unwritable is not replaced behind his back.
  if (before !== null) await access(target, constants.W_OK);
  const fresh = `${target}.${process.pid}.new`;
  try {
    const file = await open(fresh, "w", before === null ? MODE : before.mode & 0o777);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/** Under a name of its own beside it, which is returned. Throws what the system says. */
export async function setAside(path: string): Promise<string> {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let n = 1; ; n++) {
    const free = `${stem}.damaged${n === 1 ? "" : `-${n}`}${ending}`;
    if ((await existing(free)) !== null) continue;
    await rename(path, free);
    return free;
  }
}

async function existing(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
