// A port on which a program listens without ever accepting, and whose queue is full: Linux then answers no more SYNs, so that a
// connect to it stays pending.

import { spawn } from "node:child_process";
import { once } from "node:events";

const SCRIPT = `
import socket, sys
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(0)
filler = socket.create_connection(listener.getsockname())
print(listener.getsockname()[1], flush=True)
sys.stdin.read()
`;

export interface SilentPort {
  readonly port: number;
  end(): Promise<void>;
}

/** Needs python3. */
export async function silentPort(): Promise<SilentPort> {
  const child = spawn("python3", ["-c", SCRIPT], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const [printed] = (await once(child.stdout, "data")) as [Buffer];
  return {
    port: Number(printed.toString()),
    async end() {
      child.stdin.end();
      await exited;
    },
  };
}
