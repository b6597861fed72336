// Where a socket is bound, as the person named it.

import { ANY_HOST, formatEndpoint, formatHostPort } from "./endpoint.ts";
import type { SocketInfo } from "./socket.ts";

/** `*:9000` where both families were asked for, which the system reports as `[::]:9000`; empty where it is not bound. */
export function formatLocal({ spec, local }: Pick<SocketInfo, "spec" | "local">): string {
  if (local === null) return "";
  if (spec?.kind !== "tcp-listener" && spec?.kind !== "udp") return formatEndpoint(local);
  const both = spec.at?.host === ANY_HOST && !spec.ipv6Only;
  return both && local.family === "ipv6" && local.address === "::"
    ? formatHostPort({ host: ANY_HOST, port: local.port })
    : formatEndpoint(local);
}
