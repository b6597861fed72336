// What a command says at its end: a line of JSON for programs, as the last of standard output, or a sentence for a person, on
// standard error, since standard output then holds the peers' bytes and nothing else.

import type { Summary } from "../../engine/Summary.ts";
import type { Output } from "../output.ts";
import { sayLine } from "../terminal.ts";
import { t } from "../wording.ts";
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
  if (!quiet) sayLine(words.sentence);
}

/** A command's own, with the engine's in JSON. */
export function lastWords(summary: Summary, words: LastWords | undefined): LastWords {
  const all = engineSummary(summary);
  return words === undefined
    ? all
    : { json: { ...all.json, ...words.json }, sentence: words.sentence };
}

export function engineSummary(summary: Summary): LastWords {
  const { events, bytesIn, bytesOut, receives, sends, kernelDrops, refused, seconds } = summary;
  return {
    json: { events, bytesIn, bytesOut, receives, sends, kernelDrops, refused, seconds },
    sentence: t("cli.summary", {
      events,
      seconds,
      bytesIn,
      bytesOut,
      receives,
      sends,
      kernelDrops,
      refused,
    }),
  };
}
