// The two blocks that open a file: section header and the one interface.

import { joinBytes } from "../../../shared/format/joinBytes.ts";
import { BLOCK, BYTE_ORDER_MAGIC, LINKTYPE_RAW, OPTION, pad4 } from "./format.ts";

/** Section header block and interface description block (pcapng 4.1, 4.2). */
export function fileHeader(application: string): Uint8Array {
  const section = block(BLOCK.sectionHeader, [
    u32(BYTE_ORDER_MAGIC),
    u16(1),
    u16(0),
    // Section length: not known while writing.
    u32(0xffffffff),
    u32(0xffffffff),
    option(OPTION.shbUserApplication, text(application)),
    END,
  ]);
  const interfaceBlock = block(BLOCK.interfaceDescription, [
    u16(LINKTYPE_RAW),
    u16(0),
    // Snap length 0: no limit.
    u32(0),
    option(OPTION.ifName, text("portscope")),
    option(
      OPTION.ifDescription,
      // not for people: a file's text, the same for whoever opens it, in whichever program.
      text("Socket calls seen from inside; IP, TCP and UDP headers are synthesized"),
    ),
    option(OPTION.ifTimestampResolution, Uint8Array.of(6)),
    END,
  ]);
  return joinBytes([section, interfaceBlock]);
}

function block(type: number, body: readonly Uint8Array[]): Uint8Array {
  const bytes = joinBytes(body);
  const total = u32(bytes.length + 12);
  return joinBytes([u32(type), total, bytes, total]);
}

function option(code: number, value: Uint8Array): Uint8Array {
  const padded = new Uint8Array(pad4(value.length));
  padded.set(value);
  return joinBytes([u16(code), u16(value.length), padded]);
}

const END = new Uint8Array(4);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const u16 = (value: number): Uint8Array => Uint8Array.of(value & 0xff, value >>> 8);
const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
