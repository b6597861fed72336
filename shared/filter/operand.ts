// One side of a comparison: `tcp.port`, `data[0:4]`, `len(data)`, `tcp.port & 0xff`.

import type { Operand } from "./ast.ts";
import type { FieldType, FilterField } from "./fields.ts";
import { takeLiteral } from "./literal.ts";
import { nearName } from "../util/nearName.ts";
import { fieldHelp, nearField } from "./fieldHelp.ts";
import { largestOf, numberOf } from "./numberValue.ts";
import type { Place } from "./problem.ts";
import { refuse } from "./problem.ts";
import type { Scanner, Word } from "./Scanner.ts";
import { quote } from "./Scanner.ts";
import { takeSlices } from "./slices.ts";
import { said, type Text } from "../words/said.ts";

/** An operand, where it stands, and the type of what it gives. */
export interface OperandSource extends Place {
  readonly operand: Operand;
  readonly type: FieldType;
}

export type Through = NonNullable<Operand["through"]>;

export const FUNCTIONS: readonly Through[] = ["len", "count", "lower", "upper"];

/** The operand that comes next; refuses where none does. */
export function takeOperand(scanner: Scanner): OperandSource {
  const word = scanner.peekWord();
  if (word === null)
    return scanner.expected(said("filter.field"), said("filter.filterIsMadeOfTestsSuchAs"));
  scanner.moveTo(word.at + word.length);
  const through = scanner.startsWith("(") ? functionOf(word) : null;
  const source = through === null ? plain(scanner, word) : called(scanner, word, through);
  return masked(scanner, source);
}

/** A dot before a name says that it is a field's, and no value. */
function fieldNamed({ table }: Scanner, text: string): FilterField | undefined {
  return table.byName(text.replace(/^\.(?=[a-z])/, ""));
}

/** Whether the word that comes next begins an operand. */
export function atOperand(scanner: Scanner): boolean {
  const word = scanner.peekWord();
  if (word === null) return false;
  if (fieldNamed(scanner, word.text) !== undefined) return true;
  const behind = scanner.text.slice(word.at + word.length);
  return /^\s*\(/.test(behind) && FUNCTIONS.some((name) => name === word.text);
}

function plain(scanner: Scanner, word: Word): OperandSource {
  const field = fieldNamed(scanner, word.text) ?? unknownField(scanner, word);
  const open = scanner.at;
  const slices = takeSlices(scanner);
  if (slices !== null && !SLICED.has(field.type))
    refuse(
      { at: open, length: 1 },
      said("filter.expectedOperatorAfterGotSlice", { name: field.name }),
      said("filter.onlyBytesTextAddressesAndProtocolsHave"),
    );
  const operand: Operand = { field, slices, mask: null, through: null };
  // What is cut out of an address or a protocol is bytes.
  const type = slices === null || field.type === "text" ? field.type : "bytes";
  return { ...upTo(scanner, word.at), operand, type };
}

const SLICED: ReadonlySet<FieldType> = new Set(["bytes", "text", "protocol", "ipv4", "ipv6"]);

function called(scanner: Scanner, name: Word, through: Through): OperandSource {
  scanner.takeSymbol("(");
  const word = scanner.peekWord();
  if (word === null)
    return scanner.expected(
      said("filter.fieldFor", { through }),
      said("filter.writeData", { through }),
    );
  scanner.moveTo(word.at + word.length);
  const field = fieldNamed(scanner, word.text) ?? unknownField(scanner, word);
  if (!takesType(through, field.type))
    refuse(
      word,
      said("filter.expectedForGot2", { wanted: ARGUMENTS[through], through, name: field.name }),
      said("filter.write", {
        through,
        example: through === "len" ? "data" : through === "count" ? "tcp.port" : "error",
      }),
    );
  if (!scanner.takeSymbol(")"))
    scanner.expected('")"', said("filter.takesOneWholeFieldAs", { through, name: field.name }));
  const place = upTo(scanner, name.at);
  if (scanner.startsWith("["))
    scanner.expected(
      said("filter.operatorAfter", { through }),
      said("filter.takeSliceOfFieldItself"),
    );
  const operand: Operand = { field, slices: null, mask: null, through };
  return { ...place, operand, type: through === "len" || through === "count" ? "number" : "text" };
}

/** Whether the function takes a field of that type. */
export function takesType(through: Through, type: FieldType): boolean {
  if (through === "count") return type !== "protocol";
  return type === "text" || (through === "len" && type === "bytes");
}

const ARGUMENTS: Readonly<Record<Through, Text>> = {
  len: said("filter.bytesOrText"),
  count: said("filter.fieldWithValues"),
  lower: said("filter.text"),
  upper: said("filter.text"),
};

/** A mask behind the operand, if one comes. */
function masked(scanner: Scanner, source: OperandSource): OperandSource {
  const { at } = scanner;
  if (!takeAnd(scanner)) return source;
  const { field, through } = source.operand;
  if (source.type !== "number" || through !== null)
    refuse(
      { at, length: 1 },
      said("filter.expectedNumberBeforeMaskGot", {
        got: scanner.text.slice(source.at, source.at + source.length),
      }),
      said("filter.maskNeedsFieldThatIsNumberIs", { name: field.name }),
    );
  const literal = takeLiteral(scanner, { inSet: false, bracketed: false });
  if (literal === null)
    return scanner.expected(said("filter.mask"), said("filter.writeBitsAs0xffOr"));
  const mask = numberOf(literal);
  const largest = Math.min(0xffff_ffff, largestOf(field.name));
  if (!(mask >= 0 && mask <= largest))
    refuse(
      literal,
      said("filter.expectedMaskFromToGot", {
        largest,
        got: quote(scanner.text.slice(literal.at, literal.at + literal.length)),
      }),
      said("filter.writeBitsAs0xffOr"),
    );
  const operand: Operand = { ...source.operand, mask };
  return {
    operand,
    type: "number",
    at: source.at,
    length: literal.at + literal.length - source.at,
  };
}

function takeAnd(scanner: Scanner): boolean {
  if (scanner.startsWith("&&")) return false;
  return scanner.takeSymbol("&") || scanner.takeWord("bitwise_and");
}

function functionOf(word: Word): Through {
  const found = FUNCTIONS.find((name) => name === word.text);
  if (found !== undefined) return found;
  const near = nearName(word.text, FUNCTIONS);
  return refuse(
    word,
    said("filter.expectedFunctionOrFieldGot", { text: quote(word.text) }),
    near === null
      ? said("filter.functionsAreLenCountMaxMinAbs")
      : said("filter.didYouMean3", { near }),
    near,
  );
}

function unknownField({ table }: Scanner, word: Word): never {
  const value = /^[-+\d]/.test(word.text);
  return refuse(
    word,
    said("filter.expectedFieldGot", { text: quote(word.text) }),
    value ? said("filter.putFieldFirstAsInTcpPort") : fieldHelp(table, word.text),
    value ? null : nearField(table, word.text),
  );
}

/** From there to the end of what was taken last. */
function upTo(scanner: Scanner, at: number): Place {
  return { at, length: scanner.text.slice(at, scanner.at).trimEnd().length };
}
