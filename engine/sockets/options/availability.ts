// What this system, or this Node, cannot do with an option of a socket, in words: nothing that a person chose is passed over.

import {
  initialOf,
  optionRow,
  optionsOf,
  type OptionName,
  type SocketKind,
} from "../../../shared/options.ts";
import { refusal } from "../../../shared/model/failure.ts";
import type { OpenSpec } from "../../../shared/model/socket.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import { sockopts } from "../../system/native/sockopt.ts";

/** Node has no method for these: they go through the C library. */
const NATIVE: ReadonlySet<OptionName> = new Set([
  "keepAliveInterval",
  "keepAliveCount",
  "dscp",
] as const);
/** Node keeps to itself what a server's connections have. */
const NATIVE_OF_LISTENERS: ReadonlySet<OptionName> = new Set([
  "keepAlive",
  "keepAliveIdle",
] as const);
/** Of datagrams Node has methods. */
const NATIVE_OF_TCP: ReadonlySet<OptionName> = new Set([
  "receiveBuffer",
  "sendBuffer",
  "ttl",
] as const);

/** Why it cannot be set on a socket of this kind here; null: it can. */
export function whyNot(name: OptionName, kind: SocketKind): Text | null {
  if (name === "reusePort") return whyNoReusePort();
  const native =
    NATIVE.has(name) ||
    (kind !== "udp" && NATIVE_OF_TCP.has(name)) ||
    (kind === "tcp-listener" && NATIVE_OF_LISTENERS.has(name));
  if (native && sockopts() === null)
    return said("socket.optionNeedsNative", { platform: process.platform });
  return null;
}

/** Why it cannot be set any more while the socket is open. */
export function whyNotAfter(name: OptionName, kind: SocketKind): Text | null {
  if (name === "groups") return null;
  return optionRow(name).after === true ? whyNot(name, kind) : said("socket.optionOnlyAtOpening");
}

/** Throws a Refusal for the first option that is not as it usually is and cannot be so here. */
export function refuseUnavailable(spec: OpenSpec): void {
  const values: { readonly [N in OptionName]?: unknown } = spec;
  for (const name of optionsOf(spec.kind)) {
    if (values[name] === initialOf(name, spec.kind)) continue;
    const reason = whyNot(name, spec.kind);
    if (reason !== null) throw unavailable(name, reason);
  }
}

export function unavailable(name: OptionName, reason: Text) {
  return refusal(
    "UNAVAILABLE",
    said("socket.optionIsUnavailable", { option: { word: optionRow(name).label }, reason }),
    said("socket.leaveOptionAsItIs"),
  );
}

/** Since which version net and dgram know it: before that they pass over it. */
function whyNoReusePort(): Text | null {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const known = major > 23 || (major === 23 && minor >= 1) || (major === 22 && minor >= 12);
  if (!known) return said("socket.optionNeedsNewerNode", { version: process.versions.node });
  return process.platform === "linux"
    ? null
    : said("socket.optionIsNotOfSystem", { platform: process.platform });
}
