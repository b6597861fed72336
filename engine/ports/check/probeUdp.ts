// One datagram to see whether somebody has a port: on a connected socket, so that the system tells of ICMP's port unreachable.

import * as dgram from "node:dgram";
import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import type { PortCheck, UdpReach } from "../../../shared/model/portCheck.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import { reachOf } from "./probeTcp.ts";

/** Bytes of an answer that are kept. */
const ANSWER = 1024;

export interface UdpProbe {
  /** ms until nothing is said to have been heard. */
  readonly timeout: number;
  readonly payload: Uint8Array;
  /** The protocol in which an answer is one to this question; null: none that is known. */
  spoken(answer: Uint8Array): string | null;
}

/** Never rejects. Only what the probed end sends counts as an answer. */
export function probeUdp(
  at: IpEndpoint,
  { timeout, payload, spoken }: UdpProbe,
  signal: AbortSignal,
): Promise<PortCheck<UdpReach>> {
  const socket = dgram.createSocket(at.family === "ipv6" ? "udp6" : "udp4");
  let sentAt = performance.now();
  return new Promise((resolve) => {
    const timer = setTimeout(() => end("no-answer"), timeout);
    const onAbort = (): void => end("no-answer");
    signal.addEventListener("abort", onAbort, { once: true });
    function end(
      reach: UdpReach,
      bytes: Uint8Array | null = null,
      error: Error | null = null,
    ): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      socket.removeAllListeners();
      socket.on("error", () => undefined);
      socket.close();
      resolve({
        ...{ at, reach, ms: performance.now() - sentAt, bytes, tls: null },
        spoke: bytes === null ? null : spoken(bytes),
        failure: error === null ? null : failureFrom(error),
      });
    }
    socket.on("error", (error) => end(reachOf(error), null, error));
    socket.on("message", (message) => end("answered", message.subarray(0, ANSWER)));
    socket.connect(at.port, at.address, () => {
      sentAt = performance.now();
      socket.send(payload, (error) => {
        if (error !== null) end(reachOf(error), null, error);
      });
    });
  });
}
