// The run-time check of an event that was read from a file, which anyone may have written.

import * as v from "valibot";
import { isText } from "../words/isText.ts";
import type { Text } from "../words/said.ts";
import type { SocketEvent } from "./event.ts";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const id = v.pipe(count, v.maxValue(2 ** 32 - 1));
const direction = v.picklist(["in", "out"]);

const endpoint = v.variant("family", [
  v.looseObject({ family: v.literal("ipv4"), address: v.string(), port: count }),
  v.looseObject({ family: v.literal("ipv6"), address: v.string(), port: count }),
  v.looseObject({ family: v.literal("unix"), path: v.string() }),
]);

const text = v.custom<Text>(isText);

const integer = v.pipe(v.number(), v.safeInteger());

const program = v.looseObject({
  syscall: v.string(),
  pid: count,
  tid: count,
  process: v.string(),
  fd: integer,
  began: count,
  duration: v.nullable(count),
  result: v.nullable(integer),
});

const base = {
  seq: v.pipe(count, v.minValue(1)),
  time: count,
  socket: id,
  local: v.nullable(endpoint),
  remote: v.nullable(endpoint),
  failure: v.nullable(
    v.looseObject({
      code: v.string(),
      syscall: v.string(),
      sentence: text,
      next: text,
    }),
  ),
  program: v.exactOptional(program),
};

const eventSchema = v.variant("call", [
  v.looseObject({
    ...base,
    call: v.literal("socket"),
    kind: v.picklist([
      "tcp-listener",
      "tcp-connection",
      "udp",
      "unix-listener",
      "unix-connection",
      "unix-dgram",
    ]),
    asked: v.exactOptional(v.string()),
  }),
  v.looseObject({
    ...base,
    call: v.literal("lookup"),
    host: v.string(),
    addresses: v.array(v.string()),
  }),
  v.looseObject({
    ...base,
    call: v.literal("bind"),
    receiveBuffer: v.nullable(v.looseObject({ asked: count, got: count })),
  }),
  v.looseObject({ ...base, call: v.literal("listen"), backlog: count }),
  v.looseObject({ ...base, call: v.literal("connect"), pending: v.exactOptional(v.literal(true)) }),
  v.looseObject({ ...base, call: v.literal("accept"), accepted: id }),
  v.looseObject({ ...base, call: v.picklist(["send", "recv"]), length: count }),
  v.looseObject({
    ...base,
    call: v.literal("shutdown"),
    direction,
    readingOnly: v.exactOptional(v.literal(true)),
  }),
  v.looseObject({
    ...base,
    call: v.literal("close"),
    cause: v.picklist(["local", "peer", "error"]),
    reset: v.boolean(),
    unsent: count,
  }),
  v.looseObject({ ...base, call: v.literal("error") }),
  v.looseObject({
    ...base,
    call: v.literal("setsockopt"),
    option: v.string(),
    value: v.string(),
    got: v.string(),
  }),
  v.looseObject({
    ...base,
    call: v.literal("getsockopt"),
    option: v.string(),
    value: v.string(),
  }),
  v.looseObject({ ...base, call: v.picklist(["getsockname", "getpeername"]) }),
  v.looseObject({ ...base, call: v.literal("dup"), fd: integer }),
  v.looseObject({ ...base, call: v.literal("closefd"), left: count }),
  v.looseObject({ ...base, call: v.literal("socketpair"), other: id }),
  v.looseObject({ ...base, call: v.picklist(["peek", "sendfile"]), length: count }),
]);

/** Null when it is no event. */
export function checkedEvent(value: unknown): SocketEvent | null {
  const parsed = v.safeParse(eventSchema, value);
  return parsed.success ? parsed.output : null;
}
