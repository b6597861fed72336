// What the fields of a message's template are, where one writes them: in the list of what may come next, and beside their bytes.

import type { Tongue } from "../tongue.ts";
import { BYTES } from "./nouns.ts";

export const templateFieldWords = () => ({
  "templateField.counter": "how often it was sent before",
  "templateField.length": "bytes of what follows, or of a part",
  "templateField.time": "when it is sent",
  "templateField.random": "bytes, or a number",
  "templateField.uuid": "version 4",
  "templateField.choice": "one of several texts",
  "templateField.variable": "a variable's value",
  "templateField.part": "names what stands between",
  "templateField.endOfPart": ({ name }: { readonly name: string }) => `the part ${name} ends here`,
  "templateField.checksum": ({ bits }: { readonly bits: number }) => `checksum, ${bits} bits`,
  "templateField.hash": ({ bytes }: { readonly bytes: number }, t: Tongue) =>
    `hash, ${t.count(bytes, BYTES)}`,
  "templateField.keyed": ({ bytes }: { readonly bytes: number }, t: Tongue) =>
    `hash with a key, ${t.count(bytes, BYTES)}`,
  "templateField.int": (
    {
      size,
      endian,
      signed,
    }: { readonly size: number; readonly endian: string; readonly signed: boolean },
    t: Tongue,
  ) =>
    [
      t.count(size, BYTES),
      ...(size === 1 ? [] : [endian === "be" ? "big-endian" : "little-endian"]),
      ...(signed ? ["signed"] : []),
    ].join(", "),
  "templateField.varint": "LEB128, 1 to 10 bytes",
  "templateField.dec": "decimal digits",
  "templateField.hexDigits": "hex digits",
  "templateField.be": "big-endian",
  "templateField.le": "little-endian",
  "templateField.iso": "as in 2026-01-31T12:00:00.000Z",
  "templateField.unix": "whole seconds since 1970, in digits",
  "templateField.ms": "milliseconds since 1970, in digits",
  "templateField.start": "the first number",
  "templateField.step": "added each time",
  "templateField.width": "digits at least",
  "templateField.of": "of which part",
  "templateField.add": "added to the length",
  "templateField.unit": "s, ms or us",
  "templateField.bytesOf": "how many bytes",
  "templateField.min": "the lowest number",
  "templateField.max": "the highest number",
  "templateField.key": "the key",
  "templateField.namedPart": "a part of this template",
  "templateField.all": "all of the message",

  "templateField.suggestions": "Fields",
  "templateField.preview": "What will be sent",
  "templateField.place": (
    { offset, size }: { readonly offset: number; readonly size: number },
    t: Tongue,
  ) => `${t.count(size, BYTES)} at ${offset}`,
  "templateField.moreBytes": ({ count }: { readonly count: number }, t: Tongue) =>
    `… and ${t.count(count, BYTES)}`,
  "templateField.startHint": "Type {{ for a field: a counter, a length, a checksum, the time …",
  "templateField.variables": "Variables",
  "templateField.noneGiven": "no value yet",
  "templateField.sent": ({ count }: { readonly count: number }, t: Tongue) =>
    `Counters count ${t.number(count)}`,
  "templateField.countAnew": "From 0 again",
});
