// A file that the program is started with: a workspace or a recording, as a file manager or a terminal names it.

import { isAbsolute, resolve } from "node:path";

/** Longer ones are no path. */
export const LONGEST_PATH = 4096;

/** Absolute; null where none is named. What begins with a dash is Chromium's. `folder`: in which the program was started. */
export function namedFile(args: readonly string[], folder: string): string | null {
  const named = args.find((arg) => !arg.startsWith("-") && /\.(json|pcapng|pcap)$/i.test(arg));
  if (named === undefined || named.length > LONGEST_PATH || named.includes("\0")) return null;
  return isAbsolute(named) ? named : resolve(folder, named);
}
