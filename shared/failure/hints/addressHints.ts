// Where a socket is, and how its connect went.

import type { HostPort } from "../../model/endpoint.ts";
import type { OpenSpec } from "../../model/socket.ts";
import { hint, isLoopback, NO_HINTS, type HintContext, type HintRule } from "./HintContext.ts";

export const addressHints: HintRule = (context) => {
  const { event, kind } = context;
  switch (event.call) {
    case "bind":
      return [...systemChose(context), ...(kind === "udp" ? reach(context) : NO_HINTS)];
    case "listen":
      return reach(context);
    case "connect":
      return kind === "tcp-connection" ? notConnected(context) : NO_HINTS;
    default:
      return NO_HINTS;
  }
};

function systemChose({ event, spec }: HintContext): ReturnType<HintRule> {
  const { local, failure } = event;
  if (failure !== null || local === null || local.family === "unix" || local.port === 0)
    return NO_HINTS;
  const asked = spec === null ? null : askedOf(spec);
  if (asked === null || asked.port !== 0) return NO_HINTS;
  return hint(
    "system-chose-port",
    `Port 0 asks for any free port: the system chose ${local.port}.`,
    "It is another one each time. A peer that must find this socket needs a fixed port, or has to be told this one.",
  );
}

/** Where a spec wanted to be bound; null where it did not say. */
function askedOf(spec: OpenSpec): HostPort | null {
  switch (spec.kind) {
    case "tcp-listener":
      return spec.at;
    case "udp":
      return spec.at;
    case "tcp-connection":
      return spec.from;
    case "unix-listener":
    case "unix-connection":
      return null;
  }
}

function reach({ event, spec }: HintContext): ReturnType<HintRule> {
  const { local, failure } = event;
  if (failure !== null || local === null || local.family === "unix") return NO_HINTS;
  // One that is connected to a peer hears nobody else.
  if (spec?.kind === "udp" && spec.to !== null) return NO_HINTS;
  if (isLoopback(local))
    return hint(
      "local-only",
      `Bound to ${local.address} only: other machines cannot reach it.`,
      "The loopback address exists on this machine alone, and in each container and virtual machine another one. Bind to 0.0.0.0 or [::], or to an address of one interface, to be reached from outside.",
    );
  if (local.address !== "0.0.0.0" && local.address !== "::") return NO_HINTS;
  const ipv6Only = spec !== null && "ipv6Only" in spec && spec.ipv6Only;
  const both = local.address === "::" && !ipv6Only ? ", over IPv6 and IPv4" : "";
  return hint(
    "every-interface",
    `${local.family === "ipv6" ? "[::]" : "0.0.0.0"} stands for every interface of this machine${both}.`,
    "Whoever can reach one of its addresses can reach this socket, unless a firewall keeps them out. Peers cannot use this address: they connect to one of the machine's own.",
  );
}

function notConnected({ event }: HintContext): ReturnType<HintRule> {
  switch (event.failure?.code) {
    case "ECONNREFUSED":
      return hint(
        "connection-refused",
        "Connection refused: a RST answered the SYN.",
        "The host is up and was reached, and nothing listens on that port (or a firewall says so). It is an answer, which a timeout is not.",
      );
    case "ETIMEDOUT":
      return hint(
        "syn-unanswered",
        "Timed out: the SYN got no answer.",
        "Nothing came back, neither yes nor no: the packets are dropped on the way, there or back, or nobody has the address. The SYN was sent several times.",
      );
    default:
      return NO_HINTS;
  }
}
