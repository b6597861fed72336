// What a command says at its end: a line of JSON for programs, as the last of standard output, or a sentence for a person, on
// standard error, since standard output then holds the peers' bytes and nothing else.

import type { Summary } from "../../engine/createEngine.ts";
import { formatBytes, formatCount } from "../../shared/format/quantity.ts";
import type { Output } from "../output.ts";
import type { Format } from "./Printer.ts";

export interface LastWords {
  readonly json: object;
  readonly sentence: string;
}

/** `quiet`: not the sentence, which nobody needs in order to go on. */
export function printSummary(
  output: Output,
  format: Format,
  words: LastWords,
  quiet: boolean,
): void {
  if (format === "json" || format === "none") {
    output.write(`${JSON.stringify({ summary: words.json })}\n`);
    output.handOver();
    return;
  }
  // On a screen the sentence has a line of its own; a file or a pipe gets nothing that no peer sent.
  if (output.terminal && output.lineOpen) output.write("\n");
  output.handOver();
  if (!quiet) process.stderr.write(`${words.sentence}\n`);
}

export function engineSummary(summary: Summary): LastWords {
  const { events, bytesIn, bytesOut, receives, sends, kernelDrops, refused, seconds } = summary;
  const drops =
    kernelDrops === 0 ? "" : `, ${formatCount(kernelDrops)} datagrams dropped by the kernel`;
  const turnedAway = refused === 0 ? "" : `, ${formatCount(refused)} not let in`;
  return {
    json: { events, bytesIn, bytesOut, receives, sends, kernelDrops, refused, seconds },
    sentence: `${formatCount(events)} events in ${seconds.toFixed(1)} s: received ${formatBytes(bytesIn)} in ${calls(receives, "recv")}, sent ${formatBytes(bytesOut)} in ${calls(sends, "send")}${drops}${turnedAway}.`,
  };
}

function calls(count: number, name: "recv" | "send"): string {
  return `${formatCount(count)} ${name} ${count === 1 ? "call" : "calls"}`;
}
