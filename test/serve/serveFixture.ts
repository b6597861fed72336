// A real server on a free port, with a page of two files and an engine that answers every message with itself.

import { mkdir, writeFile } from "node:fs/promises";
import { request, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { WebSocket } from "ws";
import { startServe, type ServeOptions, type Serving } from "../../cli/serve/startServe.ts";
import { decodeMessage, encodeMessage } from "../../shared/rpc/wireCodec.ts";
import { fakeEngine, type FakeEngine } from "../support/fakeEngine.ts";
import { tempFolder } from "../support/tempFolder.ts";

export interface Fixture {
  readonly serving: Serving;
  readonly engine: FakeEngine;
  get(path: string, options?: { method?: string; headers?: IncomingHttpHeaders }): Promise<Answer>;
  /** A socket as our page opens it; headers may be changed. */
  socket(headers?: Readonly<Record<string, string>>, path?: string): WebSocket;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** More than the kernel takes for a peer that does not read. */
export const LARGE_ASSET = "assets/large-a1b2.js";
export const LARGE_SIZE = 16 * 1024 * 1024;

/** What stands beside the page's folder and must never be given out. */
export const SECRET = "secret beside the page";

export async function serveFixture(
  options: Partial<
    Pick<
      ServeOptions,
      "host" | "tokenWait" | "pingEvery" | "strangers" | "silence" | "requestMs" | "headMs"
    >
  > = {},
): Promise<Fixture> {
  const folder = await tempFolder();
  const page = join(folder.path, "page");
  await mkdir(join(page, "assets"), { recursive: true });
  await writeFile(join(folder.path, "secret.html"), SECRET);
  await writeFile(join(page, ".fingerprint"), SECRET);
  await writeFile(join(page, "index.html"), "<!doctype html><title>page</title>");
  await writeFile(join(page, "assets/main-a1b2.js"), "export {};");
  await writeFile(join(page, "assets/main-a1b2.js.map"), SECRET);
  await writeFile(join(page, LARGE_ASSET), Buffer.alloc(LARGE_SIZE, "large "));

  const engine = fakeEngine();
  const serving = await startServe({
    engine,
    version: "1.2.3",
    host: "127.0.0.1",
    port: 0,
    pageFolder: page,
    ...options,
  });
  const own = `127.0.0.1:${serving.port}`;
  const sockets = new Set<WebSocket>();

  return {
    serving,
    engine,
    get(path, { method = "GET", headers = {} } = {}) {
      return new Promise((resolve, reject) => {
        // node:http sends the path as it is; fetch would tidy `..` away before the server sees it.
        const sent = request(
          { host: "127.0.0.1", port: serving.port, path, method, headers, agent: false },
          (response) => {
            let body = "";
            response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
            response.on("end", () =>
              resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
            );
          },
        );
        sent.on("error", reject).end();
      });
    },
    socket(headers = {}, path = "/engine") {
      const socket = new WebSocket(`ws://${own}${path}`, {
        headers: { Origin: `http://${own}`, ...headers },
      });
      socket.on("error", () => {});
      sockets.add(socket);
      return socket;
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      await serving.close();
      await folder.remove();
    },
  };
}

/** The HTTP status with which an upgrade was refused; 101 when it was not. */
export function upgradeStatus(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.once("open", () => resolve(101));
    socket.once("unexpected-response", (sent, response) => {
      sent.destroy();
      resolve(response.statusCode ?? 0);
    });
  });
}

export function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve());
    socket.once("close", (code) => reject(new Error(`closed with ${code}`)));
  });
}

export function closeCode(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once("close", resolve));
}

export function nextMessage(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.once("message", (data) => resolve(decodeMessage(new Uint8Array(data as Buffer))));
    socket.once("close", (code) => reject(new Error(`closed with ${code}`)));
  });
}

/** Opens a socket and shows it the token. */
export async function client(fixture: Fixture): Promise<WebSocket> {
  const socket = fixture.socket();
  await opened(socket);
  socket.send(encodeMessage({ type: "token", token: fixture.serving.token }));
  return socket;
}
