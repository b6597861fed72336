// `portscope read --columns`: rows as a table, with decoded fields as columns.

import { afterEach, beforeEach, expect, test } from "vitest";
import { createTablePrinter } from "../../cli/printers/createTablePrinter.ts";
import { tableOf } from "../../cli/printers/tableColumns.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { startPortscope } from "../support/program.ts";
import type { SocketEvent } from "../../shared/model/event.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

async function read(...args: string[]) {
  const program = startPortscope(["read", f.file, ...args]);
  const code = await program.exit;
  return { code, out: program.output("stdout"), said: program.output("stderr") };
}

test("messages of a real recording as CSV: fields by protocol and name, answers with their time", async () => {
  const { local } = await f.open(tcpListener(), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(local) });
  await expect.poll(() => f.engine.sockets().length).toBe(2);
  const get = 'GET /a HTTP/1.1\r\nHost: x, "y"\r\n\r\n';
  peer.socket.write(get + get);
  await expect.poll(() => f.info(2).counters.bytesIn).toBe(2 * get.length);
  f.engine.send(2, Buffer.from("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
  await expect.poll(() => f.info(2).counters.bytesOut).toBeGreaterThan(0);
  await f.engine.close();

  const columns = "number,direction,length,info,http:host,http:Status line/Status code,answer";
  const { code, out } = await read("--frame", "protocol", "--columns", columns, "--format", "csv");
  expect(code).toBe(0);
  const seq = /^(\d+)\.1,/m.exec(out)?.[1];
  expect(out.split("\r\n")).toEqual([
    columns,
    `${seq}.1,in,${get.length},GET /a,"x, ""y""",,`,
    `${seq}.2,in,${get.length},GET /a,"x, ""y""",,`,
    expect.stringMatching(/^\d+,out,45,404 \/a,,404,0?\.\d+$/),
    "",
  ]);
  // Sorted lines stand below the names as well, and nothing but the table is on standard output.
  const sorted = await read("--columns", "length,payload", "--sort", "length,desc");
  const lines = sorted.out.trimEnd().split("\n");
  expect(lines.slice(0, 2)).toEqual([
    "length\tpayload",
    `${2 * get.length}\t${(get + get).replaceAll("\r\n", "\\r\\n")}`,
  ]);
  expect(sorted.said).toContain("events match");
});

test("what is no column, or no table, is said", async () => {
  const unknown = await read("--columns", "number,dir");
  expect(unknown).toMatchObject({ code: 2, out: "" });
  expect(unknown.said).toContain('there is no column "dir"; expected number, time,');
  expect(() => tableOf("number,redis:Key")).toThrow('no column "redis:Key"');
  expect(() => tableOf("http:Header/")).toThrow('no column "http:Header/"');
  expect(() => tableOf(Array.from({ length: 9 }, (_, i) => `http:H${i}`).join(","))).toThrow(
    "at most 8",
  );
  const json = await read("--columns", "number", "--format", "json");
  expect(json).toMatchObject({ code: 2, out: "" });
  expect(json.said).toContain("expected --format tsv or csv with it");
});

test("no cell ends a line or a column of the table", () => {
  const event: SocketEvent = {
    seq: 7,
    time: 1_000_000,
    socket: 1,
    call: "recv",
    length: 5,
    local: null,
    remote: { family: "unix", path: "/a\tb\n" },
    failure: null,
  };
  const payload = Buffer.from('a\t"\n\r');
  const { columns } = tableOf("number,delta,peer,payload");
  const { printer } = createTablePrinter("tsv", columns);
  printer({ ...event, time: 250_000 }, payload);
  expect(printer(event, payload)).toBe('7\t0.75\t/a␉b␊\ta\\t"\\n\\r\n');
  const csv = createTablePrinter("csv", columns);
  expect(csv.printer(event, payload)).toBe('7,0,/a␉b␊,"a\\t""\\n\\r"\r\n');
});
