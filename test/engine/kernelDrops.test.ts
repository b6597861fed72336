// Drop counts where other programs hold very many sockets: ss is asked for ours only, and a costly look is a rare one.

import { describe, expect, test } from "vitest";
import { Registry } from "../../engine/sockets/Registry.ts";
import { rowsOf } from "../../engine/system/linuxSockets.ts";
import type { SsOutcome } from "../../engine/system/runSs.ts";
import { pauseAfter, watchKernelDrops } from "../../engine/sockets/watchKernelDrops.ts";
import { INITIAL_BOUNDS } from "../../shared/model/bounds.ts";
import { ipEndpoint } from "../../shared/model/endpoint.ts";

const HEADER =
  "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n";

/** A row of /proc/net/udp of 127.0.0.1. */
function row(port: number, inode: number, drops: number): string {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  return `  100: 0100007F:${hex} 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 ${inode} 2 0000000000000000 ${drops}\n`;
}

const OTHERS = Array.from({ length: 1000 }, (_, i) => row(20_000 + i, 50_000 + i, 1)).join("");

/** As ss prints a socket with `-uamneH`. */
const ssOf = (port: number, inode: number, drops: number): string =>
  `UNCONN 0      0      127.0.0.1:${port} 0.0.0.0:* ino:${inode} sk:100a cgroup:/ <->\n\t skmem:(r0,rb212992,t0,tb212992,f0,w0,o0,bl0,d${drops})    \n`;

describe.runIf(process.platform === "linux")("kernel drops", () => {
  function watched(table: string, ss: () => SsOutcome) {
    const registry = new Registry(() => INITIAL_BOUNDS);
    const record = registry.add("udp", null, null);
    record.local = ipEndpoint("127.0.0.1", 9000);
    const calls: string[] = [];
    const watch = watchKernelDrops(registry, {
      tables: () => (calls.push("tables"), Promise.resolve(HEADER + table + HEADER)),
      ss: (args) => (calls.push(args.join(" ")), Promise.resolve(ss())),
    });
    watch.stop();
    return { watch, record, calls, registry };
  }

  test("come from the tables while these are small", async () => {
    const { watch, record, calls } = watched(row(9001, 1, 3) + row(9000, 2, 7), () => {
      throw new Error("ss was asked");
    });
    await watch.look();
    await watch.look();
    expect(calls).toEqual(["tables", "tables"]);
    expect(record.kernelDrops).toBe(7);
  });

  test("of a socket that was closed stay counted", async () => {
    const { watch, record, registry } = watched(row(9000, 2, 7), () => {
      throw new Error("ss was asked");
    });
    await watch.look();
    registry.end(record, { cause: "local" });
    registry.clear(null);
    expect(registry.closedDrops).toBe(7);
  });

  test("come from ss, of ours only, once the tables are large; these are read again at times", async () => {
    let drops = 7;
    const { watch, record, calls } = watched(OTHERS + row(9000, 2, 7), () => ({
      ok: true,
      output: ssOf(9000, 4, 99) + ssOf(9000, 2, ++drops),
    }));
    for (let i = 0; i < 3; i++) await watch.look();
    expect(calls).toEqual(["tables", "-uamneH sport = :9000", "-uamneH sport = :9000"]);
    expect(record.kernelDrops).toBe(9);
    for (let i = 0; i < 40; i++) await watch.look();
    expect(calls.filter((call) => call === "tables")).toHaveLength(3);
  });

  test("come from the tables where ss fails, which is asked no more", async () => {
    const { watch, record, calls } = watched(OTHERS + row(9000, 2, 7), () => ({
      ok: false,
      reason: "no-ss",
    }));
    for (let i = 0; i < 3; i++) await watch.look();
    expect(calls).toEqual(["tables", "-uamneH sport = :9000", "tables", "tables"]);
    expect(record.kernelDrops).toBe(7);
  });

  test("take a hundredth of a processor at most", () => {
    expect(pauseAfter(0.5)).toBe(500);
    expect(pauseAfter(270)).toBe(27_000);
  });
});

test("of a table only the rows that are wanted are read", () => {
  const text = HEADER + row(9000, 2, 7) + OTHERS + row(9002, 3, 8);
  const ports = [...rowsOf(text, (port) => port < 10_000)].map(({ local }) => local.port);
  expect(ports).toEqual([9000, 9002]);
  expect([...rowsOf(text, () => true)]).toHaveLength(1002);
  expect([...rowsOf("", () => true)]).toEqual([]);
});
