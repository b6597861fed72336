// ncat's -o and -x: all bytes of both directions into a file, as they are or as a dump in hex. The peers wait for a slow disk.

import * as fs from "node:fs";
import { openOutput, type Output } from "../output.ts";
import { NcEnd } from "./NcEnd.ts";
import type { DumpSettings } from "./options/NcSettings.ts";
import { failedCall } from "./voice/systemTexts.ts";

/** Bytes in a line. */
const WIDTH = 16;
const HALF = WIDTH / 2;

export class Dump {
  readonly #output: Output;
  readonly #stream: fs.WriteStream;
  readonly #hex: boolean;

  /** Throws NcEnd where there can be no such file. */
  constructor({ path, hex, append }: DumpSettings, setReading: (reading: boolean) => void) {
    const fd = open(path, append);
    this.#stream = fs.createWriteStream(path, { fd });
    this.#output = openOutput({ stdout: this.#stream, setReading });
    this.#hex = hex;
  }

  write(bytes: Uint8Array): void {
    this.#output.write(this.#hex ? hexLines(bytes) : bytes);
  }

  /** Resolves when all is written, or cannot be. */
  close(): Promise<void> {
    this.#output.handOver();
    return new Promise((resolve) => {
      this.#stream.once("close", resolve);
      if (this.#stream.closed) resolve();
      else this.#stream.end();
    });
  }
}

function open(path: string, append: boolean): number {
  try {
    return fs.openSync(path, append ? "a" : "w");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new NcEnd([failedCall("open", code)], 2);
  }
}

/** In ncat's form, which begins to count anew with each call. */
export function hexLines(bytes: Uint8Array): string {
  let lines = "";
  for (let at = 0; at < bytes.length; at += WIDTH) {
    const line = bytes.subarray(at, at + WIDTH);
    const digits = Array.from(line, (byte) => `${byte.toString(16).padStart(2, "0")} `);
    const hex = `${digits.slice(0, HALF).join("")} ${digits.slice(HALF).join("")}`;
    const text = Array.from(line, (byte) =>
      byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".",
    );
    lines += `${at.toString(16).padStart(4, "0")}   ${hex.padEnd(WIDTH * 3 + 2)}${text.join("").padEnd(WIDTH)}\n`;
  }
  return lines;
}
