import { DEFAULT_HOST } from "../../shared/model/endpoint.ts";
import { isIpv6 } from "../../shared/model/parseHostPort.ts";
import { parsePortList } from "../../shared/ports/portList.ts";
import { said } from "../../shared/words/said.ts";
import { UsageError } from "../exit.ts";

export interface CheckTarget {
  readonly protocol: "tcp" | "udp";
  readonly host: string;
  readonly ports: readonly number[];
}

/** `HOST:80,443,8000-8010`, an IPv6 address in brackets; without a host this machine's 127.0.0.1. Throws a UsageError. */
export function parseCheckTarget(protocol: string, address: string): CheckTarget {
  if (protocol !== "tcp" && protocol !== "udp")
    throw new UsageError(said("ports.checkIsFor", { protocol }));
  const [, bracketed, plain, ports = ""] =
    /^(?:\[([^\]]*)\]:|([^:[\]]*):)?([\d,\s-]+)$/.exec(address.trim()) ?? [];
  const host = bracketed ?? plain ?? "";
  if (ports === "" || (bracketed !== undefined && !isIpv6(bracketed)))
    throw new UsageError(said("ports.expectedTarget", { got: address }));
  const list = parsePortList(ports);
  if (!list.ok) throw new UsageError(list.problem);
  return { protocol, host: host === "" ? DEFAULT_HOST : host, ports: list.ports };
}
