// Sending bytes with nc and socat. What comes back from a stream is printed until the peer closes.

import { said, type Text } from "../words/said.ts";
import { isAbstract } from "../model/endpoint.ts";
import type { CopyContext, CopyResult, SendTarget } from "./copyFormat.ts";
import { printfGroup } from "./printfCommands.ts";
import { pathArgument, sendProblem, shellWord } from "./sendTarget.ts";

/** What every nc (OpenBSD, traditional, Ncat, BusyBox) reads at once, and so sends as one datagram. */
export const MAX_NC_DATAGRAM_BYTES = 1024;

/** `dd` gathers what printf writes, so that it is one read for the sender and one datagram on the wire. */
const ONE_WRITE = "dd obs=65507 2>/dev/null";

/**
 * nc that ends its writing side behind the last byte and prints what comes back. Nmap's and BusyBox's do so by themselves,
 * OpenBSD's with -N, the traditional one with -q (seconds to wait for the answer). None knows the option of another, so the
 * command asks the one that is there.
 */
const NC_ENDING =
  "nc $(case \"$(nc -h 2>&1)\" in *'Shutdown the network'*) echo -N;; *'-q secs'*) echo -q5;; esac)";

/** Works with OpenBSD's, the traditional, Nmap's and BusyBox's nc alike, as far as each knows the transport. */
export function sendWithNc(bytes: Uint8Array, { target }: CopyContext): CopyResult {
  const problem = sendProblem(target, bytes.length);
  if (problem !== null || target === undefined) return { ok: false, problem: problem ?? "" };
  switch (target.transport) {
    case "tcp":
      return done(`${printfGroup(bytes)} | ${NC_ENDING} ${target.host} ${target.port}`);
    case "unix":
      if (isAbstract(target.path)) return fail(said("copyAs.ncAbstract"));
      return done(
        `${printfGroup(bytes)} | ${NC_ENDING} -U ${shellWord(pathArgument(target.path))}`,
      );
    case "udp":
      if (bytes.length === 0) return fail(said("copyAs.ncEmpty"));
      if (bytes.length > MAX_NC_DATAGRAM_BYTES)
        return fail(
          said("copyAs.ncTooLong", { most: MAX_NC_DATAGRAM_BYTES, length: bytes.length }),
        );
      // -w: how long to wait for an answer, in seconds; without it some never end.
      return done(
        `${printfGroup(bytes)} | ${ONE_WRITE} | nc -u -w 1 ${target.host} ${target.port}`,
      );
  }
}

export function sendWithSocat(bytes: Uint8Array, { target }: CopyContext): CopyResult {
  const problem = sendProblem(target, bytes.length);
  if (problem !== null || target === undefined) return { ok: false, problem: problem ?? "" };
  const address = shellWord(socatAddress(target, bytes.length === 0));
  // -t: seconds to wait for an answer after the last byte was sent. -b: a datagram is what one read gives.
  return target.transport === "udp"
    ? done(`${printfGroup(bytes)} | ${ONE_WRITE} | socat -u -b 65536 - ${address}`)
    : done(`${printfGroup(bytes)} | socat -t 5 - ${address}`);
}

function socatAddress(target: SendTarget, empty: boolean): string {
  if (target.transport === "unix")
    return isAbstract(target.path)
      ? `ABSTRACT-CONNECT:${socatName(target.path.slice(1))}`
      : `UNIX-CONNECT:${socatName(target.path)}`;
  const ipv6 = target.host.includes(":");
  const place = ipv6 ? `6:[${target.host}]:${target.port}` : `:${target.host}:${target.port}`;
  // Without it the end of no input sends nothing at all.
  const option = target.transport === "udp" && empty ? ",shut-null" : "";
  return `${target.transport.toUpperCase()}${place}${option}`;
}

/** What socat(1) gives a meaning within an address is escaped. */
function socatName(name: string): string {
  return name.replace(/[\\,:!"'([{]/g, "\\$&");
}

function done(text: string): CopyResult {
  return { ok: true, text };
}

function fail(problem: Text): CopyResult {
  return { ok: false, problem };
}
