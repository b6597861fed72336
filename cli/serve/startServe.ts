// The engine for a browser: one HTTP server that gives the page and takes its WebSocket.
//
//     const serving = await startServe({ engine, info, host: "127.0.0.1", port: 0, pageFolder });
//     serving.address        // "http://127.0.0.1:41234/#token=…"
//     await serving.close();

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Engine } from "../../engine/createEngine.ts";
import type { Host } from "../../engine/feed/Caller.ts";
import { createAdmission } from "./admission.ts";
import { inUrl, isWildcard, machineAddresses } from "./allowedRequest.ts";
import { PiecewiseSocket, handPieces } from "./PiecewiseSocket.ts";
import { readPageFiles } from "./pageFiles.ts";
import { handlePage } from "./pageHandler.ts";
import { socketTransport } from "./socketTransport.ts";
import { createStrangers, type StrangerBounds } from "./strangers.ts";
import { newToken } from "./token.ts";
import { sayNotice } from "../terminal.ts";

/** Tried when no port was asked for; if it is taken, any free one. */
export const DEFAULT_PORT = 7878;

export interface ServeOptions {
  readonly engine: Pick<Engine, "attach">;
  readonly version: string;
  /** Path of the program's log; left out where none is kept. */
  readonly log?: string | null;
  readonly host: string;
  /** Null: the default port, or any free one. A number: that port (0: any free one) or a failure. */
  readonly port: number | null;
  /** Folder of the built renderer. */
  readonly pageFolder: string;
  readonly tokenWait?: number;
  /** For tests: milliseconds between two pings of a client. */
  readonly pingEvery?: number;
  /** For tests: bounds on who has not shown the token. */
  readonly strangers?: StrangerBounds;
  /** For tests: milliseconds without a byte either way. */
  readonly silence?: number;
  /** For tests: milliseconds until a request must be whole, and until its head must be; 0: never. */
  readonly requestMs?: number;
  readonly headMs?: number;
}

/** Milliseconds without a byte either way after which a connection without a token is closed. */
export const SILENCE_MS = 10_000;
/** Milliseconds in which a request, and its head, must be whole. */
export const REQUEST_MS = 5_000;
export const HEAD_MS = 3_000;

export interface Serving {
  /** With the token, to be opened in a browser. */
  readonly address: string;
  readonly token: string;
  readonly port: number;
  /** Connections that have not shown the token, WebSockets apart. */
  strangers(): number;
  /** Ends the server and every client; the engine goes on. */
  close(): Promise<void>;
}

export async function startServe(options: ServeOptions): Promise<Serving> {
  const { engine, host, pageFolder } = options;
  const token = newToken();
  const shown: Host = {
    info: {
      kind: "browser",
      platform: process.platform,
      canReveal: false,
      version: options.version,
      log: options.log ?? null,
    },
    reveal: null,
  };
  const strangers = createStrangers(options.strangers);
  const files = await readPageFiles(pageFolder);
  const admission = createAdmission({
    token,
    host,
    accepted: strangers.release,
    admit: (socket) => engine.attach(socketTransport(socket), shown),
    ...(options.tokenWait === undefined ? {} : { tokenWait: options.tokenWait }),
    ...(options.pingEvery === undefined ? {} : { pingEvery: options.pingEvery }),
  });
  const server = createServer(
    {
      requestTimeout: options.requestMs ?? REQUEST_MS,
      headersTimeout: options.headMs ?? HEAD_MS,
      keepAliveTimeout: 5_000,
      // How often the two above are looked after; 30 s unless told.
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      if (strangers.begin(request, response)) handlePage({ files, host }, request, response);
    },
  );
  server.timeout = options.silence ?? SILENCE_MS;
  handPieces(server, strangers.meet);
  server.on("upgrade", (request, stream, head) => {
    if (stream instanceof PiecewiseSocket) admission.upgrade(request, stream, head);
  });

  const port = await listen(server, host, options.port);
  return {
    address: `http://${inUrl(reachable(host))}:${port}/#token=${token}`,
    token,
    port,
    strangers: () => strangers.size(),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      admission.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, host: string, port: number | null): Promise<number> {
  if (port !== null) return listenOn(server, host, port);
  try {
    return await listenOn(server, host, DEFAULT_PORT);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      return listenOn(server, host, 0);
    throw error;
  }
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, () => {
      server.off("error", reject);
      // An accept that fails later (too many open files) costs one connection, not the program.
      server.on("error", (error) => sayNotice(error.message));
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** A wildcard is no address: the first that others can reach stands for it. */
function reachable(host: string): string {
  return isWildcard(host) ? (machineAddresses()[0] ?? "127.0.0.1") : host;
}
