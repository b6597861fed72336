// What may come at the cursor within a field of a template: names, then formats behind a colon, options behind a blank, parts
// behind `of=`.
//
//     completeTemplate("{{crc16-m", 9, [])     // { from: 2, to: 9, options: [{ insert: "crc-16/modbus", … }] }

import { said, type Text } from "../../words/said.ts";
import { CHECKSUMS, findChecksum, type Checksum } from "../checksum/checksums.ts";
import { NUMBER_FORMATS, type NumberFormat } from "./numberFormat.ts";

export interface TemplateOption {
  readonly insert: string;
  /** Stands in the text behind the cursor once it is taken. */
  readonly behind: string;
  readonly label: string;
  readonly about: Text;
}

export interface TemplateCompletion {
  /** What is taken the place of: UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly TemplateOption[];
}

/** Options that are offered at once. */
const MOST = 60;

interface FieldRow {
  readonly about: Text;
  readonly formats: readonly string[];
  readonly options: readonly string[];
}

const NUMBERS = Object.keys(NUMBER_FORMATS);
const DIGESTS = ["bytes", "hex", "HEX", "base64"];

const FIELDS: Readonly<Record<string, FieldRow>> = {
  counter: {
    about: said("templateField.counter"),
    formats: NUMBERS,
    options: ["start", "step", "width"],
  },
  length: {
    about: said("templateField.length"),
    formats: NUMBERS,
    options: ["of", "add", "width"],
  },
  time: {
    about: said("templateField.time"),
    formats: ["iso", "unix", "ms", ...NUMBERS],
    options: ["unit", "width"],
  },
  random: {
    about: said("templateField.random"),
    formats: ["bytes", ...NUMBERS],
    options: ["length", "min", "max", "width"],
  },
  uuid: { about: said("templateField.uuid"), formats: ["text", "bytes"], options: [] },
  choice: { about: said("templateField.choice"), formats: [], options: ["of"] },
};

/** Those that are asked for most, before the others. */
const OFTEN = ["crc16-modbus", "crc32", "crc16-xmodem", "sum-8", "xor-8", "md5", "sha-256"];

/** `known`: variables that have a value. Without options: the cursor stands in no field, or nothing can come there. */
export function completeTemplate(
  text: string,
  cursor: number,
  known: readonly string[],
): TemplateCompletion {
  const before = text.slice(0, cursor);
  const open = before.lastIndexOf("{{");
  const none = { from: cursor, to: cursor, options: [] };
  if (open === -1 || before.indexOf("}}", open) !== -1) return none;
  const inner = before.slice(open + 2);
  const closing = closedBehind(text, cursor) ? "" : "}}";
  const typed = /[^\s:="]*$/.exec(inner)?.[0] ?? "";
  const rest = inner.slice(0, inner.length - typed.length);
  const end = cursor + (/^[\w$./-]*/.exec(text.slice(cursor))?.[0].length ?? 0);
  const at = { from: cursor - typed.length, to: end };
  const chosen = (all: readonly TemplateOption[]): TemplateCompletion => ({
    ...at,
    options: ranked(all, typed).slice(0, MOST),
  });
  if (rest.trim() === "") return chosen(names(text, before.slice(0, open), known, closing));
  const name = /^\s*([^\s:="]+)/.exec(rest)?.[1] ?? "";
  const row = rowOf(name);
  if (row === null) return none;
  if (/^\s*[^\s:="]+:$/.test(rest)) return chosen(row.formats.map(formatOption));
  const option = /\s([a-z]+)=$/.exec(rest)?.[1];
  if (option === "of" && name !== "choice") return chosen(parts(text));
  if (option === "unit") return chosen(["s", "ms", "us"].map(plainOption));
  if (option === undefined && /\s$/.test(rest))
    return chosen(row.options.filter((each) => !rest.includes(` ${each}=`)).map(optionOption));
  return none;
}

/** Whether the field that the cursor is in has an end. */
function closedBehind(text: string, cursor: number): boolean {
  const end = text.indexOf("}}", cursor);
  const next = text.indexOf("{{", cursor);
  return end !== -1 && (next === -1 || end < next) && !text.slice(cursor, end).includes("\n");
}

function names(
  text: string,
  before: string,
  known: readonly string[],
  closing: string,
): readonly TemplateOption[] {
  const option = (insert: string, about: Text, behind = closing) => ({
    insert,
    behind,
    label: insert,
    about,
  });
  const begun = [...before.matchAll(/\{\{\s*#\s*([\w-]+)/g)].map(([, name = ""]) => name);
  const ended = new Set([...text.matchAll(/\{\{\s*\/\s*([\w-]+)/g)].map(([, name]) => name));
  const variables = new Set([
    ...known,
    ...[...text.matchAll(/\{\{\s*\$([\p{L}_][\p{L}\p{N}_.-]*)[^}]*\}\}/gu)].map(
      ([, name = ""]) => name,
    ),
  ]);
  const often = OFTEN.map(findChecksum).filter((checksum) => checksum !== undefined);
  return [
    ...begun
      .filter((name) => !ended.has(name))
      .map((name) => option(`/${name}`, said("templateField.endOfPart", { name }))),
    ...Object.entries(FIELDS).map(([name, { about }]) => option(name, about)),
    ...[...variables].map((name) => option(`$${name}`, said("templateField.variable"))),
    { ...option("#part", said("templateField.part"), `}}{{/part${closing === "" ? "" : "}}"}`) },
    ...[...often, ...CHECKSUMS.filter((each) => !often.includes(each))].map((checksum) =>
      option(checksum.name.toLowerCase(), aboutChecksum(checksum)),
    ),
  ];
}

function aboutChecksum(checksum: Checksum): Text {
  return checksum.kind === "number"
    ? said("templateField.checksum", { bits: checksum.bits })
    : said(checksum.kind === "keyed" ? "templateField.keyed" : "templateField.hash", {
        bytes: checksum.size,
      });
}

function rowOf(name: string): FieldRow | null {
  if (name.startsWith("$")) return { about: "", formats: NUMBERS, options: ["width"] };
  const row = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (row !== undefined) return row;
  const checksum = findChecksum(name);
  if (checksum === undefined) return null;
  const about = aboutChecksum(checksum);
  if (checksum.kind !== "number")
    return { about, formats: DIGESTS, options: checksum.kind === "keyed" ? ["key", "of"] : ["of"] };
  return { about, formats: ["be", "le", ...NUMBERS], options: ["of", "width"] };
}

function formatOption(name: string): TemplateOption {
  const format = Object.hasOwn(NUMBER_FORMATS, name) ? NUMBER_FORMATS[name] : undefined;
  return {
    ...plainOption(name),
    about: format === undefined ? aboutFormat(name) : ofNumber(format),
  };
}

function ofNumber(format: NumberFormat): Text {
  switch (format.type) {
    case "int":
      return said("templateField.int", format);
    case "varint":
      return said("templateField.varint");
    case "digits":
      return said(format.base === 10 ? "templateField.dec" : "templateField.hexDigits");
  }
}

const ABOUT_FORMAT: Readonly<Record<string, Text>> = {
  be: said("templateField.be"),
  le: said("templateField.le"),
  iso: said("templateField.iso"),
  unix: said("templateField.unix"),
  ms: said("templateField.ms"),
};

function aboutFormat(name: string): Text {
  return ABOUT_FORMAT[name] ?? "";
}

const ABOUT_OPTION: Readonly<Record<string, Text>> = {
  start: said("templateField.start"),
  step: said("templateField.step"),
  width: said("templateField.width"),
  of: said("templateField.of"),
  add: said("templateField.add"),
  unit: said("templateField.unit"),
  length: said("templateField.bytesOf"),
  min: said("templateField.min"),
  max: said("templateField.max"),
  key: said("templateField.key"),
};

function optionOption(name: string): TemplateOption {
  return { ...plainOption(`${name}=`), about: ABOUT_OPTION[name] ?? "" };
}

function plainOption(insert: string): TemplateOption {
  return { insert, behind: "", label: insert, about: "" };
}

function parts(text: string): readonly TemplateOption[] {
  const found = [...text.matchAll(/\{\{\s*#\s*([\w-]+)/g)].map(([, name = ""]) => name);
  return [
    ...[...new Set(found)].map((name) => ({
      ...plainOption(name),
      about: said("templateField.namedPart"),
    })),
    { ...plainOption("all"), about: said("templateField.all") },
  ];
}

/** Those that begin as was typed, then those that have it within; of checksums letters and digits count alone. */
function ranked(all: readonly TemplateOption[], typed: string): readonly TemplateOption[] {
  if (typed === "") return all;
  const plain = (name: string): string =>
    name.toLowerCase().replaceAll(/[^\p{L}\p{N}$#/]|(?<=.)\//gu, "");
  const wanted = plain(typed);
  const begin = all.filter(({ insert }) => plain(insert).startsWith(wanted));
  const within = all.filter((each) => !begin.includes(each) && plain(each.insert).includes(wanted));
  return [...begin, ...within];
}
