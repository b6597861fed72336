// What Wireshark makes of filters: sharkd, which comes with tshark, answers thousands of them in one process.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What it said to each call until it ended; some wrong filters damage the memory of 4.0, and it dies of it later. */
function askOnce(calls: readonly Call[]): Promise<readonly (Answer | undefined)[]> {
  return new Promise((resolve) => {
    const child = execFile(
      "sharkd",
      ["-"],
      {
        maxBuffer: 256 * 1024 * 1024,
        env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" },
      },
      (_error, stdout) => {
        const answers = new Map<number, Answer>();
        for (const line of stdout.split("\n")) {
          if (!line.startsWith("{") || !line.endsWith("}")) continue;
          const answer = JSON.parse(line) as Answer;
          answers.set(answer.id, answer);
        }
        resolve(calls.map((_, i) => answers.get(i + 1)));
      },
    );
    // Its end is told by the callback.
    child.stdin?.on("error", () => {});
    child.stdin?.end(
      calls
        .map((call, i) => `${JSON.stringify({ jsonrpc: "2.0", id: i + 1, ...call })}\n`)
        .join(""),
    );
  });
}

/** Portions, so that one that ends early takes few with it. */
async function ask(
  first: readonly Call[],
  calls: readonly Call[],
): Promise<readonly (Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = [];
  for (let from = 0; from < calls.length; from += 1000) {
    const portion = await askOnce([...first, ...calls.slice(from, from + 1000)]);
    answers.push(...portion.slice(first.length));
  }
  return answers;
}

/** What Wireshark says against a filter, null where it takes it, undefined where it gives no answer. */
export async function wiresharkRefusals(
  filters: readonly string[],
): Promise<readonly (string | null | undefined)[]> {
  const answers = await ask(
    [],
    filters.map((filter) => ({ method: "check", params: { filter } })),
  );
  return answers.map((answer) => answer && (answer.error?.message ?? null));
}

/** For each filter the numbers of the frames that pass, from 1; null where Wireshark refuses it. */
export async function wiresharkFrames(
  file: string,
  filters: readonly string[],
): Promise<readonly (readonly number[] | null)[]> {
  const answers = await ask(
    [{ method: "load", params: { file } }],
    filters.map((filter) => ({ method: "frames", params: { filter } })),
  );
  return answers.map((answer) => {
    const frames = answer?.result as readonly { readonly num: number }[] | undefined;
    return frames?.map((frame) => frame.num) ?? null;
  });
}

export interface Datagram {
  readonly from: number;
  readonly to: number;
  readonly payload: Uint8Array;
}

/** A pcap file of UDP datagrams, 127.0.0.1 to 127.0.0.2, one each second from 1000 on. */
export async function writeDatagrams(path: string, datagrams: readonly Datagram[]): Promise<void> {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4, 0);
  header.writeUInt16LE(2, 4);
  header.writeUInt16LE(4, 6);
  header.writeUInt32LE(65_535, 16);
  header.writeUInt32LE(101, 20);
  const packets = datagrams.map(({ from, to, payload }, i) => {
    const packet = Buffer.alloc(16 + 28 + payload.length);
    packet.writeUInt32LE(1000 + i, 0);
    packet.writeUInt32LE(packet.length - 16, 8);
    packet.writeUInt32LE(packet.length - 16, 12);
    packet.set([0x45, 0], 16);
    packet.writeUInt16BE(packet.length - 16, 18);
    packet.set([64, 17, 0, 0, 127, 0, 0, 1, 127, 0, 0, 2], 24);
    packet.writeUInt16BE(from, 36);
    packet.writeUInt16BE(to, 38);
    packet.writeUInt16BE(8 + payload.length, 40);
    packet.set(payload, 44);
    return packet;
  });
  await writeFile(path, Buffer.concat([header, ...packets]));
}
