// The machine's sockets as a client watches them, and ending a process: a real engine, a real other program.

import { createServer, type AddressInfo } from "node:net";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { endProcess } from "../../engine/ports/endProcess.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import type { MachineChanges, MachineSocket } from "../../shared/model/machineSocket.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { startProgram } from "../support/program.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { hasTool } from "../support/tools.ts";

describe.skipIf(process.platform !== "linux" || !hasTool("python3"))("live", () => {
  let f: EngineFixture;
  let client: TestClient;
  beforeEach(async () => {
    f = await engineFixture();
    client = attachClient(f.engine);
  });
  afterEach(() => f.close());

  /** What a window knows. */
  function watched(filter: string, every: 0 | 1000 = 1000) {
    const sockets = new Map<number, MachineSocket>();
    const told: MachineChanges[] = [];
    const failures: string[] = [];
    client.watch(
      "ports",
      { filter, every },
      {
        onUpdate(changes, whole) {
          if (whole) sockets.clear();
          told.push(changes);
          for (const id of changes.removed) sockets.delete(id);
          for (const socket of changes.sockets) sockets.set(socket.id, socket);
        },
        onEnd: ({ code }) => failures.push(code),
      },
    );
    return { sockets, told, failures };
  }

  test("our own are named by their numbers; what comes, passes and ends is told", async () => {
    const { id, local } = await f.open(tcpListener(), "listening");
    const port = portOf(local);
    const { sockets, told } = watched(`port == ${port} and state != TIME_WAIT`);
    const listed = () =>
      [...sockets.values()].map(({ state, ours }) => `${state} ${ours}`).toSorted();
    await expect.poll(listed).toEqual([`LISTEN ${id}`]);
    const client = await f.open(tcpConnection({ to: { host: "127.0.0.1", port } }), "connected");
    const accepted = f.engine.sockets().find(({ parent }) => parent === id)?.id;
    await expect
      .poll(listed)
      .toEqual([`ESTABLISHED ${accepted}`, `ESTABLISHED ${client.id}`, `LISTEN ${id}`].toSorted());
    f.engine.closeSocket(client.id, "reset");
    await expect.poll(listed).toEqual([`LISTEN ${id}`]);
    expect(told.at(-1)).toMatchObject({ total: 1, more: false });
  });

  test("one look alone where it is paused; another filter is another list", async () => {
    const made = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => made.once("listening", resolve));
    const { port } = made.address() as AddressInfo;
    const { sockets } = watched(`port == ${port}`, 0);
    await expect.poll(() => sockets.size).toBe(1);
    const all = watched("");
    await expect.poll(() => all.sockets.size).toBeGreaterThan(1);
    // The second watcher's looks tell the first one as well.
    made.close();
    await expect.poll(() => sockets.size).toBe(0);
  });

  test("a thread that dies ends the watches with a failure; the next one looks anew", async () => {
    vi.spyOn(Worker.prototype, "postMessage").mockImplementationOnce(function (this: Worker) {
      this.emit("error", new Error("out of memory"));
    });
    const { failures } = watched("");
    await expect.poll(() => failures).toHaveLength(1);
    const again = watched("");
    await expect.poll(() => again.sockets.size).toBeGreaterThan(0);
    expect(again.failures).toEqual([]);
  });

  test("who has a port, and the next one that is free", async () => {
    const { local } = await f.open(tcpListener(), "listening");
    const port = portOf(local);
    const holders = await client.call("whoHas", { protocol: "tcp", port });
    expect(holders).toMatchObject([{ pid: process.pid }]);
    expect(holders[0]?.startedAt).toBeGreaterThan(0);
    expect(await client.call("whoHas", { protocol: "udp", port: 1 })).toEqual([]);
    for (const protocol of ["tcp", "udp"] as const)
      for (const host of ["127.0.0.1", "*"]) {
        const free = await client.call("nextFreePort", { protocol, host, port });
        expect(free.port).toBeGreaterThan(port);
        const at = { host, port: free.port };
        const spec = protocol === "tcp" ? tcpListener({ at }) : udpSocket({ at });
        const { id } = await f.open(spec, protocol === "tcp" ? "listening" : "bound");
        f.engine.closeSocket(id);
      }
    await expect(
      client.call("nextFreePort", { protocol: "tcp", host: "192.0.2.1", port }),
    ).rejects.toThrow(/EADDRNOTAVAIL|belong/);
  });

  test("a filter that cannot be read is refused", async () => {
    const { failures } = watched("prt == 1");
    await expect.poll(() => failures).toEqual(["PORTSCOPE_BAD_FILTER"]);
  });

  test("a process is asked to end; the one that was meant, and no other", async () => {
    const child = startProgram("python3", [
      "-c",
      "import sys; print('up', flush=True); sys.stdin.read()",
    ]);
    await child.line("stdout", /up/);
    const facts = await client.call("processFacts", { pid: child.pid });
    expect(facts).toMatchObject({ pid: child.pid, parent: process.pid });
    const order = { pid: child.pid, how: "ask" } as const;
    await expect(
      client.call("endProcess", { ...order, startedAt: (facts?.startedAt ?? 0) - 10 }),
    ).rejects.toThrow(/NOT_ENDED|has ended/);
    expect(
      await client.call("endProcess", { ...order, startedAt: facts?.startedAt ?? null }),
    ).toEqual({ gone: true });
    expect(await child.exit).toBe("SIGTERM");
    await expect(client.call("endProcess", { ...order, startedAt: null })).rejects.toThrow(
      /has ended/,
    );
    await expect(
      client.call("endProcess", { ...order, pid: process.pid, startedAt: null }),
    ).rejects.toThrow(/Portscope itself/);
    await expect(client.call("endProcess", { ...order, pid: 1, startedAt: null })).rejects.toThrow(
      /Process 1/,
    );
  });
});

test("the system's refusal is told in its words", () => {
  const facts = { pid: 2 ** 30, name: "x", command: "", user: null, startedAt: 1, parent: null };
  expect(() => endProcess(facts, { pid: 2 ** 30, startedAt: 1, how: "kill" })).toThrow(
    /ESRCH|process/,
  );
});
