// A proxy as it is typed: `host`, `host:port`, `[::1]:port`.

import { isIpv6 } from "../../../shared/model/parseHostPort.ts";
import type { ProxySettings } from "./NcSettings.ts";
import type { Dialect } from "./rows.ts";
import { ncatPort } from "./readPorts.ts";
import { wholeNumber } from "./readNumbers.ts";

const PORTS: Readonly<Record<ProxySettings["type"], number>> = {
  connect: 3128,
  "4": 1080,
  "5": 1080,
};

interface Typed {
  readonly type: ProxySettings["type"];
  readonly at: string;
  /** `user:password`, or nothing. */
  readonly auth: string;
}

/** Throws NcEnd. */
export function readProxy(dialect: Dialect, { type, at, auth }: Typed): ProxySettings {
  const [, bracketed, inBrackets] = /^\[([^\]]*)\](?::(.*))?$/.exec(at) ?? [];
  const colon = isIpv6(at) ? -1 : at.lastIndexOf(":");
  const host = bracketed ?? (colon === -1 ? at : at.slice(0, colon));
  const port =
    bracketed === undefined ? (colon === -1 ? undefined : at.slice(colon + 1)) : inBrackets;
  const userEnd = auth.indexOf(":");
  return {
    type,
    host,
    port: port === undefined ? PORTS[type] : portOf(dialect, port),
    user: userEnd === -1 ? auth : auth.slice(0, userEnd),
    password: userEnd === -1 ? "" : auth.slice(userEnd + 1),
  };
}

function portOf(dialect: Dialect, text: string): number {
  return dialect === "ncat"
    ? ncatPort(text)
    : wholeNumber(text, { what: "port", lowest: 1, highest: 65_535 });
}
