// `portscope make PROTOCOL --field value …`: one message of a protocol, to look at or to be sent by another command.
//
//     portscope make dns --name example.com --format raw | portscope send udp 127.0.0.1:53 --file -

import { randomBytes } from "node:crypto";
import { type Command, Option } from "commander";
import { labelText } from "../../shared/decode/reading/label.ts";
import { toEscapes } from "../../shared/format/escapes.ts";
import { toHex } from "../../shared/format/hex.ts";
import { initialValues, isAsked, makeMessage } from "../../shared/talk/make/makeMessage.ts";
import type { Maker } from "../../shared/talk/make/Maker.ts";
import type { MakeField, MakeValues } from "../../shared/talk/make/MakeField.ts";
import { makerNamed, MAKERS } from "../../shared/talk/make/makers.ts";
import { isRandom, takesText } from "../../shared/talk/make/takes.ts";
import { said } from "../../shared/words/said.ts";
import { EXIT, outputFailure, tell, UsageError } from "../exit.ts";
import { openOutput } from "../output.ts";
import type { Stop } from "../stopSignal.ts";
import { RepeatableOption } from "../usage/WordedCommand.ts";
import { t } from "../wording.ts";

const FORMATS = ["hex", "raw", "template"] as const;
type Format = (typeof FORMATS)[number];

/** By option; of one that may be given several times all that were. */
type GivenFlags = Readonly<Record<string, string | readonly string[] | undefined>>;

export function addMakeCommand(program: Command, stop: Stop): void {
  const make = program
    .command("make")
    .description(t("help.make"))
    .argument("[protocol]", t("help.makeProtocol"))
    .helpCommand(false)
    .action(async (got?: string) => {
      const names = MAKERS.map(({ name }) => name);
      if (got !== undefined) throw new UsageError(said("make.unknown", { got, names }));
      process.exitCode = await print(`${MAKERS.map(listed).join("\n")}\n`, stop);
    });
  for (const maker of MAKERS) addMaker(make, maker, stop);
}

function listed({ name, title, goesTo }: Maker): string {
  return `${name.padEnd(10)} ${title.padEnd(20)} ${t("make.goesTo", goesTo)}`;
}

function addMaker(make: Command, maker: Maker, stop: Stop): void {
  const command = make
    .command(maker.name)
    .description(t("help.makeOf", { title: maker.title }))
    .addOption(
      new Option("--format <format>", t("help.makeFormat")).choices(FORMATS).default("hex"),
    );
  for (const field of maker.fields) command.addOption(optionOf(field));
  for (const other of ["redis", "ws"]) if (makerNamed(other) === maker) command.alias(other);
  command.action(async (flags: GivenFlags) => {
    const values = valuesOf(maker, flags);
    const made = makeMessage(maker, values);
    if (!made.ok)
      throw new UsageError(said("make.optionIs", { option: made.field, problem: made.problem }));
    process.exitCode = await print(written(made.bytes, flags["format"] as Format), stop);
  });
}

function optionOf(field: MakeField): Option {
  const flags = `--${field.key} <${PLACES[field.kind]}>`;
  if (field.kind === "lines")
    return new RepeatableOption(flags, about(field)).argParser(
      (line: string, before: readonly string[] | undefined) => [...(before ?? []), line],
    );
  const option = new Option(flags, about(field));
  if (field.kind === "choice") option.choices(field.names);
  if (field.kind === "flag") option.choices(["yes", "no"]);
  const { initial } = field;
  if (initial !== "random" && initial !== "")
    option.default(typeof initial === "boolean" ? (initial ? "yes" : "no") : String(initial));
  return option;
}

/** What stands behind an option, not for people: as in `--id <number>`. */
const PLACES: Readonly<Record<MakeField["kind"], string>> = {
  text: "text",
  bytes: "text",
  whole: "number",
  choice: "name",
  named: "name",
  flag: "choice",
  hex: "hex",
  lines: "text",
};

function about(field: MakeField): string {
  const takes = takesText(field);
  const { when } = field;
  const notes = [
    ...(takes === null ? [] : [t.text(takes)]),
    ...(field.kind === "lines" ? [t("make.takesLines")] : []),
    ...(isRandom(field) ? [t("make.isRandom")] : []),
    ...(when === undefined ? [] : [t("make.onlyWith", { option: when.field, names: when.is })]),
  ];
  return `${t.text(labelText(field.label))}${notes.length === 0 ? "" : `: ${notes.join("; ")}`}`;
}

/** Throws a UsageError where a field is given that the message does not have. */
function valuesOf(maker: Maker, flags: GivenFlags): MakeValues {
  const values: Record<string, string> = { ...initialValues(maker, randomBytes) };
  const given: MakeField[] = [];
  for (const field of maker.fields) {
    const value = flags[camelCase(field.key)];
    if (value === undefined) continue;
    const text =
      typeof value === "string"
        ? value
        : value.map((line) => line.replaceAll("\n", "\\n")).join("\n");
    if (text !== values[field.key]) given.push(field);
    values[field.key] = text;
  }
  for (const field of given)
    if (!isAsked(field, values) && field.when !== undefined)
      throw new UsageError(
        said("make.optionIs", {
          option: field.key,
          problem: said("make.onlyWith", { option: field.when.field, names: field.when.is }),
        }),
      );
  return values;
}

function camelCase(key: string): string {
  return key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Where it may be handed on, nothing stands behind it; a screen's line ends. */
function written(bytes: Uint8Array, format: Format): Uint8Array | string {
  const end = process.stdout.isTTY ? "\n" : "";
  if (format === "hex") return `${toHex(bytes)}\n`;
  // A brace would begin a field.
  if (format === "template") return `${toEscapes(bytes).replaceAll("{", "\\{")}${end}`;
  return bytes;
}

async function print(piece: Uint8Array | string, stop: Stop): Promise<number> {
  const output = openOutput({ stop });
  output.write(piece);
  if (output.isFull) await output.room();
  output.handOver();
  if (output.failure === null) return EXIT.done;
  tell(outputFailure(output.failure));
  return EXIT.refused;
}
