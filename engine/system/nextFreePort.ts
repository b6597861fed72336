// The next port that can be bound, found by binding: what is told of ports is not all that keeps one from it.

import * as dgram from "node:dgram";
import * as net from "node:net";
import { ANY_HOST } from "../../shared/model/endpoint.ts";

/** Ports that are tried. */
const MOST = 1000;

export interface WantedPort {
  readonly protocol: "tcp" | "udp";
  /** As a socket is opened at: a name, an address, `*` for every address. */
  readonly host: string;
  /** The one that is taken: those after it are tried. */
  readonly port: number;
}

/**
 * Of the thousand ports after it the first that can be bound now, null where there is none. Somebody may take it before it is used.
 * Throws what the system says where another port would be as little use, as of an address of another machine.
 */
export async function nextFreePort({ protocol, host, port }: WantedPort): Promise<number | null> {
  const last = Math.min(65_535, port + MOST);
  for (let next = port + 1; next <= last; next++)
    try {
      await (protocol === "tcp" ? bindTcp(host, next) : bindUdp(host, next));
      return next;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    }
  return null;
}

function bindTcp(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    const at = host === ANY_HOST ? {} : { host };
    server.listen({ ...at, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

async function bindUdp(host: string, port: number): Promise<void> {
  const six = host === ANY_HOST || host.includes(":");
  const socket = dgram.createSocket(six ? "udp6" : "udp4");
  await new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    const at = host === ANY_HOST ? {} : { address: host };
    socket.bind({ ...at, port, exclusive: true }, resolve);
  }).finally(() => socket.close());
}
