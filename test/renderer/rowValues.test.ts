import { describe, expect, test } from "vitest";
import { newRecord, socketInfo } from "../../engine/sockets/SocketRecord.ts";
import { rowValues, valuesFor } from "../../renderer/table/rowValues.ts";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { Row } from "../../shared/model/rows.ts";

function row(over: Partial<Row>): Row {
  return {
    seq: 9,
    time: 0,
    socket: 3,
    call: "recv",
    direction: "in",
    failed: false,
    result: 14,
    peer: "127.0.0.1:51514",
    preview: new Uint8Array(),
    at: -1,
    part: 0,
    incomplete: false,
    problem: false,
    damaged: false,
    ...over,
  };
}

const listener = socketInfo(
  newRecord({ id: 3, kind: "tcp-listener", parent: null, spec: tcpListener(), openedAt: 0 }),
);

describe("the values of a row", () => {
  test("are tests that a filter takes", () => {
    const tests = rowValues(row({}), listener, { errorCode: null, gist: null }).map(
      (value) => value.test,
    );
    expect(tests).toEqual([
      "socket == 3",
      "call == recv",
      "dir == in",
      'peer == "127.0.0.1:51514"',
      "tcp.port == 51514",
      "len == 14",
    ]);
    expect(tests.filter((text) => !parseFilter(text).ok)).toEqual([]);
  });

  test("of a failure name its code", () => {
    const failed = row({ call: "connect", direction: null, failed: true, result: 0, peer: "" });
    const tests = rowValues(failed, undefined, { errorCode: "ECONNREFUSED", gist: null }).map(
      (value) => value.test,
    );
    expect(tests).toContain("error == ECONNREFUSED");
    expect(tests.filter((text) => !parseFilter(text).ok)).toEqual([]);
  });

  test("those of the cell that was pointed at come first", () => {
    const values = rowValues(row({}), listener, { errorCode: null, gist: null });
    expect(valuesFor(values, "peer")[0]?.test).toBe('peer == "127.0.0.1:51514"');
    expect(valuesFor(values, null)).toEqual(values);
  });
});
