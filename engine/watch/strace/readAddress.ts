// A struct sockaddr of strace as an end of ours.

import { ipEndpoint, type Endpoint } from "../../../shared/model/endpoint.ts";
import { fieldOf, numberOf, textOf, type Value } from "./Value.ts";

export interface Address {
  /** `AF_INET`; empty where there is no address (`NULL`, or nothing came). */
  readonly family: string;
  /** Null of a family that has no ends of ours. */
  readonly endpoint: Endpoint | null;
}

const NONE: Address = { family: "", endpoint: null };

/** `{sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.1")}` and its like. */
export function readAddress(value: Value | undefined): Address {
  const family = textOf(fieldOf(value, "sa_family"));
  switch (family) {
    case "AF_INET": {
      const address = quotedIn(fieldOf(value, "sin_addr"));
      const port = portOf(fieldOf(value, "sin_port"));
      return { family, endpoint: address === null ? null : ipEndpoint(address, port) };
    }
    case "AF_INET6": {
      const address = address6(value);
      const port = portOf(fieldOf(value, "sin6_port"));
      const scope = scopeOf(fieldOf(value, "sin6_scope_id"));
      return { family, endpoint: address === null ? null : ipEndpoint(address + scope, port) };
    }
    case "AF_UNIX":
      return { family, endpoint: { family: "unix", path: unixPath(fieldOf(value, "sun_path")) } };
    case "":
      return NONE;
    default:
      return { family, endpoint: null };
  }
}

/** `htons(53)`; 0 where none is said. */
function portOf(value: Value | undefined): number {
  return (value?.kind === "call" ? numberOf(value.of[0]) : numberOf(value)) ?? 0;
}

/** `inet_addr("127.0.0.1")`. */
function quotedIn(value: Value | undefined): string | null {
  const text = value?.kind === "call" ? value.of.find(({ kind }) => kind === "text") : value;
  return text?.kind === "text" ? Buffer.from(text.bytes).toString("latin1") : null;
}

/** `inet_pton(AF_INET6, "::1", &sin6_addr)`, among the fields or as the value of one. */
function address6(value: Value | undefined): string | null {
  if (value?.kind !== "group") return null;
  for (const { value: each } of value.items)
    if (each.kind === "call" && each.name === "inet_pton") return quotedIn(each);
  return quotedIn(fieldOf(value, "sin6_addr"));
}

/** RFC 4007: `%eth0`, as `if_nametoindex("eth0")` says, or its number. */
function scopeOf(value: Value | undefined): string {
  const name = quotedIn(value);
  if (name !== null) return `%${name}`;
  const number = numberOf(value) ?? 0;
  return number === 0 ? "" : `%${number}`;
}

function unixPath(value: Value | undefined): string {
  if (value?.kind !== "text") return "";
  const path = Buffer.from(value.bytes).toString("utf8");
  return value.abstract ? `@${path}` : path.replace(/\0.*$/s, "");
}
