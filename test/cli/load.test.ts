// `portscope load`: many connections against real servers of another make.

import { describe, expect, test } from "vitest";
import { listenPeer } from "../support/peer.ts";
import { startProgram } from "../support/program.ts";
import { describeWith } from "../support/tools.ts";
import { programs, run } from "./programs.ts";

/** Answers each line with it; every fourth connection is reset instead. It says at its end how many it had at once. */
const SERVER = `
import socket, socketserver, struct, threading
most = now = 0
lock = threading.Lock()
class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        global most, now
        with lock:
            now += 1
            most = max(most, now)
        line = self.rfile.readline()
        if int(line.split()[1]) % 4 == 0:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            self.wfile.write(b"you said " + line)
            self.rfile.read()
        with lock:
            now -= 1
            print("most", most, "now", now, flush=True)
class Server(socketserver.ThreadingTCPServer):
    request_queue_size = 128
with Server(("127.0.0.1", 0), Handler) as server:
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    server.serve_forever()
`;

interface Load {
  readonly load: {
    readonly of: number;
    readonly begun: number;
    readonly connected: number;
    readonly passed: number;
    readonly failed: number;
    readonly failures: readonly { readonly code: string | null; readonly count: number }[];
    readonly connect: { readonly count: number; readonly p50: number; readonly max: number };
    readonly answer: { readonly count: number } | null;
  };
}

const loadOf = (text: string) => JSON.parse(text) as Load;

describeWith("python3", "load", () => {
  test("counts those that passed and those that failed by code, with times, and keeps to its bounds", async () => {
    const python = startProgram("python3", ["-c", SERVER]);
    programs.push(python);
    const port = await python.line("stdout", /^\d+$/);
    const program = run(
      ...[
        "load",
        "tcp",
        port,
        "hello {{$connection}}\\n",
        "--expect",
        "you said hello {{$connection}}",
      ],
      ...["--connections", "40", "--at-once", "10", "--hold", "1ms", "--format", "json", "--quiet"],
    );
    expect(await program.exit).toBe(1);
    const { load } = loadOf(program.output("stdout"));
    expect(load).toMatchObject({ of: 40, begun: 40, connected: 40, passed: 30, failed: 10 });
    expect(load.failures.reduce((sum, { count }) => sum + count, 0)).toBe(10);
    expect(load.answer?.count).toBe(30);
    expect(load.connect.count).toBe(40);
    expect(load.connect.p50).toBeLessThanOrEqual(load.connect.max);
    await python.line("stdout", /now 0$/);
    const most = [...python.output("stdout").matchAll(/^most (\d+)/gm)].map(([, n]) => Number(n));
    expect(Math.max(...most)).toBeLessThanOrEqual(10);
  });
});

describe("load", () => {
  test("is stopped by a signal while its connections are held, and says what there was", async () => {
    const peer = await listenPeer();
    const program = run("load", "tcp", String(peer.port), "--connections", "3", "--hold", "1h");
    await Promise.all([peer.next(), peer.next(), peer.next()]);
    await program.line("stderr", /^3 of 3 begun: 3 open, 0 done, 0 failed$/);
    program.kill("SIGINT");
    expect(await program.exit).toBe(1);
    expect(program.output("stdout")).toMatch(
      /^3 connections in .*: 3 connected, 0 done, 0 failed\nconnecting took /,
    );
  });

  test("says what nobody answers, and what refuses", async () => {
    const peer = await listenPeer();
    const silent = run(
      ...["load", "tcp", String(peer.port), "ping", "--expect", "pong", "--timeout", "50ms"],
      ...["--connections", "2", "--quiet"],
    );
    expect(await silent.exit).toBe(1);
    expect(silent.output("stdout")).toContain("2 × it did not come within 0.05 s");
    const refused = run("load", "unix", "/nonexistent/x", "--connections", "5", "--format", "json");
    expect(await refused.exit).toBe(1);
    expect(loadOf(refused.output("stdout")).load.failures).toMatchObject([
      { code: "ENOENT", count: 5 },
    ]);
  });

  test.each([
    [["x", "--expect", "a", "--matches", "b"], "expected --expect or --matches, got both"],
    [["x", "--matches", "("], "regular expression"],
    [["{{$who}}"], "character 1"],
    [["x", "--frame", "nonsense"], "nonsense"],
  ])("%j is wrong usage", async (args, sentence) => {
    const program = run("load", "tcp", "9", ...args);
    expect(await program.exit).toBe(2);
    expect(program.output("stderr")).toContain(sentence);
  });
});
