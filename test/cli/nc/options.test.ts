// Command lines of nc's as settings, without a process: which dialect, which options, what is wrong.

import { describe, expect, test } from "vitest";
import { hexLines } from "../../../cli/nc/Dump.ts";
import { splitCommand } from "../../../cli/nc/exec/splitCommand.ts";
import { NcEnd } from "../../../cli/nc/NcEnd.ts";
import { dialectOf } from "../../../cli/nc/options/dialectOf.ts";
import type { NcSettings } from "../../../cli/nc/options/NcSettings.ts";
import { networksOf } from "../../../cli/nc/options/readHosts.ts";
import { readSettings } from "../../../cli/nc/options/readSettings.ts";

function settings(line: string): NcSettings {
  const read = readSettings(line.split(" "));
  if (typeof read === "string") throw new Error(read);
  return read;
}

/** What is said, and the exit code. */
function wrong(line: string): string {
  try {
    readSettings(line.split(" ").filter((arg) => arg !== ""));
  } catch (error) {
    return error instanceof NcEnd
      ? `${error.code} ${error.lines[0]?.split("\n")[0]}`
      : String(error);
  }
  return "";
}

describe("whose options they are", () => {
  test.each([
    ["-lvnp 9000", "openbsd"],
    ["-x h:1 -q 1 host 22", "openbsd"],
    ["--record f -l 9000", "openbsd"],
    ["-l --verbose 9000", "ncat"],
    ["-x f --recv-only host 22", "ncat"],
    ["-e /bin/cat -l", "ncat"],
    ["-lk -m 5 9000", "ncat"],
    ["-o f host 1", "ncat"],
    ["--as openbsd --recv-only host 1", "openbsd"],
    ["-l -- --recv-only", "openbsd"],
    ["--as other host 1", null],
  ])("%s: %s", (line, dialect) => {
    expect(dialectOf(line.split(" "))).toBe(dialect);
  });
});

describe("what is meant", () => {
  test("letters together, values beside them, options behind operands", () => {
    expect(settings("-lvvnp9000")).toMatchObject({
      listen: true,
      verbose: 2,
      numeric: true,
      ports: [9000],
    });
    expect(settings("host 20-22 http -z -w 3")).toMatchObject({
      host: "host",
      ports: expect.arrayContaining([20, 21, 22]) as unknown,
      scan: true,
      transport: "tcp",
      connectTimeout: 3000,
    });
    expect(settings("--max-conn=3 -lk 1")).toMatchObject({ dialect: "ncat", maxConnections: 3 });
  });

  test("letters that each means in its own way", () => {
    expect(settings("-d -i 2 -x p:1 h 1")).toMatchObject({
      readsInput: false,
      interval: 2000,
      idleTimeout: 0,
      proxy: { host: "p", port: 1, type: "5" },
    });
    expect(settings("--as ncat -d 2 -i 500ms -x f h 1")).toMatchObject({
      readsInput: true,
      interval: 2000,
      idleTimeout: 500,
      dumps: [{ path: "f", hex: true, append: false }],
    });
  });

  test("what the end of the input does", () => {
    const ends = (line: string) => settings(`${line} h 1`).atInputEnd;
    expect([ends("-v"), ends("-N"), ends("-q 0"), ends("-q -1")]).toEqual([
      "keep",
      "shutdown",
      "shutdown",
      "keep",
    ]);
    expect([
      ends("--as ncat"),
      ends("--as ncat -u"),
      ends("--send-only"),
      ends("--no-shutdown"),
    ]).toEqual(["shutdown", "quit", "quit", "keep"]);
  });

  test("where a server is", () => {
    const place = (line: string) => {
      const { host, ports } = settings(line);
      return [host, ...ports];
    };
    expect(place("-l 9000")).toEqual([null, 9000]);
    expect(place("-l 127.0.0.1 9000")).toEqual(["127.0.0.1", 9000]);
    expect(place("-l -s 127.0.0.1 -p 9000")).toEqual(["127.0.0.1", 9000]);
    expect(place("--listen")).toEqual([null, 31_337]);
    expect(place("--listen localhost")).toEqual(["localhost", 31_337]);
  });
});

describe("what is wrong", () => {
  test.each([
    ["", "1 usage: nc [-46bCdhklNnrtUuvz] [-i interval] [-p source_port] [-q seconds]"],
    ["host", "1 nc: missing port number"],
    ["-Q", "1 nc: invalid option -- 'Q'"],
    ["-p", "1 nc: option requires an argument -- 'p'"],
    ["h abc", "1 nc: port number invalid: abc"],
    ["h 70000", "1 nc: port number too large: 70000"],
    ["-w x h 1", "1 nc: timeout invalid: x"],
    ["-lz 1", "1 nc: cannot use -z and -l"],
    ["-k h 1", "1 nc: must use -l with -k"],
    ["--as ncat", "2 Ncat: You must specify a host to connect to. QUITTING."],
    ["--bogus", "1 nc: unrecognized option '--bogus'"],
    ["--listen --bogus", "2 ncat: unrecognized option '--bogus'"],
    ["--recv-only h 20-25", '2 Ncat: Invalid port number "20-25". QUITTING.'],
    [
      "--send-only -i x h 1",
      '2 Ncat: Invalid -i timeout "x" (must be greater than 0 and less than 2147483s). QUITTING.',
    ],
    [
      "--keep-open h 1",
      "2 Ncat: Invalid option combination: `--keep-open' with connect. QUITTING.",
    ],
    ["--ssl h 443", "Error: --ssl of ncat is not done here; docs/nc.md tells what is"],
    ["-I 5 h 443", "Error: -I of OpenBSD's nc is not done here; docs/nc.md tells what is"],
    ["-lu -e cat", "Error: -e and -c with -l are for TCP and Unix streams, got datagrams"],
  ])("%s: %s", (line, sentence) => {
    expect(wrong(line)).toBe(sentence);
  });
});

test("hosts of --allow as networks", async () => {
  expect(
    await networksOf(["10.0.0.0/8", "::1", "10.0.0.1-5", "192.168.*.*", "1-2.3.*.*"], true),
  ).toEqual({
    networks:
      "10.0.0.0/8,::1,10.0.0.1/32,10.0.0.2/31,10.0.0.4/31,192.168.0.0/16,1.3.0.0/16,2.3.0.0/16",
  });
  expect(await networksOf(["localhost"], true)).toEqual({ unknown: "localhost" });
  expect(await networksOf(["1.2.3.4-300"], true)).toEqual({ unknown: "1.2.3.4-300" });
});

test("words of -e, and the form of -x", () => {
  expect(splitCommand("/bin/echo  a 'b c' d\\ e")).toEqual(["/bin/echo", "a", "'b", "c'", "d e"]);
  expect(hexLines(Buffer.from("hello\nworld 0123456"))).toBe(
    "0000   68 65 6c 6c 6f 0a 77 6f  72 6c 64 20 30 31 32 33  hello.world.0123\n" +
      "0010   34 35 36                                          456             \n",
  );
});
