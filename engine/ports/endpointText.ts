// `127.0.0.1:80`, `[::1]:80`, `*:80` as lsof and netstat write them, with or without brackets.

import { ipEndpoint, type IpEndpoint } from "../../shared/model/endpoint.ts";

/** Null where it is none. `any`: the address that `*` stands for. */
export function endpointFrom(text: string, any: "0.0.0.0" | "::"): IpEndpoint | null {
  const [, address = "", written = ""] = /^(.*)[:.](\d+|\*)$/.exec(text) ?? [];
  const port = written === "*" ? 0 : Number(written);
  if (written === "" || !(port <= 0xffff)) return null;
  const host = address.replace(/^\[(.*)\]$/, "$1");
  if (host === "*" || host === "") return ipEndpoint(any, port);
  return /^[\da-f:.]+(?:%[\w.-]+)?$/i.test(host) ? ipEndpoint(host, port) : null;
}
