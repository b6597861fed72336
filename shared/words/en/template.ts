// What is wrong with a message's template, as a person typed it. What was expected is a noun phrase.

import type { Tongue } from "../tongue.ts";

export const templateWords = () => ({
  "template.expectedGot": ({
    expected,
    got,
  }: {
    readonly expected: string;
    readonly got: string;
  }) => `expected ${expected}, got "${got}"`,
  "template.expectedGotNothing": ({ expected }: { readonly expected: string }) =>
    `expected ${expected}, got nothing`,

  "template.tooLong": ({ most }: { readonly most: number }, t: Tongue) =>
    `a template has at most ${t.count(most, { one: "character", other: "characters" })}`,
  "template.tooMany": ({ most }: { readonly most: number }, t: Tongue) =>
    `a template has at most ${t.count(most, { one: "field", other: "fields" })}`,
  "template.tooLarge": ({ most }: { readonly most: number }, t: Tongue) =>
    `a message has at most ${t.count(most, { one: "byte", other: "bytes" })}`,
  "template.unclosed": "this field has no end: }} is missing",
  "template.field":
    "a field: counter, random, choice, time, uuid, length, $variable, or a checksum such as crc16-modbus",
  "template.optionsForm": 'options as in start=1 or of="a b", after a blank',
  "template.onlyOnce": ({ name }: { readonly name: string }) => `${name} only once`,
  "template.noOptions": ({ name }: { readonly name: string }) => `${name} takes no options`,
  "template.options": ({ names }: { readonly names: readonly string[] }, t: Tongue) =>
    `${t.choice(names)} as an option`,
  "template.noFormat": ({ name }: { readonly name: string }) => `${name} takes no format`,
  "template.format": ({ names }: { readonly names: readonly string[] }, t: Tongue) =>
    `${t.choice(names)} as a format`,
  "template.oneOf": ({ names }: { readonly names: readonly string[] }, t: Tongue) =>
    t.choice(names),
  "template.wholeNumber": ({
    lowest,
    highest,
  }: {
    readonly lowest: string;
    readonly highest: string;
  }) => `a whole number from ${lowest} to ${highest}, decimal or as 0x…`,
  "template.atLeast": ({ lowest }: { readonly lowest: string }) => `max of at least ${lowest}`,
  "template.widthOfDigits": "width is for dec, hex and HEX",
  "template.choices": "of= with the texts to choose from, as in of=GET,PUT,DELETE",
  "template.variable": "a variable's name: letters, digits, _ . -",
  "template.key": "key= with the key, as in key=secret or key=\\x00\\x01",
  "template.fixedSize": "a format whose length does not depend on the number",
  "template.tooNarrow": ({ name, bits }: { readonly name: string; readonly bits: number }) =>
    `${name} has ${bits} bits, more than this format takes`,
  "template.partName": "a part's name: a letter, then letters, digits, _ and -, and not all",
  "template.part": ({ names }: { readonly names: readonly string[] }, t: Tongue) =>
    `a part: ${t.choice(names)}; {{#name}} and {{/name}} around something make one`,
  "template.neverEnded": ({ name }: { readonly name: string }) =>
    `the part ${name} has no end: {{/${name}}} is missing`,
  "template.neverBegun": ({ name }: { readonly name: string }) =>
    `nothing to end here: {{#${name}}} is missing before`,
  "template.endOf": ({ name }: { readonly name: string }) => `{{/${name}}} first`,
  "template.mutual":
    "two checksums that are each of a part with the other in it: neither can be first",

  "template.noVariable": ({ name }: { readonly name: string }) =>
    `the variable ${name} has no value`,
  "template.notANumber": ({ name, got }: { readonly name: string; readonly got: string }) =>
    `expected a whole number in ${name}, decimal or as 0x…, got "${got}"`,
  "template.doesNotFit": ({
    value,
    lowest,
    highest,
  }: {
    readonly value: string;
    readonly lowest: string | null;
    readonly highest: string | null;
  }) =>
    highest === null
      ? `${value} does not fit: the format takes ${lowest ?? "0"} or more`
      : `${value} does not fit: the format takes ${lowest ?? "0"} to ${highest}`,
  "template.unsettled": "the lengths in it change each other without end: give them a fixed size",
});
