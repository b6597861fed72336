// `portscope read FILE [--filter F] [--follow SOCKET] [--format …]`: a recording in the terminal, chosen by the same
// filters as in the window, printed as `listen` prints what happens.

import { type Command, InvalidArgumentError, Option } from "commander";
import { parseFilter } from "../shared/filter/parseFilter.ts";
import { andFilter } from "../shared/filter/formatFilter.ts";
import { Refusal } from "../shared/model/failure.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { EXIT, UsageError } from "./exit.ts";
import { FORMATS, type Format } from "./printers/Printer.ts";
import { readEvents } from "./reading/readEvents.ts";

interface ReadFlags {
  readonly filter: string;
  readonly follow?: number;
  readonly format: Format;
}

export function addReadCommand(program: Command): void {
  program
    .command("read")
    .description("read a recording: print the events that a filter matches")
    .argument("<file>", "a recording (portscope-….pcapng)")
    .option("--filter <filter>", "display filter, as in the window and in Wireshark", "")
    .option("--follow <socket>", "only what this socket sent and received, both ways", socketNumber)
    .addOption(
      new Option("--format <format>", "what to print on standard output")
        .choices(FORMATS)
        .default("text"),
    )
    .action(async (file: string, flags: ReadFlags) => {
      process.exitCode = await read(file, flags);
    });
}

async function read(file: string, flags: ReadFlags): Promise<number> {
  const { follow } = flags;
  checkFilter(flags.filter);
  const wanted = follow === undefined ? "" : `socket == ${follow} and call in {"send", "recv"}`;
  const { expression } = checkFilter(andFilter(wanted, flags.filter));
  try {
    const whole = await readEvents(file, {
      expression,
      format: flags.format,
      both: follow !== undefined,
    });
    return whole ? EXIT.done : EXIT.refused;
  } catch (error) {
    if (error instanceof Error && "syscall" in error)
      throw new Refusal(failureFrom(error, { endpoint: file }));
    throw error;
  }
}

/** Throws a UsageError that points at the place. */
function checkFilter(text: string): Extract<ReturnType<typeof parseFilter>, { readonly ok: true }> {
  const parsed = parseFilter(text);
  if (parsed.ok) return parsed;
  const { at, length, message, help } = parsed.problem;
  throw new UsageError(
    `--filter: ${message}\n  ${text}\n  ${" ".repeat(at)}${"^".repeat(Math.max(1, length))}\n  ${help}`,
  );
}

function socketNumber(text: string): number {
  const number = Number(/^#?(\d{1,9})$/.exec(text)?.[1]);
  if (!Number.isNaN(number) && number > 0) return number;
  throw new InvalidArgumentError("expected a socket's number, such as 3 or #3");
}
