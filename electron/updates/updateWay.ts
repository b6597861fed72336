// Who brings newer versions of this build: the program itself, or what it was installed with.

import { existsSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

export type UpdateWay =
  | "self"
  /** By the system's package manager. */
  | "deb"
  | "rpm"
  /** A file or folder that a person put where it is. */
  | "hand"
  /** Its build names no place to look at. */
  | "nowhere";

export interface Build {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Absolute path of the program. */
  readonly program: string;
  /** Absolute path of the folder that electron-builder puts app-update.yml into. */
  readonly resources: string;
  readonly isPackaged: boolean;
}

/** Where electron-builder notes the feed's address, of a build that has one. */
export const FEED_FILE = "app-update.yml";
/** Where the packages of scripts/linux put the program. */
const PACKAGES = "/usr/lib/portscope/";

/** Looks at two small files and at nothing else. */
export function updateWay(build: Build): UpdateWay {
  const { platform, env, program, resources, isPackaged } = build;
  if (!isPackaged) return "nowhere";
  if (platform === "linux" && !isInAppImage(build))
    return program.startsWith(PACKAGES) ? packageType(resources) : "hand";
  // Set by the portable program's own starter.
  if (platform === "win32" && env["PORTABLE_EXECUTABLE_FILE"] !== undefined) return "hand";
  return existsSync(join(resources, FEED_FILE)) ? "self" : "nowhere";
}

/** What another AppImage has set is handed down to all that is started from it. */
function isInAppImage({ env, program }: Build): boolean {
  const { APPIMAGE: image, APPDIR: folder } = env;
  return image !== undefined && folder !== undefined && program.startsWith(folder + sep);
}

/** As scripts/linux notes it. */
function packageType(resources: string): UpdateWay {
  try {
    const type = readFileSync(join(resources, "package-type"), "utf8").trim();
    return type === "deb" || type === "rpm" ? type : "hand";
  } catch {
    return "hand";
  }
}
