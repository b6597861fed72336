import { expect, test } from "vitest";
import { EXPLAINED_CODES, explainFailure } from "../../shared/failure/explain.ts";

const PROMISED = [
  "EADDRINUSE",
  "EADDRNOTAVAIL",
  "EACCES",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "EMSGSIZE",
  "EMFILE",
  "ENOTFOUND",
  "EAI_AGAIN",
];

test("every failure that can be expected has words of its own", () => {
  expect(EXPLAINED_CODES).toEqual(expect.arrayContaining(PROMISED));
});

test.each([...EXPLAINED_CODES])("%s: whole sentences, code and syscall untouched", (code) => {
  for (const endpoint of [
    {},
    { endpoint: "10.0.0.7:80", host: "device.local", holder: "nginx (pid 812)" },
  ]) {
    const failure = explainFailure({ code, syscall: "connect", ...endpoint });
    expect(failure).toMatchObject({ code, syscall: "connect" });
    for (const sentence of [failure.sentence, failure.next])
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(failure.sentence).not.toMatch(/undefined| {2}/);
  }
});

test("a code that nobody has words for keeps the system's message", () => {
  const failure = explainFailure({ code: "EWHAT", syscall: "bind", message: "what happened" });
  expect(failure).toMatchObject({ code: "EWHAT", sentence: "bind failed: what happened." });
  expect(explainFailure({ code: "toString", syscall: "" }).sentence).toContain("toString");
});

test("who holds a port is named", () => {
  const { sentence } = explainFailure({
    code: "EADDRINUSE",
    syscall: "bind",
    endpoint: "127.0.0.1:80",
    holder: "nginx (pid 812)",
  });
  expect(sentence).toContain("nginx (pid 812)");
});
