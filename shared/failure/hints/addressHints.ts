// Where a socket is, and how its connect went.

import type { HostPort } from "../../model/endpoint.ts";
import type { OpenSpec } from "../../model/socket.ts";
import { hint, isLoopback, NO_HINTS, type HintContext, type HintRule } from "./HintContext.ts";
import { said } from "../../words/said.ts";

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
    said("hint.portAsksForAnyFreePortSystem", { port: local.port }),
    said("hint.itIsAnotherOneEachTimePeer"),
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
    case "unix-dgram":
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
      said("hint.boundToOnlyOtherMachinesCannotReach", { address: local.address }),
      said("hint.loopbackAddressExistsOnThisMachineAlone"),
    );
  if (local.address !== "0.0.0.0" && local.address !== "::") return NO_HINTS;
  const ipv6Only = spec !== null && "ipv6Only" in spec && spec.ipv6Only;
  return hint(
    "every-interface",
    local.family === "ipv4"
      ? said("hint.standsForEveryInterfaceOfThisMachine")
      : ipv6Only
        ? said("hint.standsForEveryInterfaceOfThisMachine2")
        : said("hint.standsForEveryInterfaceOfThisMachine3"),
    said("hint.whoeverCanReachOneOfItsAddresses"),
  );
}

function notConnected({ event }: HintContext): ReturnType<HintRule> {
  switch (event.failure?.code) {
    case "ECONNREFUSED":
      return hint(
        "connection-refused",
        said("hint.connectionRefusedRstAnsweredSyn"),
        said("hint.hostIsUpAndWasReachedAnd"),
      );
    case "ETIMEDOUT":
      return hint(
        "syn-unanswered",
        said("hint.timedOutSynGotNoAnswer"),
        said("hint.nothingCameBackNeitherYesNorNo"),
      );
    default:
      return NO_HINTS;
  }
}
