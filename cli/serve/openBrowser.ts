// Opens the page in the person's browser. The address holds the token, and a command line can be read by every user of the
// machine: the browser is given a file instead, readable by its owner alone, that leads to the address.

import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { t } from "../wording.ts";

/** Long enough for a browser that has to start first. */
const KEEP_FILE_MS = 60_000;

/**
 * Does nothing where there is no browser. `folder` is one of the person's own: browsers in a sandbox (snap) cannot read
 * temporary folders. Returns what removes the file.
 */
export async function openBrowser(address: string, folder: string): Promise<() => Promise<void>> {
  const command = opener();
  if (command === null) return async () => {};
  const file = join(folder, `open-portscope-${process.pid}.html`);
  const remove = () => rm(file, { force: true });
  try {
    await remove();
    await writeFile(file, leadTo(address), { mode: 0o600, flag: "wx" });
  } catch {
    return async () => {};
  }
  setTimeout(() => void remove(), KEEP_FILE_MS).unref();

  const [program = "", ...args] = command;
  const child = spawn(program, [...args, pathToFileURL(file).href], {
    stdio: "ignore",
    detached: true,
  });
  // The address stands on standard output in any case.
  child.on("error", () => void remove());
  child.unref();
  return remove;
}

function leadTo(address: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}"><title>Portscope</title>
<a href="${address}">${t("cli.openPortscope")}</a>
`;
}

/** Null where no browser can be shown. */
function opener(): readonly string[] | null {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  const display = process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"] ?? "";
  return display !== "" && isInstalled("xdg-open") ? ["xdg-open"] : null;
}

function isInstalled(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return folder !== "";
    } catch {
      return false;
    }
  });
}
