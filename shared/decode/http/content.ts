// Bodies whose codings (RFC 9110, 8.4; RFC 9112, 7) are undone, so that what was meant can be read beside what was sent.

import { joinBytes } from "../../format/joinBytes.ts";
import type { Coding } from "../Decoder.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, textOrHex } from "../reading/fieldText.ts";
import { said, type Text } from "../../words/said.ts";
import { labelText } from "../reading/label.ts";
import { colon } from "../reading/phrases.ts";

const CODINGS: Readonly<Record<string, Coding>> = {
  gzip: "gzip",
  "x-gzip": "gzip",
  deflate: "deflate",
  br: "br",
  zstd: "zstd",
};
/** More than one is rare; many are an attack. */
const MAX_CODINGS = 4;

export interface PackedBody {
  /** In the order in which they were applied, in lower case; none where it is not packed. */
  readonly codings: readonly string[];
  /** What is there of the body, without the framing of chunks. */
  readonly pieces: readonly Uint8Array[];
  readonly from: number;
  readonly to: number;
}

/** Adds what the body stands for, where somebody wants to know; of one that is not packed, itself. */
export function unpackBody(r: FieldReader, { codings, pieces, from, to }: PackedBody): void {
  const { unpack } = r;
  if (r.silent || from === to) return;
  if (codings.length === 0)
    r.plain?.push({ name: labelText("decode.body"), bytes: joinBytes(pieces) });
  if (unpack === null || codings.length === 0) return;
  const packed = joinBytes(pieces);
  let bytes = packed;
  let problem: Text | null = null;
  const done: string[] = [];
  for (const name of codings.toReversed()) {
    const coding = CODINGS[name];
    if (coding === undefined || done.length === MAX_CODINGS) {
      problem = said("http.codingIsNotKnownHereItWas", { name: name.slice(0, 40) });
      break;
    }
    const undone = unpack(coding, bytes);
    ({ bytes } = undone);
    problem ??= undone.problem;
    done.unshift(name);
  }
  if (done.length === 0) return;
  const coding = done.join(", ");
  r.unpacked.push({
    name: labelText("decode.body"),
    coding,
    bytes,
    problem,
    packed: packed.length,
    from,
    to,
  });
  r.note(
    said("http.bodyUnpacked", { coding }),
    colon(count(bytes.length, "byte"), textOrHex(bytes)),
    from,
    to,
  );
}
