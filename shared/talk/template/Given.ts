import { said, type Text } from "../../words/said.ts";
import type { GivenField, Option } from "./givenField.ts";
import { MAX_WIDTH, NUMBER_FORMATS, rangeOf, type NumberFormat } from "./numberFormat.ts";
import type { Words } from "./tokens.ts";
import { expectedInstead, WrongTemplate } from "./WrongTemplate.ts";

const NO_TEXT: Words = { at: 0, text: "" };
/** No number in a template is further from zero. */
const LARGEST = 1n << 64n;

/** A field taken apart, and the questions that its kind asks of it. Each throws a WrongTemplate. */
export class Given {
  readonly name: Words;
  readonly format: Words | null;
  readonly options: ReadonlyMap<string, Option>;
  readonly inner: Words;

  constructor({ name, format, options, inner }: GivenField) {
    this.name = name;
    this.format = format;
    this.options = options;
    this.inner = inner;
  }

  onlyOptions(names: readonly string[]): void {
    for (const [name, { nameAt }] of this.options)
      if (!names.includes(name)) {
        const got = { at: nameAt, text: name };
        if (names.length === 0)
          throw new WrongTemplate(got, said("template.noOptions", { name: this.name.text }));
        throw expectedInstead(got, said("template.options", { names }));
      }
  }

  noFormat(): void {
    if (this.format !== null)
      throw new WrongTemplate(this.format, said("template.noFormat", { name: this.name.text }));
  }

  formatOf<T extends string>(names: readonly T[], usual: T): T {
    if (this.format === null) return usual;
    return chosen(this.format, names, (list) => said("template.format", { names: list }));
  }

  oneOf<T extends string>(option: string, names: readonly T[], usual: T): T {
    const value = this.options.get(option);
    if (value === undefined) return usual;
    return chosen(value, names, (list) => said("template.oneOf", { names: list }));
  }

  /** `others`: formats that are taken before. */
  numberFormat(usual: NumberFormat, others: readonly string[] = []): NumberFormat {
    const name = this.format?.text;
    const format =
      name === undefined
        ? usual
        : Object.hasOwn(NUMBER_FORMATS, name)
          ? NUMBER_FORMATS[name]
          : undefined;
    if (format === undefined)
      throw expectedInstead(
        this.format ?? NO_TEXT,
        said("template.format", { names: [...others, ...Object.keys(NUMBER_FORMATS)] }),
      );
    const width = this.options.get("width");
    if (width === undefined) return format;
    if (format.type !== "digits") throw new WrongTemplate(width, said("template.widthOfDigits"));
    return { ...format, width: Number(this.bounded("width", 1n, BigInt(MAX_WIDTH), 1n)) };
  }

  /** In the range of the format, where one is given. */
  number(option: string, usual: bigint, format?: NumberFormat): bigint {
    const range = format === undefined ? null : rangeOf(format);
    return this.bounded(option, range?.lowest ?? -LARGEST, range?.highest ?? LARGEST, usual);
  }

  /** Decimal, or hex behind 0x. */
  bounded(option: string, lowest: bigint, highest: bigint, usual: bigint): bigint {
    const given = this.options.get(option);
    if (given === undefined) return usual;
    const match = /^(-?)(\d{1,30}|0x[0-9a-f]{1,20})$/i.exec(given.text);
    const size = BigInt(match?.[2] ?? 0);
    const value = match?.[1] === "-" ? -size : size;
    if (match === null || value < lowest || value > highest)
      throw expectedInstead(
        given,
        said("template.wholeNumber", { lowest: String(lowest), highest: String(highest) }),
      );
    return value;
  }
}

function chosen<T extends string>(
  words: Words,
  names: readonly T[],
  expected: (names: readonly T[]) => Text,
): T {
  const name = names.find((each) => each === words.text);
  if (name === undefined) throw expectedInstead(words, expected(names));
  return name;
}
