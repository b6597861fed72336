import * as fs from "node:fs";

/** Names of users by number, from /etc/passwd (passwd(5)); read again when it was changed. */
export class Users {
  #names: ReadonlyMap<number, string> = new Map();
  #readAt = -1;

  name(uid: number): string | null {
    return this.#names.get(uid) ?? null;
  }

  refresh(): void {
    try {
      const { mtimeMs } = fs.statSync("/etc/passwd");
      if (mtimeMs === this.#readAt) return;
      this.#names = parsePasswd(fs.readFileSync("/etc/passwd", "utf8"));
      this.#readAt = mtimeMs;
    } catch {
      // Numbers are shown then.
    }
  }
}

export function parsePasswd(text: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const line of text.split("\n")) {
    const [name = "", , uid = ""] = line.split(":");
    // The first of several names of one number counts, as for getpwuid(3).
    if (/^\d+$/.test(uid) && name !== "" && !names.has(Number(uid))) names.set(Number(uid), name);
  }
  return names;
}
