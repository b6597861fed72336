// What a person names on the command line: a protocol and HOST:PORT or a path.

import type { HostPort } from "../shared/model/endpoint.ts";
import { parseHostPort } from "../shared/model/parseHostPort.ts";
import { UsageError } from "./exit.ts";

export type Target =
  | { readonly protocol: "tcp" | "udp"; readonly at: HostPort }
  | { readonly protocol: "unix"; readonly path: string };

/** Throws a UsageError. Port 0 is for listeners, where the system chooses. */
export function parseTarget(
  protocol: string,
  address: string,
  options: { readonly allowPortZero: boolean; readonly allowUnix: boolean },
): Target {
  switch (protocol) {
    case "tcp":
    case "udp": {
      const parsed = parseHostPort(address, options);
      if (!parsed.ok) throw new UsageError(parsed.problem);
      return { protocol, at: parsed.value };
    }
    case "unix":
      if (!options.allowUnix) break;
      if (address === "") throw new UsageError("expected a path, got nothing");
      return { protocol, path: address };
  }
  throw new UsageError(
    `expected tcp${options.allowUnix ? ", udp or unix" : " or udp"}, got "${protocol}"`,
  );
}
