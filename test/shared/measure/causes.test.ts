import { describe, expect, test } from "vitest";
import { causesOf } from "../../../shared/failure/causesOf.ts";
import { EXPLAINED_CODES } from "../../../shared/failure/explain.ts";
import { CALLS } from "../../../shared/model/event.ts";
import type { SocketKind } from "../../../shared/model/socket.ts";
import { english } from "../../support/english.ts";

const KINDS: readonly (SocketKind | undefined)[] = [
  undefined,
  "tcp-listener",
  "tcp-connection",
  "udp",
  "unix-listener",
  "unix-connection",
];

describe.each([...EXPLAINED_CODES])("%s", (code) => {
  test("has causes, each a whole sentence with what to try, wherever it happens", () => {
    for (const kind of KINDS) {
      for (const call of CALLS) {
        const causes = causesOf(code, kind === undefined ? { call } : { call, kind });
        expect(causes.length, `${call} ${kind}`).toBeGreaterThan(0);
        for (const { cause, tryThis } of causes)
          for (const sentence of [cause, tryThis])
            expect(english(sentence)).toMatch(/^[A-Z0-9].*\.$/s);
        expect(new Set(causes.map(({ cause }) => english(cause))).size).toBe(causes.length);
      }
    }
    expect(causesOf(code).length).toBeGreaterThan(0);
  });
});

test("they depend on where it happened", () => {
  const first = (...args: Parameters<typeof causesOf>) => english(causesOf(...args)[0]?.cause);
  expect(first("ECONNREFUSED", { kind: "udp" })).toContain("ICMP");
  expect(first("ECONNREFUSED", { kind: "tcp-connection" })).toContain("RST");
  expect(first("ECONNREFUSED", { kind: "unix-connection" })).toContain("socket file");
  expect(first("ETIMEDOUT", { call: "connect" })).not.toBe(first("ETIMEDOUT", { call: "error" }));
  expect(first("EACCES", { call: "bind" })).toContain("1024");
  expect(first("EACCES", { call: "send", kind: "udp" })).toContain("broadcast");
});

test("codes without words have none", () => {
  expect(causesOf("EWHAT")).toEqual([]);
  expect(causesOf("toString")).toEqual([]);
});
