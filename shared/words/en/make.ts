// Messages made of a form: its fields, and what is wrong with a value.

import type { Tongue } from "../tongue.ts";
import { BYTES } from "./nouns.ts";

interface Got {
  readonly got: string;
}
interface Most {
  readonly most: number;
}
interface Names {
  readonly names: readonly string[];
}
interface Range {
  readonly lowest: number;
  readonly highest: number;
}

export const makeWords = () => ({
  "make.headers": "Headers",
  "make.bodyFraming": "How the body ends",
  "make.transport": "Transport",
  "make.topicFilters": "Topic filters",
  "make.command": "Command",
  "make.payloadOrReason": "Payload, or a close frame's reason",

  "make.oneOf": ({ names, got }: Names & Got, t: Tongue) =>
    `Expected ${t.choice(names)}, got "${got}".`,
  "make.nameOrNumber": (
    {
      got,
      examples,
      highest,
    }: Got & { readonly examples: readonly string[]; readonly highest: number },
    t: Tongue,
  ) => `Expected a name, as ${t.choice(examples)}, or a number up to ${highest}, got "${got}".`,
  "make.wholeNumber": ({ lowest, highest, got }: Range & Got) =>
    `Expected a whole number, ${lowest} to ${highest}, got "${got}".`,
  "make.numbers": ({ most, highest }: Most & { readonly highest: number }) =>
    `Expected 1 to ${most} numbers, each 0 to ${highest}, with blanks or commas between.`,
  "make.hexBytes": ({ size, got }: Got & { readonly size: number }, t: Tongue) =>
    `Expected ${t.count(size, BYTES)} in hex, got "${got}".`,
  "make.tooLong": ({ length, most }: Most & { readonly length: number }, t: Tongue) =>
    `Expected at most ${t.count(most, BYTES)}, got ${t.number(length)}.`,
  "make.tooLarge": ({ most }: Most, t: Tongue) =>
    `A made message has at most ${t.count(most, BYTES)}.`,
  "make.tooManyLines": ({ most }: Most) => `Expected at most ${most} of them.`,
  "make.tooManyWords": ({ most }: Most, t: Tongue) =>
    `A command has at most ${t.number(most)} words.`,
  "make.at": ({ at, sentence }: { readonly at: number; readonly sentence: string }) =>
    `At character ${at}: ${sentence}`,
  "make.token": ({ got }: Got) => `Expected a method, letters without blanks, got "${got}".`,
  "make.noBlanks": "Expected a text without blanks and control characters.",
  "make.oneLine": "Expected one line.",
  "make.path": "Expected a path, beginning with /.",
  "make.headerLine": "Expected a header in each line, as Accept: text/html.",
  "make.bodyNeedsFraming": "A body needs a length, or chunks: else it would be the next request.",
  "make.dnsLabel": ({ length, most }: Most & { readonly length: number }, t: Tongue) =>
    `Expected labels of 1 to ${most} bytes between the dots, got one of ${t.number(length)}.`,
  "make.dnsEscape": "Expected \\ and three digits up to 255, or \\ and the character itself.",
  "make.topicName": "Expected a topic without the wildcards # and +.",
  "make.topicFilter": ({ most }: Most, t: Tongue) =>
    `Expected a topic filter in each line, 1 to ${t.number(most)} bytes.`,
  "make.oneFilter": "Expected at least one topic filter.",
  "make.noNul": "Expected a text without NUL.",
  "make.passwordNeedsUser": "A password goes with a user name; only MQTT 5 takes it alone.",
  "make.duplicateNeedsQos": "Only what is sent with QoS 1 or 2 is ever sent again.",
  "make.quotes": "Expected a quote where a word ends, and a blank behind it.",
  "make.noCommand": "Expected a command, as SET key value.",

  "make.takesWhole": ({ lowest, highest }: Range) => `${lowest} to ${highest}`,
  "make.takesHex": ({ size }: { readonly size: number }, t: Tongue) =>
    `${t.count(size, BYTES)} in hex`,
  "make.takesBytes": "text with escapes, as \\r\\n and \\x00",
  "make.takesLines": "may be given several times",
  "make.takesNamed": ({ examples }: { readonly examples: readonly string[] }, t: Tongue) =>
    `${t.choice(examples)}, another name, or its number`,
  "make.takesUsual": ({ names }: Names, t: Tongue) => `${t.choice(names)}, or another`,
  "make.isRandom": "random unless given",
  "make.onlyWith": ({ option, names }: Names & { readonly option: string }, t: Tongue) =>
    `with --${option} ${t.choice(names)}`,
  "make.goesTo": ({ transport, port }: { readonly transport: string; readonly port: number }) =>
    `${transport} ${port}`,
  "make.optionIs": ({ option, problem }: { readonly option: string; readonly problem: string }) =>
    option === "" ? problem : `--${option}: ${problem}`,
  "make.unknown": ({ got, names }: Got & Names, t: Tongue) =>
    `Expected a protocol, ${t.choice(names)}, got "${got}".`,

  "make.protocol": "Protocol",
  "make.inEachLine": "one in each line",
  "make.anew": "New random values",
  "make.put": "Put into the composer",
  "make.preview": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.count(count, BYTES)} in hex`,
  "make.notYet": "No message yet: a field is not right.",
  "make.notShown": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.count(count, { one: "byte more", other: "bytes more" })}, not shown`,
  "make.tooLongToEdit": ({ most }: Most, t: Tongue) =>
    `The composer takes at most ${t.number(most)} characters.`,
  "make.makeShorter": "Make a shorter message, or pipe portscope make into portscope send.",
  "make.putIn": ({ count, title }: { readonly count: number; readonly title: string }, t: Tongue) =>
    `${t.count(count, BYTES)} of ${title} are in the composer.`,
});
