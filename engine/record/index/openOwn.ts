import * as fs from "node:fs";

/** A new file that only this program needs, to read and write, whatever stood there (a leftover, a link to somewhere else). */
export function openOwn(path: string): number {
  fs.rmSync(path, { force: true });
  return fs.openSync(path, "wx+", 0o600);
}
