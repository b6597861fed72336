// The sockets of this machine: real ones of a program of another make, held against ss.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSystemReader } from "../../engine/ports/createSystemReader.ts";
import { MachineSockets, type Look } from "../../engine/ports/MachineSockets.ts";
import { portFilter } from "../../engine/ports/portFilter.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { startProgram, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { hasTool } from "../support/tools.ts";

/** Says its ports and waits for lines: `close` ends the accepted connection, `leave` the client's. */
const SCRIPT = `
import os, socket, sys
four = socket.socket()
four.bind(("127.0.0.1", 0))
four.listen(5)
client = socket.create_connection(four.getsockname())
accepted, _ = four.accept()
client.sendall(b"unread bytes")
waiting = [socket.create_connection(four.getsockname()) for _ in range(2)]
six = socket.socket(socket.AF_INET6)
six.bind(("::1", 0))
six.listen(7)
udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
udp.bind(("127.0.0.1", 0))
connected = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
connected.connect(udp.getsockname())
path = sys.argv[1] + "/my app.sock"
unix = socket.socket(socket.AF_UNIX)
unix.bind(path)
unix.listen(3)
print(four.getsockname()[1], client.getsockname()[1], six.getsockname()[1], udp.getsockname()[1], connected.getsockname()[1], "end", flush=True)
for line in sys.stdin:
    if line == "leave\\n":
        client.close()
    if line == "close\\n":
        accepted.close()
    print("done", flush=True)
`;

