// The examples of sequences that serve: real clients are answered by them. And the one that asks a Modbus device.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { describeWith } from "../support/tools.ts";
import { startProgram, type Program } from "../support/program.ts";
import { run } from "./programs.ts";

const example = (name: string) => join(import.meta.dirname, "../../docs/sequences", `${name}.yaml`);

async function serving(name: string): Promise<{ program: Program; port: string }> {
  const program = run("run", example(name), "--var", "at=127.0.0.1:0");
  const line = await program.line("stderr", /^listening on /);
  return { program, port: line.split(":").at(-1) ?? "" };
}

async function printed(command: string, ...args: readonly string[]): Promise<string> {
  const client = startProgram(command, args);
  onTestFinished(async () => void (await client.stop()));
  expect(await client.exit).toBe(0);
  return client.output("stdout");
}

describeWith("busybox", "a client of HTTP", () => {
  test("gets what it asked for, and the length of it before it", async () => {
    const { program, port } = await serving("http-server");
    const page = await printed("busybox", "wget", "-q", "-O", "-", `http://127.0.0.1:${port}/a/b`);
    expect(page).toBe("You asked for /a/b\n");
    expect(await program.exit).toBe(0);
  });
});

describeWith("mosquitto_pub", "a client of MQTT", () => {
  test("publishes, is acknowledged by its own packet identifier, and goes", async () => {
    const { program, port } = await serving("mqtt-broker");
    const options = ["-h", "127.0.0.1", "-p", port, "-V", "mqttv311", "-q", "1"];
    await printed("mosquitto_pub", ...options, "-t", "sensor/b", "-m", "21.5");
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe(
      "the reading is 21.5\nA client of MQTT 3.1.1 publishes a reading: passed, 6 steps\n",
    );
  });
});

describeWith("dig", "a resolver", () => {
  test("gets the address under the number of its question, which is no text", async () => {
    const { program, port } = await serving("dns-server");
    const options = ["+short", "+tries=1", "+nocookie", "+qid=65277"];
    const address = await printed("dig", "@127.0.0.1", "-p", port, ...options, "device.test");
    expect(address).toBe("192.0.2.7\n");
    expect(await program.exit).toBe(0);
    expect(program.output("stderr")).toBe(`listening on 127.0.0.1:${port}\n`);
  });
});

describeWith("logger", "a program that logs", () => {
  test("has its priority and text read", async () => {
    const { program, port } = await serving("syslog-server");
    const options = ["--rfc5424", "-n", "127.0.0.1", "-P", port, "-d", "-t", "app"];
    await printed("logger", ...options, "-p", "local0.warning", "disk is nearly full");
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toMatch(/^app: disk is nearly full\n/);
  });
});

describe("a Modbus device", () => {
  test("tells its registers, and refuses those that it has not", async () => {
    const device = spawn("python3", ["-c", DEVICE]);
    onTestFinished(() => void device.kill());
    const [port] = (await once(device.stdout, "data")) as [Buffer];
    const address = `127.0.0.1:${String(port).trim()}`;
    const program = run("run", example("modbus-poll"), "--var", `device=${address}`);
    expect(await program.exit).toBe(0);
  });
});

/** Registers 100 to 199, each with its own number. */
const DEVICE = `
import socket, struct
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], flush=True)
peer, _ = server.accept()
while head := peer.recv(7, socket.MSG_WAITALL):
    number, protocol, length, unit = struct.unpack(">HHHB", head)
    function, first, count = struct.unpack(">BHH", peer.recv(length - 1, socket.MSG_WAITALL))
    if function == 3 and 100 <= first and first + count <= 200:
        registers = struct.pack(f">{count}H", *range(first, first + count))
        answer = struct.pack("BB", function, len(registers)) + registers
    else:
        answer = struct.pack("BB", function | 128, 2)
    peer.sendall(struct.pack(">HHHB", number, protocol, len(answer) + 1, unit) + answer)
`;
