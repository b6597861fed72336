// Where logs and reports of crashes lie: the folder that each system has for what a program keeps of its own doings.
//
//     Linux      $XDG_STATE_HOME/portscope, ~/.local/state/portscope
//     macOS      ~/Library/Logs/Portscope
//     Windows    %LOCALAPPDATA%\Portscope\Logs

import { homedir } from "node:os";
import * as path from "node:path";

/** What of the machine decides. */
export interface LogPlace {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Empty where the system names none. */
  readonly home: string;
}

export const LOG_NAME = "portscope.log";

/** Null where there is no home: nothing is kept then. */
export function logFolder({ platform, env, home }: LogPlace = thisMachine()): string | null {
  const { join, isAbsolute } = platform === "win32" ? path.win32 : path.posix;
  const own = (base: string | undefined, ...below: readonly string[]) =>
    base !== undefined && isAbsolute(base) ? join(base, ...below) : null;
  if (platform === "darwin") return own(home, "Library", "Logs", "Portscope");
  if (platform === "win32")
    return (
      own(env["LOCALAPPDATA"], "Portscope", "Logs") ??
      own(home, "AppData", "Local", "Portscope", "Logs")
    );
  return own(env["XDG_STATE_HOME"], "portscope") ?? own(home, ".local", "state", "portscope");
}

/** The log's own file; null where none is kept. */
export function logFile(): string | null {
  const folder = logFolder();
  return folder === null ? null : path.join(folder, LOG_NAME);
}

function thisMachine(): LogPlace {
  return { platform: process.platform, env: process.env, home: homeOf() };
}

function homeOf(): string {
  try {
    return homedir();
  } catch {
    return "";
  }
}
