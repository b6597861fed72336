// What we take Wireshark takes, what it refuses we refuse, and both find the same packets.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Expression, Operand } from "../../../shared/filter/ast.ts";
import { FIELDS } from "../../../shared/filter/fields.ts";
import { formatFilter } from "../../../shared/filter/formatFilter.ts";
import { parseFilter } from "../../../shared/filter/parseFilter.ts";
import { describeWith } from "../../support/tools.ts";
import { arbitraryFilter } from "./arbitraryFilter.ts";
import { wiresharkFrames, wiresharkRefusals, writeDatagrams } from "./sharkd.ts";
import { PATTERNS, SAME } from "./wiresharkTables.ts";

const SHARED = FIELDS.filter((field) => field.wireshark);

const OURS = FIELDS.filter((field) => !field.wireshark).map((field) => field.name);
const PAYLOADS = "(?:data\\.data|tcp\\.payload|udp\\.payload)(?:\\[[^\\]]*\\])?";
const SIGN = "(?:[=!<>]=?=?|contains|eq|any_ne)";

/** differences.ts lists them. */
const DIFFERENCES: readonly RegExp[] = [
  /\b(?:xor|true|false)\b|\^\^/,
  // `data` is a protocol to Wireshark.
  RegExp(`\\bdata(?:\\[[^\\]]*\\])? *${SIGN} *${PAYLOADS}`),
  RegExp(`${PAYLOADS} *${SIGN} *data(?![.\\w])`),
  // Some hex bytes are names of protocols: ff, fc, dcc.
  /(?<![:\w.])[a-f][\da-f]+(?![\w:.-])/i,
  // Fields of our own.
  RegExp(`(?<![\\w.])(?:${OURS.join("|")})(?![\\w.]| *\\()`),
  // Values of a set that only blanks keep apart.
  /\{[^}]*[^\s{,.] +[^\s},.][^}]*\}/,
  // Dates.
  /frame\.time_epoch.*\d-\d/,
];

function meantToDiffer(text: string): boolean {
  // A `$` begins a macro even in quotes.
  const bare = text.replaceAll(/r?"(?:[^"\\]|\\.)*"/gi, '""');
  return text.includes("$") || DIFFERENCES.some((difference) => difference.test(bare));
}

async function expectSubset(texts: readonly string[]): Promise<void> {
  const refusals = await wiresharkRefusals(texts);
  const taken = texts.flatMap((text, i) =>
    typeof refusals[i] === "string" && parseFilter(text).ok && !meantToDiffer(text)
      ? [`${text}: ${refusals[i]}`]
      : [],
  );
  expect(taken).toEqual([]);
  expect(refusals.filter((refusal) => typeof refusal === "string").length).toBeGreaterThan(500);
}

/** Which Wireshark does not, `data` being a protocol to it. */
const comparesDataWithData = (expression: Expression): boolean => {
  if (expression.kind === "and" || expression.kind === "or" || expression.kind === "xor")
    return comparesDataWithData(expression.left) || comparesDataWithData(expression.right);
  if (expression.kind === "not") return comparesDataWithData(expression.operand);
  if (expression.kind !== "compareFields") return false;
  const isData = ({ field }: Operand) => field.name === "data";
  return isData(expression.left) !== isData(expression.right);
};