describe.skipIf(process.platform !== "linux" || !hasTool("python3"))("this machine", () => {
  let python: Program;
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  let ports: readonly number[];
  let machine: MachineSockets;

  beforeEach(async () => {
    folder = await tempFolder();
    python = startProgram("python3", ["-u", "-c", SCRIPT, folder.path]);
    ports = (await python.line("stdout", / end$/)).split(" ").map(Number);
    machine = new MachineSockets(await createSystemReader());
  });
  afterEach(async () => {
    await python.stop();
    await folder.remove();
  });

  const its = (sockets: readonly MachineSocket[]) =>
    sockets.filter(({ processes }) => processes.some(({ pid }) => pid === python.pid));
  const at = ({ added }: Look, port: number | undefined): MachineSocket | undefined =>
    its(added).find(
      ({ local, remote }) => local.family !== "unix" && local.port === port && remote === null,
    );

  test("has what a program opened: ends, state, queues, backlog, process, user", async () => {
    const [four, client, six, udp, connected] = ports;
    const look = await machine.look();
    expect(at(look, four)).toMatchObject({
      ...{ protocol: "tcp", state: "LISTEN", backlog: { used: 2, most: 5 }, unseen: null },
      processes: [{ pid: python.pid }],
      ...{ uid: process.getuid?.(), ours: null, receiveQueue: null },
    });
    expect(at(look, four)?.processes[0]?.name).toMatch(/^python3/);
    expect(at(look, six)).toMatchObject({
      ...{ local: { family: "ipv6", address: "::1" }, backlog: { used: 0, most: 7 } },
    });
    expect(at(look, udp)).toMatchObject({ protocol: "udp", state: "UNCONNECTED", drops: 0 });
    const ends = its(look.added).map(
      ({ protocol, local, remote, state }) =>
        `${protocol} ${formatEndpoint(local)} ${remote === null ? "*" : formatEndpoint(remote)} ${state}`,
    );
    expect(ends).toContain(`udp 127.0.0.1:${connected} 127.0.0.1:${udp} CONNECTED`);
    expect(ends).toContain(`tcp 127.0.0.1:${client} 127.0.0.1:${four} ESTABLISHED`);
    expect(ends).toContain(`unix ${folder.path}/my app.sock * LISTEN`);
    const accepted = its(look.added).find(
      ({ remote }) => remote !== null && remote.family !== "unix" && remote.port === client,
    );
    expect(accepted).toMatchObject({ receiveQueue: 12, sendQueue: 0 });
  });

  test("lists what ss lists", async () => {
    const { stdout } = await promisify(execFile)("ss", ["-Htuanp"]);
    const { added } = await machine.look();
    const listed = stdout
      .split("\n")
      .filter((line) => line.includes(`pid=${python.pid},`))
      .map((line) => line.trim().split(/\s+/))
      .map(([protocol, , , , local]) => `${protocol} ${local}`);
    const ours = its(added)
      .filter(({ protocol }) => protocol !== "unix")
      .map(({ protocol, local }) => `${protocol} ${formatEndpoint(local)}`);
    expect(ours.toSorted()).toEqual(listed.toSorted());
    expect(listed.length).toBeGreaterThanOrEqual(8);
  });

  test("from one look to the next: what came, changed its state, ended", async () => {
    const [, client] = ports;
    const before = await machine.look();
    const whose = ({ local }: MachineSocket) => local.family !== "unix" && local.port === client;
    const first = before.added.find(whose);
    python.write("leave\n");
    await python.line("stdout", /^done$/);
    const states = new Map<number, string | null>();
    const look = async (): Promise<void> => {
      for (const { id, state } of (await machine.look()).changed) states.set(id, state);
    };
    const isPeer = ({ remote }: MachineSocket) =>
      remote !== null && remote.family !== "unix" && remote.port === client;
    const [own, peers] = [first?.id ?? 0, before.added.find(isPeer)?.id ?? 0];
    await expect
      .poll(async () => (await look(), [states.get(own), states.get(peers)]))
      .toEqual(["FIN-WAIT-2", "CLOSE-WAIT"]);
    python.write("close\n");
    await python.line("stdout", /^done$/);
    // Unread bytes make it a reset: nothing is left of either end.
    const removed: MachineSocket[] = [];
    await expect
      .poll(async () => {
        removed.push(...(await machine.look()).removed);
        return removed.map(({ id }) => id);
      })
      .toEqual(expect.arrayContaining([own, peers]));
    await python.stop();
    const ended = await machine.look();
    expect(its(ended.removed).length).toBeGreaterThanOrEqual(5);
    expect(its(ended.added)).toEqual([]);
  });

  test("filters find by every field", async () => {
    const { added } = await machine.look();
    const [four, client] = ports;
    const count = (filter: string): number => {
      const parsed = portFilter(filter);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
      return its(added).filter(parsed.test).length;
    };
    expect(count(`port == ${four}`)).toBe(5);
    expect(count(`localport == ${four}`)).toBe(2);
    expect(count(`listening and port == ${four}`)).toBe(1);
    expect(count(`listening && protocol == tcp`)).toBe(2);
    expect(count(`state == ESTABLISHED and remoteport == ${client}`)).toBe(1);
    expect(count(`ip.addr == 127.0.0.0/8 and protocol == udp`)).toBe(2);
    expect(count(`ipv6.addr == ::1`)).toBe(1);
    expect(count(`waiting > 1`)).toBe(1);
    expect(count(`recvq == 12 or backlog == 7`)).toBe(2);
    expect(count(`process matches "^PYTHON3"`)).toBe(its(added).length);
    expect(count(`pid == ${python.pid} and local contains "my app"`)).toBe(1);
    expect(count(`not (pid == ${python.pid})`)).toBe(0);
    expect(count(`localport == remoteport`)).toBe(0);
    expect(portFilter("state == TIME_WAIT").ok).toBe(true);
    expect(portFilter("port + 1 == 3")).toMatchObject({ ok: false });
    expect(portFilter("tcp.port == 3")).toMatchObject({ ok: false, problem: { at: 0, length: 8 } });
  });

  test("a process is told with its command line and its beginning", async () => {
    const reader = await createSystemReader();
    const facts = await reader.process(python.pid ?? 0);
    expect(facts).toMatchObject({ pid: python.pid, parent: process.pid });
    expect(facts?.command).toContain("unread bytes");
    expect(Math.abs(Date.now() - (facts?.startedAt ?? 0))).toBeLessThan(120_000);
    expect(await reader.process(4_000_000)).toBe(null);
  });
});

test("TIME-WAIT is found by either spelling", () => {
  const parsed = portFilter('state == "TIME_WAIT"');
  const socket = { state: "TIME-WAIT" } as MachineSocket;
  expect(parsed.ok && parsed.test(socket)).toBe(true);
  const other = portFilter('state != "TIME_WAIT"');
  expect(other.ok && other.test(socket)).toBe(false);
});
