import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Every place where the PATH has a program, in its order. */
export function pathsOf(name: string): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).filter(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
