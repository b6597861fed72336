// `portscope serve` as a person starts it, in a process of its own, and a line to its engine.
//
//     const served = await startServed(folder);
//     await served.client.call("open", { spec: udpSocket() });

import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { WebSocket } from "ws";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import { carrier } from "../../shared/rpc/carrier.ts";
import { createClient, type Client } from "../../shared/rpc/client.ts";
import { decodeMessage, encodeMessage } from "../../shared/rpc/wireCodec.ts";

const PROGRAM = join(import.meta.dirname, "../../scripts/portscope.mjs");

export interface Served {
  /** For a browser, with the token. */
  readonly address: string;
  readonly client: Client;
  /** Of its process. */
  readonly pid: number;
  /** Ends it and throws its recording away. */
  end(): Promise<void>;
}

export async function startServed(folder: string): Promise<Served> {
  const recordings = join(folder, "served");
  const args = [PROGRAM, "serve", "--port", "0", "--no-open", "--record-dir", recordings];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  const end = async () => {
    if (child.exitCode === null) child.kill("SIGKILL");
    await exit;
    await rm(recordings, { recursive: true, force: true });
  };
  try {
    const address = await firstLine(child.stdout);
    const client = await connect(new URL(address));
    return { address, client, pid: child.pid ?? 0, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function firstLine(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) return line;
  throw new Error("portscope serve ended before it printed its address");
}

async function connect({ origin, host, hash }: URL): Promise<Client> {
  const socket = new WebSocket(`ws://${host}/engine`, { origin });
  await once(socket, "open");
  socket.send(encodeMessage({ type: "token", token: hash.replace("#token=", "") }));
  const { transport, deliver, lose } = carrier<ClientFrame, EngineFrame>({
    post: (message) => socket.send(encodeMessage(message)),
    end: () => socket.close(),
  });
  socket.on("message", (data: Buffer) => deliver(decodeMessage(data) as EngineFrame));
  socket.on("close", () => lose("closed"));
  return createClient(transport);
}
