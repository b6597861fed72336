import { refusal } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";
import type { SystemReader } from "./SystemReader.ts";

/** For this system. Throws a Refusal where there is none. */
export async function createSystemReader(): Promise<SystemReader> {
  switch (process.platform) {
    case "linux":
      return (await import("./linux/createLinuxReader.ts")).createLinuxReader();
    case "darwin":
      return (await import("./macos/createMacReader.ts")).createMacReader();
    case "win32":
      return (await import("./windows/createWindowsReader.ts")).createWindowsReader();
  }
  throw refusal(
    "PORTS_UNKNOWN",
    said("ports.noSuchSystem", { system: process.platform }),
    said("ports.systemsThatTell"),
  );
}
