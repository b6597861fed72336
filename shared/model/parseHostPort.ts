// Reads `9000`, `:9000`, `localhost:9000`, `127.0.0.1:9000`, `[::1]:9000`, `*:9000` as a person types them, and the host and port of a URL.

import { addressInUrl } from "./addressUrl.ts";
import { DEFAULT_HOST, type HostPort } from "./endpoint.ts";
import { said, type Text } from "../words/said.ts";
import type { Parsed } from "./parsed.ts";

/**
 * The host defaults to 127.0.0.1; a wildcard must be asked for. `*` stays as it is typed (`ANY_HOST`). Port 0 is allowed only where the system may choose one.
 */
export function parseHostPort(
  text: string,
  options: { readonly allowPortZero?: boolean; readonly transport?: "tcp" | "udp" } = {},
): Parsed<HostPort> {
  const url = addressInUrl(text.trim(), options.transport);
  if (url?.ok === false) return url;
  const trimmed = url === null ? text.trim() : url.value;
  if (trimmed === "") return fail(said("address.hostPortGotNothing"));

  const bracketed = /^\[([^\]]*)\]:(.*)$/.exec(trimmed);
  if (bracketed) {
    const host = bracketed[1] ?? "";
    if (!isIpv6(host)) return fail(said("address.ipv6InBrackets", { got: host }));
    return withPort(host, bracketed[2] ?? "", options);
  }
  const bare = /^\[([^\]]*)\]:?$/.exec(trimmed)?.[1];
  if (bare !== undefined && isIpv6(bare))
    return fail(said("address.lacksPort", { address: bare, got: text }));
  if (trimmed.includes("/")) return fail(said("address.hasPath", { got: text }));
  if (/^\d+$/.test(trimmed)) return withPort(DEFAULT_HOST, trimmed, options);
  const colon = trimmed.lastIndexOf(":");
  if (colon === -1) return fail(said("address.hostPort", { got: text }));
  const host = trimmed.slice(0, colon);
  if (host.includes(":")) return fail(said("address.needsBrackets", { got: text }));
  if (/[\s/[\]@]/.test(host)) return fail(said("address.hostOrIp", { got: host }));
  if (/^[\d.]+$/.test(host) && !isIpv4(host)) return fail(said("address.ipv4", { got: host }));
  return withPort(host === "" ? DEFAULT_HOST : host, trimmed.slice(colon + 1), options);
}

/** A decimal port, 1–65535 (or 0–65535 where the system may choose one). */
export function parsePort(
  text: string,
  options: { readonly allowPortZero?: boolean } = {},
): Parsed<number> {
  const lowest = options.allowPortZero === true ? 0 : 1;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < lowest || port > 65535) return fail(said("address.port", { lowest, got: text }));
  return { ok: true, value: port };
}

export function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/** Whether the text is an IPv6 address (RFC 4291 2.2), with or without a scope id. */
export function isIpv6(text: string): boolean {
  const [address = "", scope] = text.split("%", 2);
  if (scope !== undefined && scope === "") return false;
  const halves = address.split("::");
  if (halves.length > 2 || !address.includes(":")) return false;
  let groups = 0;
  for (const [side, half] of halves.entries()) {
    if (half === "") continue;
    const parts = half.split(":");
    for (const [index, part] of parts.entries()) {
      const last = side === halves.length - 1 && index === parts.length - 1;
      if (last && part.includes(".")) {
        if (!isIpv4(part)) return false;
        groups += 2;
      } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups += 1;
      else return false;
    }
  }
  return halves.length === 2 ? groups < 8 : groups === 8;
}

function withPort(
  host: string,
  port: string,
  options: { readonly allowPortZero?: boolean },
): Parsed<HostPort> {
  const parsed = parsePort(port, options);
  return parsed.ok ? { ok: true, value: { host, port: parsed.value } } : parsed;
}

function fail(problem: Text): { readonly ok: false; readonly problem: Text } {
  return { ok: false, problem };
}
