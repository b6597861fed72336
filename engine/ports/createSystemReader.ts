import { refusal } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";
import type { SystemReader } from "./SystemReader.ts";

/** For this system. Throws a Refusal where there is none. */
export async function createSystemReader(): Promise<SystemReader> {
  const { platform } = process;
  if (platform === "linux")
    return (await import("./linux/createLinuxReader.ts")).createLinuxReader();
  if (platform === "darwin") return (await import("./macos/createMacReader.ts")).createMacReader();
  if (platform === "win32")
    return (await import("./windows/createWindowsReader.ts")).createWindowsReader();
  throw refusal(
    "PORTS_UNKNOWN",
    said("ports.noSuchSystem", { system: platform }),
    said("ports.systemsThatTell"),
  );
}