describeWith("sharkd", "against Wireshark", () => {
  let folder = "";
  let file = "";
  const payloads = [
    "",
    "a",
    "A",
    "abc",
    "ABC",
    "abc\n",
    "\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "no\nyes\n",
    "x7",
    "é",
    "É",
    "€",
    "\0",
    "\n",
    "a{1}",
    "aa",
    "aB-[]",
    "\u00a0",
    "\x85",
    " \t",
    '"',
    "\\r\\n",
  ].map((text) => Buffer.from(text));
  for (const bytes of [[0x0d], [0xe9], [0xc9], [0xff, 0xfe], [0x10], [0x01, 0x00], [0xab, 0xc0]])
    payloads.push(Buffer.from(bytes));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "portscope-filter-"));
    file = join(folder, "datagrams.pcap");
    await writeDatagrams(
      file,
      payloads.map((payload, i) => ({
        from: 80 + i,
        to: i % 3 === 0 ? 80 + i : 60_000,
        payload,
      })),
    );
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("what we take, it takes", async () => {
    const filter = arbitraryFilter(SHARED, ["and", "or"]).filter(
      (expression) => !comparesDataWithData(expression),
    );
    const texts = fc.sample(filter, { numRuns: 2000, seed: SEED }).map(formatFilter);
    const refusals = await wiresharkRefusals(texts);
    const refused = texts.flatMap((text, i) =>
      typeof refusals[i] === "string" ? [[text, refusals[i]]] : [],
    );
    expect(refused).toEqual([]);
    expect(refusals.filter((refusal) => refusal === null).length).toBe(texts.length);
  });

  test("what it refuses of filters with a mistake, we refuse", async () => {
    const filter = arbitraryFilter(SHARED, ["and", "or"]);
    const mistaken = fc
      .tuple(filter, fc.nat(), fc.nat(), fc.constantFrom(...MISTAKES))
      .map(([expression, at, length, mistake]) => {
        const text = formatFilter(expression);
        const start = at % (text.length + 1);
        return text.slice(0, start) + mistake + text.slice(start + (length % 4));
      });
    await expectSubset(fc.sample(mistaken, { numRuns: 4000, seed: SEED }));
  });

  test("what it refuses of words in any order, we refuse", async () => {
    const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 });
    const texts = fc
      .tuple(words, fc.constantFrom("", " ", " "))
      .map(([parts, space]) => parts.join(space));
    await expectSubset(fc.sample(texts, { numRuns: 6000, seed: SEED }));
  });

  test("a filter and what we make of it find the same packets", async () => {
    const written = await wiresharkFrames(file, SAME);
    const ours = SAME.map((text) => {
      const parsed = parseFilter(text);
      return parsed.ok && parsed.expression !== null ? spell(parsed.expression) : "refused";
    });
    const made = await wiresharkFrames(file, ours);
    expect(SAME.map((text, i) => [text, made[i]])).toEqual(
      SAME.map((text, i) => [text, written[i] ?? "refused by Wireshark"]),
    );
  });

  test("a pattern finds the same payloads here and there", async () => {
    const texts = PATTERNS.map((pattern) => `udp.payload matches ${pattern}`);
    const theirs = await wiresharkFrames(file, texts);
    // No datagram without bytes has the field.
    const ours = texts.map((text) => {
      const parsed = parseFilter(text);
      if (!parsed.ok || parsed.expression?.kind !== "matches") return parsed;
      const { source, flags } = parsed.expression.pattern;
      const found = payloads.map((bytes, i) =>
        bytes.length > 0 && new RegExp(source, flags).test(bytes.toString("latin1")) ? i + 1 : 0,
      );
      return found.filter((number) => number > 0);
    });
    expect(texts.map((text, i) => [text, ours[i]])).toEqual(
      texts.map((text, i) => [text, theirs[i]]),
    );
  });
});

/** Always the same filters, unless others are asked for: the test is of our parser, not of chance. */
const SEED = Number(process.env["FILTER_SEED"] ?? 1);

const MISTAKES = [
  ...Array.from("=!&(){},\"'[]:.-09x/|~\\a"),
  ...', ,..,  ,&&,len(,tcp,80,r",0d:0a'.split(","),
  " not ",
  " and ",
  " in ",
  " == ",
];

const WORDS = String.raw`
tcp tcp.port tcp.srcport ip.addr ipv6.addr data.data frame.time_relative tcp.flags.syn len( count( (
) { } , .. == != === !== < >= eq any_ne in not ! and && or || contains matches ~ & 80 0x50 1.5
1.2.3.4 1.2.3.4/8 ::1 0d:0a "GET" r"^G" 'A' [0:4] [1] True -1 100000
`
  .trim()
  .split(/\s+/);

/** The tree in Wireshark's words, with all parentheses. */
function spell(expression: Expression): string {
  switch (expression.kind) {
    case "and":
    case "or":
      return `(${spell(expression.left)} ${expression.kind} ${spell(expression.right)})`;
    case "not":
      return `not (${spell(expression.operand)})`;
    default:
      return formatFilter(expression);
  }
}
