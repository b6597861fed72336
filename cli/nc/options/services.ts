// Names of ports as /etc/services has them. Read when a name is typed, or is to be told.

import * as fs from "node:fs";

const FILE =
  process.platform === "win32"
    ? `${process.env["SystemRoot"] ?? "C:\\Windows"}\\System32\\drivers\\etc\\services`
    : "/etc/services";

/** Null where there is none of that name. */
export function portOfService(name: string, transport: "tcp" | "udp"): number | null {
  for (const line of lines()) {
    const [service, at = "", ...aliases] = line;
    if (service !== name && !aliases.includes(name)) continue;
    const [port, of] = at.split("/");
    if (of === transport) return Number(port);
  }
  return null;
}

/** Null where the port has none. */
export function serviceOfPort(port: number, transport: "tcp" | "udp"): string | null {
  for (const [service, at] of lines()) if (at === `${port}/${transport}`) return service ?? null;
  return null;
}

function lines(): readonly (readonly string[])[] {
  try {
    const text = fs.readFileSync(FILE, "utf8");
    return text.split("\n").map((line) => line.replace(/#.*/, "").trim().split(/\s+/));
  } catch {
    // A system without the file has no names.
    return [];
  }
}
