// A display for windows that are measured: the one that there is, else one that nobody sees.

import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Display {
  /** As DISPLAY has it. */
  readonly name: string;
  end(): Promise<void>;
}

/** Null where there is none, nor an Xvfb that could make one. */
export async function openDisplay(): Promise<Display | null> {
  const { DISPLAY: own = "" } = process.env;
  if (own !== "" || process.platform !== "linux") return { name: own, end: async () => {} };
  const server = spawn(
    "Xvfb",
    ["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const ended = new Promise<null>((resolve) => {
    server.on("error", () => resolve(null));
    server.on("exit", () => resolve(null));
  });
  const number = once(server.stdout, "data").then(([data]) => String(data).trim());
  const chosen = await Promise.race([number, ended]);
  if (chosen === null) return null;
  return {
    name: `:${chosen}`,
    async end() {
      server.kill();
      await ended;
    },
  };
}
