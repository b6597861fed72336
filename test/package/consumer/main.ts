// What somebody's own project writes: checked strictly against the published types, then run.

import assert from "node:assert/strict";
import { connect } from "node:net";
import {
  createEngine,
  PortscopeError,
  type Connection,
  type Ending,
  type SocketEvent,
} from "portscope";

const engine = await createEngine({ record: process.argv[2] ?? "", timeout: 20_000 });
const heard: SocketEvent[] = [];
engine.on((event) => heard.push(event));
const server = await engine.listen("tcp", { port: 0, maxConnections: 8 });
const client = connect(server.port, "127.0.0.1", () => client.write("PING 42\r\n"));
const connection: Connection = await server.accepted();
const [, number] = await connection.received(/^PING (\d+)\r\n/);
assert.equal(number, "42");
client.once("data", (data) => client.end(data));
await connection.send("PONG\r\n");
assert.deepEqual([...(await connection.rest())], [...Buffer.from("PONG\r\n")]);
connection.end();
const ending: Ending = await connection.closed();
assert.equal(ending.cause, "peer");

const udp = await engine.bind("udp", { echo: true });
const sender = await engine.bind("udp", { to: { host: "127.0.0.1", port: udp.port } });
await sender.send("hello");
const { data, from } = await sender.received("hello");
assert.equal(data.length, 5);
assert.deepEqual(from, udp.address);

const refused = await engine.connect("tcp", { port: server.port, host: "127.0.0.2" }).then(
  () => null,
  (error: unknown) => error,
);
assert(refused instanceof PortscopeError);
assert.equal(refused.code, "ECONNREFUSED");
const late = await connection.received("x", { timeout: 5 }).catch((error: unknown) => error);
assert(late instanceof PortscopeError);

// @ts-expect-error: a port is a number
await assert.rejects(engine.listen("tcp", { port: "9000" }), TypeError);
// @ts-expect-error: a path is needed
await assert.rejects(engine.listen("unix", {}), TypeError);
// @ts-expect-error: there is no such option
await assert.rejects(engine.connect("tcp", { port: 1, sprout: true }), TypeError);
// @ts-expect-error: what is looked for is bytes, a number of them, or a pattern
const wrong: Promise<unknown> = connection.received({}, { timeout: 5 });
await assert.rejects(wrong);

const summary = await engine.close();
assert.equal(summary.events, heard.at(-1)?.seq);
assert.equal(summary.recording?.lostEvents, 0);
process.stdout.write(`ok ${summary.events}\n`);
