// What every carrier must do, whatever it is made of.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import { CARRIERS, type Joined } from "./carriers.ts";

const call = (id: number, input: unknown = {}): ClientFrame => ({
  type: "call",
  id,
  name: "closeAll",
  input,
});
const result = (id: number, value: unknown): EngineFrame => ({ type: "result", id, value });

describe.each(CARRIERS)("$name", (carrier) => {
  let joined: Joined;
  beforeEach(async () => {
    joined = await carrier.join();
  });
  afterEach(() => joined.free());

  test("carries messages in order, both ways", async () => {
    const [up, down]: [unknown[], EngineFrame[]] = [[], []];
    joined.engine.onMessage((message) => up.push(message));
    joined.client.onMessage((message) => down.push(message));
    const ids = Array.from({ length: 500 }, (_, index) => index + 1);
    for (const id of ids) {
      joined.client.send(call(id));
      joined.engine.send(result(id, null));
    }
    await expect.poll(() => [up.length, down.length]).toEqual([500, 500]);
    expect(up).toEqual(ids.map((id) => call(id)));
    expect(down).toEqual(ids.map((id) => result(id, null)));
  });

  test("keeps what comes before somebody listens", async () => {
    joined.client.send(call(1));
    joined.client.send(call(2));
    // A round trip the other way: by then both have arrived.
    const heard = firstMessage(joined.client);
    joined.engine.send(result(1, null));
    await heard;
    const up: unknown[] = [];
    joined.engine.onMessage((message) => up.push(message));
    joined.client.send(call(3));
    await expect.poll(() => up).toEqual([call(1), call(2), call(3)]);
  });

  test("carries bytes and columns exactly", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const value = {
      bytes,
      empty: new Uint8Array(0),
      times: Float64Array.from([Math.PI, 2 ** 53 - 1, -0]),
      numbers: Uint32Array.from([0, 1, 2 ** 32 - 1]),
      kinds: new Uint8Array([7]),
      text: "한글 \u0000 \u{1F50C} é",
      nothing: null,
      time: 1_790_000_000_000_000,
      list: [1.5, -1, 2 ** 40, true, false],
    };
    const heard = firstMessage(joined.client);
    joined.engine.send(result(1, value));
    expect(await heard).toEqual(result(1, value));
  });

  test("bytes of a send arrive as bytes", async () => {
    const heard = firstMessage(joined.engine);
    joined.client.send(call(1, { socket: 1, data: new Uint8Array([0, 13, 10, 255]), to: null }));
    expect(await heard).toEqual(
      call(1, { socket: 1, data: new Uint8Array([0, 13, 10, 255]), to: null }),
    );
  });

  test("a view of a larger buffer does not drag its neighbours along", async () => {
    const pool = new Uint8Array(1024).fill(0xee);
    const heard = firstMessage(joined.client);
    joined.engine.send(result(1, pool.slice(10, 14)));
    const message = await heard;
    expect(message).toEqual(result(1, new Uint8Array([0xee, 0xee, 0xee, 0xee])));
  });

  test("carries a batch of a mebibyte", async () => {
    const big = new Uint8Array(1024 * 1024).map((_, index) => index % 251);
    const heard = firstMessage(joined.client);
    joined.engine.send(result(1, big));
    expect(await heard).toEqual(result(1, big));
  });

  test.each(["client", "engine"] as const)("closed by the %s: both hear it once", async (side) => {
    const [client, engine]: [string[], string[]] = [[], []];
    joined.client.onClose((reason) => client.push(reason));
    joined.engine.onClose((reason) => engine.push(reason));
    joined[side].close();
    joined[side].close();
    await expect.poll(() => [client.length, engine.length]).toEqual([1, 1]);
  });

  test("who asks after the end is told of it", async () => {
    joined.client.close();
    const late: string[] = [];
    await new Promise<void>((resolve) => joined.engine.onClose(() => resolve()));
    joined.engine.onClose((reason) => late.push(reason));
    joined.client.onClose((reason) => late.push(reason));
    await expect.poll(() => late.length).toBe(2);
  });

  test("a listener that was taken back is not told", async () => {
    const told: string[] = [];
    const undo = joined.engine.onClose((reason) => told.push(reason));
    undo();
    joined.client.close();
    await new Promise<void>((resolve) => joined.engine.onClose(() => resolve()));
    expect(told).toEqual([]);
  });

  test("sending after the end does nothing", async () => {
    joined.client.close();
    await new Promise<void>((resolve) => joined.engine.onClose(() => resolve()));
    expect(() => joined.client.send(call(1))).not.toThrow();
    expect(() => joined.engine.send(result(1, null))).not.toThrow();
  });
});

function firstMessage<In>(transport: Joined["client"] | Joined["engine"]): Promise<In> {
  return new Promise((resolve) => {
    const undo = transport.onMessage((message) => {
      undo();
      resolve(message as In);
    });
  });
}
