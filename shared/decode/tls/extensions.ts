// Extensions of the hellos (RFC 6066, RFC 7301, RFC 8446, 4.2). Client and server give some of them different forms.

import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, named, text } from "../reading/fieldText.ts";
import { EXTENSIONS, GROUPS, shortName, SIGNATURES, VERSIONS, withNumber } from "./names.ts";
import { said } from "../../words/said.ts";
import { type Label, asIs } from "../reading/label.ts";
import { bracketed } from "../reading/phrases.ts";

/** What a summary wants to know of a hello. */
export interface Hello {
  from: "client" | "server" | "retry";
  host: string | null;
  version: string | null;
  readonly protocols: string[];
}

export function readExtensions(r: FieldReader, hello: Hello): void {
  const length = r.uint("tls.extensionsLength", 2);
  r.sized("decode.extensions", length, () => {
    while (r.more())
      r.group("decode.extension", () => {
        const type = r.uint("decode.type", 2, typeText);
        r.say("", asIs(shortName(EXTENSIONS, type)));
        const bytes = r.uint("decode.length", 2);
        r.within("tls.theExtension", bytes, () => readExtension(r, type, hello));
      });
  });
}

function readExtension(r: FieldReader, type: number, hello: Hello): void {
  if (!r.more()) return;
  switch (type) {
    case 0:
      return readServerNames(r, hello);
    case 10:
      return readList(r, "decode.group", GROUPS);
    case 1:
      r.uint("tls.longestFragment", 1, (value) =>
        bracketed(count(2 ** (value + 8), "byte"), String(value)),
      );
      return;
    case 11:
      return readPointFormats(r);
    case 13:
    case 34:
    case 50:
      return readList(r, "decode.signatureAlgorithm", SIGNATURES);
    case 16:
      return readProtocols(r, hello);
    case 21:
      r.say(count(r.rest("decode.padding", hex).length, "byte"));
      return;
    case 27:
      return readCompressions(r);
    case 28:
      r.say(said("tls.bytes", { bytes: r.uint("tls.longestRecord", 2) }));
      return;
    case 43:
      return readVersions(r, hello);
    case 45:
      return readModes(r);
    case 51:
      return readKeyShares(r, hello);
    default:
      r.rest("decode.data", hex);
  }
}

function typeText(value: number): string {
  return `${shortName(EXTENSIONS, value)} (${value})`;
}

/** RFC 8422, 5.1.2. */
function readPointFormats(r: FieldReader): void {
  r.within("decode.list", r.uint("decode.listLength", 1), () => {
    while (r.more()) r.uint("tls.format", 1, (value) => named(POINT_FORMATS, value));
  });
}

/** RFC 8879, 3. */
function readCompressions(r: FieldReader): void {
  r.within("decode.list", r.uint("decode.listLength", 1), () => {
    while (r.more()) r.uint("decode.algorithm", 2, (value) => named(COMPRESSIONS, value));
  });
}

const POINT_FORMATS = {
  0: "uncompressed",
  1: "ansiX962_compressed_prime",
  2: "ansiX962_compressed_char2",
};
const COMPRESSIONS = { 1: "zlib", 2: "brotli", 3: "zstd" };

function readServerNames(r: FieldReader, hello: Hello): void {
  r.within("decode.list", r.uint("decode.listLength", 2), () => {
    while (r.more()) {
      const type = r.uint("tls.nameType", 1, (value) =>
        value === 0 ? "host_name (0)" : String(value),
      );
      const length = r.uint("tls.nameLength", 2);
      const name = text(r.data("tls.serverName", length, text));
      if (type === 0) hello.host ??= name;
      r.say(name);
    }
  });
}

function readProtocols(r: FieldReader, hello: Hello): void {
  r.within("decode.list", r.uint("decode.listLength", 2), () => {
    while (r.more()) {
      const length = Math.max(0, r.peek());
      const bytes = r.data("decode.protocol", 1 + length, (bytes) => text(bytes.subarray(1)));
      if (r.ok && hello.protocols.length < 8) hello.protocols.push(text(bytes.subarray(1)));
    }
  });
  r.say(hello.protocols.join(", "));
}

function readVersions(r: FieldReader, hello: Hello): void {
  const show = (value: number) => shortName(VERSIONS, value);
  const field = (value: number) => withNumber(VERSIONS, value);
  if (hello.from !== "client") {
    hello.version = show(r.uint("tls.selectedVersion", 2, field));
    r.say(hello.version);
    return;
  }
  const versions: number[] = [];
  r.within("decode.list", r.uint("decode.listLength", 1), () => {
    while (r.more()) versions.push(r.uint("decode.version", 2, field));
  });
  const best = Math.max(0, ...versions.slice(0, 20).filter((v) => VERSIONS[v] !== undefined));
  if (r.ok && best > 0) hello.version = show(best);
  r.say(versions.slice(0, 8).map(show).join(", "));
}

function readModes(r: FieldReader): void {
  r.within("decode.list", r.uint("decode.listLength", 1), () => {
    while (r.more())
      r.uint("decode.mode", 1, (mode) => ["psk_ke", "psk_dhe_ke"][mode] ?? String(mode));
  });
}

function readKeyShares(r: FieldReader, hello: Hello): void {
  const entry = () =>
    r.group("tls.keyShare", () => {
      const group = r.uint("decode.group", 2, (value) => withNumber(GROUPS, value));
      if (hello.from !== "retry") r.data("decode.key", r.uint("tls.keyLength", 2), hex);
      r.say(shortName(GROUPS, group));
    });
  if (hello.from !== "client") return entry();
  r.within("decode.list", r.uint("decode.listLength", 2), () => {
    while (r.more()) entry();
  });
}

/** A two-byte length and numbers of two bytes. */
export function readList(
  r: FieldReader,
  noun: Label,
  names: Readonly<Record<number, string>>,
): void {
  const shown: string[] = [];
  r.within("decode.list", r.uint("decode.listLength", 2), () => {
    while (r.more()) {
      const value = r.uint(noun, 2, (number) => withNumber(names, number));
      if (shown.length < 12) shown.push(shortName(names, value));
    }
  });
  r.say(shown.join(", "));
}
