// Where a system keeps what a person set: the same place for the desktop program and for `portscope serve`.

import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

const FOLDER = "portscope";
const FILE = "settings.json";

/** Null where the system names no such place. */
export function settingsPath(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const base = configFolder(env, platform);
  return base === null || !isAbsolute(base) ? null : join(base, FOLDER, FILE);
}

function configFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  if (platform === "win32") return env["APPDATA"] ?? null;
  const home = homeFolder();
  if (platform === "darwin")
    return home === null ? null : join(home, "Library/Application Support");
  // XDG Base Directory Specification: a relative path there counts for nothing.
  const named = env["XDG_CONFIG_HOME"] ?? "";
  return isAbsolute(named) ? named : home === null ? null : join(home, ".config");
}

function homeFolder(): string | null {
  try {
    return homedir();
  } catch {
    return null;
  }
}
