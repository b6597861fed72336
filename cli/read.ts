// `portscope read FILE [--filter F] [--follow SOCKET] [--frame SPEC] [--decode] [--info] [--columns NAMES] [--sort ORDER] [--format …]`:
// a recording in the terminal, chosen by the same filters as in the window, printed as `listen` prints what happens.

import { type Command, InvalidArgumentError, Option } from "commander";
import { FILTER_DIFFERENCES } from "../shared/filter/differences.ts";
import type { FrameSpec } from "../shared/framing/frameSpec.ts";
import { parseFrameSpec } from "../shared/framing/parseFrameSpec.ts";
import { MAX_SORTED, ORDER_KEYS } from "../shared/model/order.ts";
import { Refusal } from "../shared/model/failure.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { EXIT, UsageError } from "./exit.ts";
import { TABLE_FORMATS, type TableFormat } from "./printers/createTablePrinter.ts";
import { FORMATS, type Format } from "./printers/Printer.ts";
import { COLUMN_NAMES, tableOf } from "./printers/tableColumns.ts";
import type { Stop } from "./stopSignal.ts";
import { checkFilter, pointedAt } from "./reading/checkFilter.ts";
import { readEvents } from "./reading/readEvents.ts";
import type { LineOrder } from "./reading/SortedLines.ts";
import { said } from "../shared/words/said.ts";
import { socketNumber } from "./socketNumber.ts";
import { t } from "./wording.ts";

const SORT_KEYS: readonly LineOrder["by"][] = ["time", ...ORDER_KEYS];

const FRAME_SPECS = [
  "lf",
  "crlf",
  "cr",
  "nul",
  "delim:0d0a",
  "fixed:16",
  "prefix:u16be",
  "prefix:varint",
  "prefix:dec,end=space",
  "idle:50ms",
  "protocol",
  "protocol:http",
  "read",
];

interface ReadFlags {
  readonly filter: string;
  readonly follow?: number;
  readonly frame?: string;
  readonly decode: boolean;
  readonly info: boolean;
  readonly sort?: LineOrder;
  readonly columns?: string;
  readonly format?: Format | TableFormat;
}

export function addReadCommand(program: Command, stop: Stop): void {
  program
    .command("read")
    .description(t("help.read"))
    .argument("<file>", t("help.recordingFile"))
    .option("--filter <filter>", t("help.filter"), "")
    .option("--follow <socket>", t("help.follow"), socketNumber)
    .option("--frame <spec>", t("help.frame", { specs: FRAME_SPECS.join(", ") }))
    .option("--decode", t("help.decode"), false)
    .option("--info", t("help.info"), false)
    .option("--sort <order>", t("help.sort", { keys: SORT_KEYS, most: MAX_SORTED }), sortOrder)
    .option("--columns <names>", t("help.columns", { columns: COLUMN_NAMES }))
    .addOption(
      new Option("--format <format>", t("help.formatOfRead")).choices([
        ...FORMATS,
        ...TABLE_FORMATS,
      ]),
    )
    .addHelpText(
      "after",
      [
        `\n${t("help.filterDifferences")}`,
        ...FILTER_DIFFERENCES.map((each) => `  - ${t.text(each)}`),
      ].join("\n"),
    )
    .action(async (file: string, flags: ReadFlags) => {
      process.exitCode = await read(file, flags, stop);
    });
}

async function read(file: string, flags: ReadFlags, stop: Stop): Promise<number> {
  const { filter, follow } = flags;
  checkFilter(filter);
  const { decode, sort } = flags;
  const format = flags.format ?? (flags.columns === undefined ? "text" : "tsv");
  const table = TABLE_FORMATS.find((each) => each === format) ?? null;
  if (table === null && flags.columns !== undefined)
    throw new UsageError(said("usage.columnsOnlyInTables", { formats: TABLE_FORMATS }));
  const spec = flags.frame ?? (decode ? "protocol" : undefined);
  const frame = spec === undefined ? null : frameSpec(spec);
  try {
    const whole = await readEvents(file, {
      filter,
      scope: follow === undefined ? { kind: "all" } : { kind: "socket", socket: follow },
      frame,
      decode,
      tells: flags.info,
      table: table === null ? null : { format: table, ...tableOf(flags.columns ?? null) },
      order: sort === undefined || isRecorded(sort) ? null : sort,
      format: FORMATS.find((each) => each === format) ?? "text",
      both: follow !== undefined,
      stop,
    });
    return whole ? EXIT.done : EXIT.refused;
  } catch (error) {
    if (error instanceof Error && "syscall" in error)
      throw new Refusal(failureFrom(error, { endpoint: file }));
    throw error;
  }
}

/** Throws a UsageError. */
function frameSpec(text: string): FrameSpec {
  const parsed = parseFrameSpec(text);
  if (parsed.ok) return parsed.spec;
  const { at, length, sentence } = parsed.problem;
  throw new UsageError(`--frame: ${t.text(sentence)}\n${pointedAt(text, at, length)}`);
}

function isRecorded({ by, descending }: LineOrder): boolean {
  return by === "time" && !descending;
}

function sortOrder(text: string): LineOrder {
  const [key, direction, ...more] = text.split(",");
  const by = SORT_KEYS.find((each) => each === key);
  const descending = direction === "desc";
  if (by === undefined || more.length > 0 || (direction !== undefined && !descending))
    throw new InvalidArgumentError(t("usage.expectedSort", { keys: SORT_KEYS }));
  return { by, descending };
}
