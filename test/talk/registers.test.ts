// The registers of the built-in Modbus server: seen as a client of it writes them, and changed while it answers.

import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { RegisterTable, RegisterValues } from "../../shared/model/running.ts";
import { toHex } from "../../shared/format/hex.ts";
import { initialValues, makeMessage } from "../../shared/talk/make/makeMessage.ts";
import type { MakeValues } from "../../shared/talk/make/MakeField.ts";
import { modbus } from "../../shared/talk/make/modbus.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { listOf } from "./runs.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

/** A request's bytes, of transaction 1. */
function request(values: MakeValues): Uint8Array {
  const initial = initialValues(modbus, (length) => new Uint8Array(length));
  const made = makeMessage(modbus, { ...initial, ...values });
  if (!made.ok) throw new Error(made.field);
  return made.bytes;
}

/** The answer behind transaction, protocol and length, in hex. */
async function asked(peer: Peer, values: MakeValues): Promise<string> {
  const before = peer.received().length;
  peer.socket.write(request(values));
  const rest = () => peer.received().subarray(before);
  await expect
    .poll(() => rest().length >= 6 && rest().length === 6 + rest().readUInt16BE(4))
    .toBe(true);
  return toHex(rest().subarray(6));
}

async function responding(variables: Readonly<Record<string, string>>) {
  const { id, local } = await f.open(tcpListener(), "listening");
  const responder = { kind: "builtIn", name: "modbus" } as const;
  const { run } = await client.call("startResponder", { socket: id, responder, variables });
  return { id, run, peer: await connectPeer({ host: "127.0.0.1", port: portOf(local) }) };
}

test("are seen as they change, and answered as they were changed", async () => {
  const { run, peer } = await responding({ registers: "7, 0x10", "100": "9", coil3: "1" });
  const told = (table: RegisterTable, from: number, count: number) => {
    const seen: RegisterValues[] = [];
    client.watch(
      "registers",
      { run, table, from, count },
      { onUpdate: (v) => void seen.push(v), onEnd: () => undefined },
    );
    return () => seen.at(-1)?.values;
  };
  const registers = told("registers", 0, 3);
  const coils = told("coils", 2, 3);
  const end = told("registers", 65_535, 10);
  await expect.poll(registers).toEqual([7, 16, 0]);
  await expect.poll(coils).toEqual([0, 1, 0]);
  await expect.poll(end).toEqual([0]);
  expect(await asked(peer, { function: "read-holding-registers", address: "100" })).toBe(
    "01 03 02 00 09",
  );
  await asked(peer, { function: "write-multiple-registers", address: "1", value: "300 301" });
  await expect.poll(registers).toEqual([7, 300, 301]);
  await asked(peer, { function: "write-single-coil", address: "2", value: "1" });
  await expect.poll(coils).toEqual([1, 1, 0]);
  await client.call("writeRegisters", { run, table: "registers", from: 1, values: [1, 65_535] });
  await client.call("writeRegisters", { run, table: "coils", from: 3, values: [0] });
  await expect.poll(registers).toEqual([7, 1, 65_535]);
  await expect.poll(coils).toEqual([1, 0, 0]);
  expect(await asked(peer, { function: "read-input-registers", address: "0", quantity: "3" })).toBe(
    "01 04 06 00 07 00 01 ff ff",
  );
  expect(await asked(peer, { function: "read-coils", address: "2", quantity: "3" })).toBe(
    "01 01 01 01",
  );
});

test("of wrong values, beyond the end, and of what has none, are refused", async () => {
  const { id, run } = await responding({});
  const write = (order: { run: number; table: RegisterTable; from: number; values: number[] }) =>
    client.call("writeRegisters", order);
  const refused = (code: string) => ({ failure: { code: `PORTSCOPE_${code}` } });
  await expect(write({ run, table: "coils", from: 0, values: [2] })).rejects.toMatchObject(
    refused("BAD_REGISTER"),
  );
  await expect(
    write({ run, table: "registers", from: 65_535, values: [1, 2] }),
  ).rejects.toMatchObject(refused("BAD_REGISTER"));
  const runs = listOf(client);
  await client.call("stopRun", { run });
  await expect.poll(() => runs.get(run)?.state).toBe("ended");
  await expect(write({ run, table: "registers", from: 0, values: [1] })).rejects.toMatchObject(
    refused("RUN_ENDED"),
  );
  const start = (name: string, variables: Record<string, string>) =>
    client.call("startResponder", { socket: id, responder: { kind: "builtIn", name }, variables });
  await expect(start("modbus", { registers: "7,x" })).rejects.toMatchObject(
    refused("BAD_REGISTER"),
  );
  await expect(start("modbus", { "65536": "1" })).rejects.toMatchObject(refused("BAD_REGISTER"));
  const echo = await start("echo", {});
  await expect(
    write({ run: echo.run, table: "registers", from: 0, values: [1] }),
  ).rejects.toMatchObject(refused("NO_REGISTERS"));
});
