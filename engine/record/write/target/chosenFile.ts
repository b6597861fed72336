// A file that a person named in a window, which knows neither the engine's working folder nor its shell.

import * as fs from "node:fs";
import { homedir } from "node:os";
import * as path from "node:path";
import { refusal } from "../../../../shared/model/failure.ts";
import { said } from "../../../../shared/words/said.ts";

/**
 * Absolute path. The ending is always there: from a window nothing is written, or replaced, that is not by its name what we write.
 * Throws a Refusal where no file is named.
 */
export function chosenFile(
  named: string,
  ending: "pcapng" | "pcap" | "json",
  folder: string,
): string {
  const text = named.trim();
  const last = text.split(/[\\/]/).at(-1) ?? "";
  const home = /^~[\\/]/.test(text) ? path.join(homedir(), text.slice(2)) : text;
  const isNone = last === "" || last === "." || last === ".." || text.includes("\0");
  const file = isNone ? folder : path.resolve(folder, home);
  if (isNone || isFolder(file))
    throw refusal(
      "NO_FILE_NAMED",
      text === "" ? said("record.noFileIsNamed") : said("record.namesFolderNotFile", { text }),
      said("record.writeNameWithItsFolderWhereIt"),
    );
  return file.toLowerCase().endsWith(`.${ending}`) ? file : `${file}.${ending}`;
}

/** Absolute path of a file that is to be read, which may have any name. */
export function openedFile(named: string, folder: string): string {
  const text = named.trim();
  return path.resolve(folder, /^~[\\/]/.test(text) ? path.join(homedir(), text.slice(2)) : text);
}

/** With the ending behind it, the folder's name would be a file's beside it. */
function isFolder(file: string): boolean {
  try {
    return fs.statSync(file).isDirectory();
  } catch {
    // Nothing of that name, or nothing that can be looked at: opening it tells.
    return false;
  }
}
