// One look at all sockets of a machine that has ten thousand in two hundred processes, against `ss -tunap`; and a check of a thousand
// ports, against nmap where it is installed. Between them the table of a hundred thousand in a page.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { checkPorts } from "../../engine/ports/check/checkPorts.ts";
import { probeTcp } from "../../engine/ports/check/probeTcp.ts";
import { createSystemReader } from "../../engine/ports/createSystemReader.ts";
import { MachineSockets } from "../../engine/ports/MachineSockets.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";
import { USUAL_CHECK } from "../../shared/model/portCheck.ts";
import type { Benchmark, Result } from "../Benchmark.ts";
import { median } from "../statistics.ts";
import { scrolledTable } from "./portsTable.ts";

const PROCESSES = 200;
const SOCKETS = 10_000;
const LOOKS = 10;
/** In the table that is scrolled. */
const MANY = 100_000;

const SCRIPT = `
import os, socket, sys
for n in range(int(sys.argv[1])):
    if os.fork() == 0:
        held = []
        for _ in range(int(sys.argv[2])):
            s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            s.bind(("127.0.%d.%d" % (n // 100, n % 100 + 1), 0))
            held.append(s)
        os.write(1, b"+")
        sys.stdin.read()
        os._exit(0)
sys.stdin.read()
`;

export const ports: Benchmark = {
  name: "ports",
  about: "the sockets of the whole machine, and looks at ports",
  async run({ folder, rounds, scale, say }) {
    const processes = Math.max(1, Math.round(PROCESSES * scale));
    const looked = await withSockets(processes, SOCKETS / PROCESSES, () => looks(rounds, say));
    const many = await withSockets(processes, MANY / PROCESSES, () =>
      scrolledTable({ folder, say }, (MANY / PROCESSES) * processes),
    );
    return [...looked, ...many, ...(await checks(rounds, say))];
  },
};

/** While so many processes have so many sockets each. */
async function withSockets<T>(
  processes: number,
  sockets: number,
  work: () => Promise<T>,
): Promise<T> {
  const args = ["-c", SCRIPT, String(processes), String(sockets)];
  const python = spawn("python3", args, { stdio: ["pipe", "pipe", "inherit"] });
  let up = 0;
  python.stdout.on("data", (text: Buffer) => (up += text.length));
  while (up < processes) await once(python.stdout, "data");
  try {
    return await work();
  } finally {
    python.stdin.end();
    await once(python, "exit");
  }
}

async function looks(rounds: number, say: (line: string) => void): Promise<readonly Result[]> {
  const machine = new MachineSockets(await createSystemReader());
  const ours: number[] = [];
  const theirs: number[] = [];
  const processor: number[] = [];
  let count = 0;
  for (let i = 0; i < rounds * LOOKS; i++) {
    const before = process.cpuUsage();
    ours.push(
      await milliseconds(async () => {
        const { added } = await machine.look();
        count = Math.max(count, added.length);
      }),
    );
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
    theirs.push(
      await milliseconds(() => promisify(execFile)("ss", ["-tunap"], { maxBuffer: 2 ** 28 })),
    );
  }
  const [mine, ss] = [median(ours), median(theirs)];
  say(`${count} sockets: a look ${mine.toFixed(0)} ms, ss -tunap ${ss.toFixed(0)} ms`);
  return [
    {
      what: `A look at ${count} sockets in ${PROCESSES} processes`,
      ours: `${mine.toFixed(0)} ms`,
      against: `${ss.toFixed(0)} ms, ss -tunap`,
      ratio: mine / ss,
      target: { most: 2 },
    },
    {
      what: "The same: processor time of the thread that looks",
      ours: `${median(processor).toFixed(0)} ms`,
      against: "–",
      ratio: Number.NaN,
      target: null,
    },
  ];
}

async function checks(rounds: number, say: (line: string) => void): Promise<readonly Result[]> {
  const items = Array.from({ length: 1000 }, (_, i) => ipEndpoint("127.0.0.1", i + 1));
  const { signal } = new AbortController();
  const probe = { timeout: USUAL_CHECK.timeout, greeting: 0, tls: false, name: null };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < rounds; i++) {
    ours.push(
      await milliseconds(() =>
        checkPorts({
          ...{ items, setting: USUAL_CHECK, signal },
          look: (at) => probeTcp(at, probe, signal),
          found: () => undefined,
        }),
      ),
    );
    const nmap = await milliseconds(() =>
      promisify(execFile)("nmap", ["-sT", "-n", "-p1-1000", "127.0.0.1"]),
    ).catch(() => null);
    if (nmap !== null) theirs.push(nmap);
  }
  const mine = median(ours);
  say(`1,000 ports: ${mine.toFixed(0)} ms`);
  const installed = theirs.length > 0;
  return [
    {
      what: "A check of 1,000 ports of 127.0.0.1",
      ours: `${mine.toFixed(0)} ms`,
      against: installed ? `${median(theirs).toFixed(0)} ms, nmap -sT` : "nmap is not installed",
      ratio: installed ? mine / median(theirs) : Number.NaN,
      target: installed ? { most: 1.5 } : null,
    },
  ];
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
