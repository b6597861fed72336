// Steps that look at a decoder's fields, at what comes before they choose, and at other files; against real servers.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSocket } from "node:dgram";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { StepResult } from "../../shared/model/running.ts";
import { readSequence } from "../../shared/talk/sequence/readSequence.ts";
import type { RunResult } from "../../engine/talk/runResult.ts";
import type { RunSetup } from "../../engine/talk/runSequence.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { english } from "../support/english.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

interface Ran extends RunResult {
  readonly logs: readonly string[];
  readonly told: readonly StepResult[];
}

async function run(
  yaml: string,
  files: Readonly<Record<string, string>> = {},
  setup: Partial<RunSetup> = {},
): Promise<Ran> {
  const called = new Map(Object.entries(files));
  const sequence = readSequence(`portscope-sequence: 1\n${yaml}`, "s.yaml", called);
  const logs: string[] = [];
  const told: StepResult[] = [];
  const { ended } = await f.engine.run(sequence, {
    variables: new Map(),
    onLog: (text) => void logs.push(text),
    onStep: (step) => void told.push(step),
    ...setup,
  });
  return { ...(await ended), logs, told };
}

async function httpServer(): Promise<number> {
  const server = createServer((request, response) => {
    response.statusCode = request.url === "/none" ? 404 : 200;
    response.setHeader("Content-Type", "text/plain");
    response.end("body");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const requested = (method: string, path: string) =>
  `{ send: '${method} ${path} HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n' }`;

describe("a decoder's field", () => {
  test("is expected of HTTP, whose answers are known by their requests", async () => {
    const port = await httpServer();
    const ran = await run(`connect: tcp 127.0.0.1:${port}
frame: protocol:http
steps:
  - ${requested("HEAD", "/")}
  - expect: { field: { http.status: 200, http.content-type: text/plain } }
  - ${requested("GET", "/none")}
  - expect: { field: { http.statusCode: 404, http.version: HTTP/1.1 } }
  - ${requested("GET", "/")}
  - expect: { field: { http.status: 201 } }
`);
    expect(ran.steps).toBe(6);
    expect(ran.problem).toMatchObject({
      place: { path: "steps[5]", line: 10 },
      expected: '{"http.status":"201"}',
    });
    expect(Buffer.from(ran.problem?.got ?? []).toString()).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  test("is expected of datagrams without a frame", async () => {
    const server = createSocket("udp4");
    server.on("message", (message, { port, address }) => {
      const answer = Buffer.from(message);
      answer[2] = 0x81;
      answer[3] = 0x83;
      server.send(answer, port, address);
    });
    await new Promise<void>((resolve) => server.bind(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const ran = await run(`connect: udp 127.0.0.1:${server.address().port}
steps:
  - send: { hex: "1234 0100 0001 0000 0000 0000 01 61 04 74657374 00 0001 0001" }
  - expect: { field: { dns.id: "0x1234", dns.rcode: NXDOMAIN } }
`);
    expect(ran.problem).toBeNull();
  });

  test("that no decoder has is refused where it stands", () => {
    const of = (field: string) => () =>
      readSequence(
        `portscope-sequence: 1\nconnect: tcp 1:2\nframe: lf\nsteps:\n  - expect: { field: { ${field}: 1 } }\n`,
        "s.yaml",
      );
    expect(of("status")).toThrow(/s\.yaml:5:\d+: .*expected a decoder and its field/);
    expect(of("nope.status")).toThrow(/decoders are http/);
    expect(of("http.status")).not.toThrow();
  });
});

describe("a choice by what comes", () => {
  test("takes what fits, and leaves the rest for the steps to come", async () => {
    const { local } = await f.open(tcpListener({ echo: true }), "listening");
    const ran = await run(`connect: tcp 127.0.0.1:${portOf(local)}
frame: lf
steps:
  - send: "a 1\\nb\\n"
  - if:
      expect: { matches: "a (?<n>.)" }
      steps: [{ log: "n {{$n}}" }]
      else: [{ fail: no }]
  - if:
      expect: { equals: "c\\n" }
      steps: [{ fail: no }]
      else: [{ expect: "b\\n" }, { log: else }]
  - if: { expect: { starts: x, timeout: 1ms }, else: [{ log: nothing }] }
`);
    expect(ran.problem).toBeNull();
    expect(ran.logs).toEqual(["n 1", "else", "nothing"]);
    expect(ran.told.filter(({ does }) => does === "if")).toHaveLength(3);
  });
});

describe("a file that is called", () => {
  const ASK = `portscope-sequence: 1
variables: { what: usual }
steps:
  - send: "{{$what}}\\n"
  - expect: { matches: "(?<got>.*)\\n" }
`;

  test("has variables of its own or shares its caller's", async () => {
    const { local } = await f.open(tcpListener({ echo: true }), "listening");
    const at = `connect: tcp 127.0.0.1:${portOf(local)}\nframe: lf\n`;
    const files = { "ask.yaml": ASK };
    const ran = await run(
      `${at}variables: { got: none }
steps:
  - call: { file: ask.yaml, variables: own, with: { what: "own {{$got}}" } }
  - log: "{{$got}}"
  - call: { file: ask.yaml, variables: own, take: [got] }
  - log: "{{$got}}"
  - call: { file: ask.yaml, with: { what: shared } }
  - log: "{{$got}} {{$what}}"
  - call: ask.yaml
  - log: "{{$got}}"
`,
      files,
    );
    expect(ran.problem).toBeNull();
    expect(ran.logs).toEqual(["none", "usual", "shared shared", "shared"]);
    const failed = await run(
      `${at}steps: [{ call: { file: ask.yaml, with: { what: "{{$nobody}}" } } }]`,
      files,
    );
    expect(failed.problem).toMatchObject({ place: { path: "steps[0]", line: 4 } });
    const within = await run(`${at}steps: [{ call: bad.yaml }]`, {
      "bad.yaml": 'portscope-sequence: 1\nsteps:\n  - fail: "no"\n',
    });
    expect(within.problem).toMatchObject({
      reason: "no",
      place: { file: "bad.yaml", path: "steps[0]", line: 3 },
    });
  });
});

describe("a loop over a file's rows", () => {
  const looped = async (file: string) => {
    const { local } = await f.open(tcpListener({ echo: true }), "listening");
    async function* rows() {
      yield Buffer.from(file);
    }
    return run(
      `connect: tcp 127.0.0.1:${portOf(local)}
steps:
  - loop: { csv: sub/r.csv, steps: [{ send: "{{$a}}" }, { expect: "{{$a}}" }, { log: "{{$b}}" }] }
`,
      {},
      { rows },
    );
  };

  test("has its columns as variables", async () => {
    const { problem, logs, steps } = await looped("a,b\nx,1\ny,2\n");
    expect(problem).toBeNull();
    expect(logs).toEqual(["1", "2"]);
    expect(steps).toBe(6);
  });

  test("fails at the loop, with the line of the data", async () => {
    const { problem, logs } = await looped("a,b\nx,1\ny\n");
    expect(logs).toEqual(["1"]);
    expect(problem?.place).toMatchObject({ path: "steps[0]", line: 4 });
    expect(english(problem?.reason)).toBe("sub/r.csv:3: 1 column, where the first line has 2");
    expect(english((await looped("a,b\n")).problem?.reason)).toBe("sub/r.csv has no rows");
  });
});
