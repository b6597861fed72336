// The failure of a bind or connect at an endpoint, with what only the system knows: who holds a port that is in use.

import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { SocketKind } from "../../shared/model/socket.ts";
import { failureFrom } from "./failureFrom.ts";
import { portHolder } from "./portHolder.ts";
import { isOtherFile } from "./unixPath.ts";

export async function explainAt(
  error: unknown,
  kind: SocketKind,
  endpoint: Endpoint,
): Promise<Failure> {
  const named = formatEndpoint(endpoint);
  const failure = failureFrom(error, { endpoint: named });
  if (failure.code !== "EADDRINUSE") return failure;
  const holder = await portHolder(kind, endpoint).catch(() => null);
  if (endpoint.family === "unix" && isOtherFile(endpoint.path))
    return {
      ...failure,
      sentence: `A file that is no socket stands at ${named}.`,
      next: "Choose another path.",
    };
  if (holder === null && endpoint.family === "unix")
    return {
      ...failure,
      next: `Another program listens there, or one that ended left the file behind: if so, delete ${named}.`,
    };
  return failureFrom(error, { endpoint: named, holder });
}
