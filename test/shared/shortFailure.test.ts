// Failures where there is no room for a sentence: words, never an errno.

import { expect, test } from "vitest";
import { EXPLAINED_CODES, explainFailure } from "../../shared/failure/explain.ts";
import { rowCall } from "../../shared/failure/rowCall.ts";
import { shortFailure } from "../../shared/failure/shortFailure.ts";
import { SOCKET_KINDS, type SocketKind } from "../../shared/options.ts";
import { english } from "../support/english.ts";

const short = (code: string, syscall: string, kind: SocketKind) =>
  english(shortFailure(explainFailure({ code, syscall }), kind));

test.each([
  ["ECONNREFUSED", "connect", "tcp-connection", "refused"],
  ["ENOTFOUND", "getaddrinfo", "tcp-connection", "unknown name"],
  ["EADDRINUSE", "listen", "tcp-listener", "port taken"],
  ["EADDRINUSE", "listen", "unix-listener", "path taken"],
  ["ETIMEDOUT", "connect", "tcp-connection", "no answer"],
  ["EADDRNOTAVAIL", "listen", "tcp-listener", "not our address"],
  ["EADDRNOTAVAIL", "connect", "tcp-connection", "no free port"],
  ["ENOENT", "connect", "unix-connection", "nothing there"],
  ["ENOENT", "listen", "unix-listener", "no such folder"],
  ["EWHATEVER", "connect", "tcp-connection", "failed"],
] as const)("%s of %s at a %s: %s", (code, syscall, kind, words) => {
  expect(short(code, syscall, kind)).toBe(words);
});

test("every code that is explained has words, none of them an errno and none longer than the tree has room for", () => {
  for (const code of EXPLAINED_CODES)
    for (const kind of SOCKET_KINDS) {
      const words = short(code, "", kind);
      expect(words).toMatch(/^[a-z ]+$/);
      expect(words.length).toBeLessThan(24);
    }
});

test("a failure's call is named as its row names it", () => {
  expect(["listen", "getaddrinfo", "write", "read", "connect", "bind"].map(rowCall)).toEqual([
    "bind",
    "lookup",
    "send",
    "",
    "connect",
    "bind",
  ]);
});
