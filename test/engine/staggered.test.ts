// Happy eyeballs: which address comes when, and who is taken.

import { describe, expect, test } from "vitest";
import { inTurnsOfFamilies, staggered } from "../../engine/sockets/staggered.ts";
import { tcpConnection } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf } from "../support/engineFixture.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";

const family = (text: string) => (text.includes(":") ? ("ipv6" as const) : ("ipv4" as const));

test("families take turns, the first one's first", () => {
  expect(inTurnsOfFamilies(["::1", "::2", "::3", "1", "2"], family)).toEqual([
    ...["::1", "1", "::2", "2", "::3"],
  ]);
  expect(inTurnsOfFamilies(["1", "::1"], family)).toEqual(["1", "::1"]);
  expect(inTurnsOfFamilies([], family)).toEqual([]);
});

describe("attempts", () => {
  const never = new Promise<never>(() => undefined);
  const answers: Readonly<Record<string, Promise<{ ok: boolean; by: string }>>> = {
    silent: never,
    refuses: Promise.resolve({ ok: false, by: "refuses" }),
    opens: Promise.resolve({ ok: true, by: "opens" }),
  };
  const begun: string[] = [];
  const begin = (name: string) => {
    begun.push(name);
    return answers[name] ?? never;
  };

  test("a silent one holds up nobody, a refused one less, after a success none is begun", async () => {
    expect(await staggered(["silent", "refuses", "opens", "silent"], begin, 1)).toEqual({
      ...{ ok: true, by: "opens" },
    });
    expect(begun).toEqual(["silent", "refuses", "opens"]);
  });

  test("where all fail, the last failure", async () => {
    expect(await staggered(["refuses", "refuses"], begin, 60_000)).toEqual({
      ...{ ok: false, by: "refuses" },
    });
    expect(await staggered([], begin, 1)).toBe(null);
  });
});

test("a socket of it connects as any other, and is refused as any other", async () => {
  const f = await engineFixture();
  const { id, local } = await f.open(tcpListener(), "listening");
  const to = { host: "localhost", port: portOf(local), family: "ipv4" } as const;
  const open = await f.open({ ...tcpConnection({ to }), happyEyeballs: true }, "connected");
  expect(open.remote).toEqual(local);
  f.engine.closeSocket(id);
  await expect.poll(() => f.engine.socket(id)?.state).toBe("closed");
  const refused = f.engine.open({ ...tcpConnection({ to }), happyEyeballs: true });
  await expect.poll(() => f.engine.socket(refused)?.failure?.code).toBe("ECONNREFUSED");
  await f.close();
});
