// systemd Journal Export entries (pcapng block type 9): `FIELD=value\n`, or for binary values `FIELD\n`, a 64-bit
// little-endian length, the bytes and `\n`. Portscope writes one for every call that is no packet (write/writeJournal.ts); read back from any file.

export type JournalFields = readonly (readonly [name: string, value: string | number])[];

const decoder = new TextDecoder();

/**
 * The fields of an entry, binary ones as bytes. `body` may be the beginning only of a block's body: what is cut off is
 * given as far as it goes.
 */
export function readJournal(body: Uint8Array): Map<string, Uint8Array> {
  const fields = new Map<string, Uint8Array>();
  // Names are letters, digits and `_`; read so in a third of the time of a decoder, several of them for each row of a table.
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  let at = 0;
  // A zero byte is the block's padding.
  while (at < body.length && body[at] !== 0) {
    const lineEnd = bytes.indexOf(LINE_FEED, at);
    const end = lineEnd === -1 ? body.length : lineEnd;
    const equals = bytes.indexOf(EQUALS, at);
    if (equals !== -1 && equals < end) {
      fields.set(bytes.toString("latin1", at, equals), body.subarray(equals + 1, end));
      at = end + 1;
      continue;
    }
    const sizeAt = end + 1;
    if (sizeAt + 8 > body.length) break;
    const length = Number(
      new DataView(body.buffer, body.byteOffset + sizeAt, 8).getBigUint64(0, true),
    );
    fields.set(bytes.toString("latin1", at, end), body.subarray(sizeAt + 8, sizeAt + 8 + length));
    at = sizeAt + 8 + length + 1;
  }
  return fields;
}

export function fieldText(fields: ReadonlyMap<string, Uint8Array>, name: string): string | null {
  const bytes = fields.get(name);
  return bytes === undefined ? null : decoder.decode(bytes);
}

export const LINE_FEED = 0x0a;
const EQUALS = 0x3d;
