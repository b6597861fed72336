// Looks over MessagePack bytes from outside before they are decoded: every length lies within the frame, nothing is nested
// deeper than a message of ours ever is, there are no more values than it has, and only the extensions that it uses occur.
// The decoder would also build regular expressions, errors and record definitions that outlive the message; a client has no
// business sending those.
//
//     if (!isPlainFrame(bytes)) refuse();

const MAX_DEPTH = 32;
/** A query with all the framing rules that it may have comes to 39,000 values, 5,000 of them objects. */
export const MAX_VALUES = 65_536;
/** Lists and objects, empty ones too: each takes microseconds to build. */
export const MAX_CONTAINERS = 8192;

const TYPED_ARRAY = 0x74;
const UINT8_ARRAY = 1;
/** A value that occurs twice is numbered where it first stands, then pointed to. */
const NUMBERED = 0x69;
const POINTER = 0x70;

interface Item {
  /** Position after the item's own bytes; its children follow. */
  readonly end: number;
  readonly children: number;
  /** Whether it is a list or an object. */
  readonly container: boolean;
}

export function isPlainFrame(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // How many values each open container still lacks; the frame itself is one value.
  const open = [1];
  let at = 0;
  let values = 0;
  let containers = 0;
  while (open.length > 0) {
    const missing = open[open.length - 1] ?? 0;
    if (missing === 0) {
      open.pop();
      continue;
    }
    open[open.length - 1] = missing - 1;
    const item = readItem(view, at);
    if (item === null || item.end > bytes.byteLength) return false;
    at = item.end;
    values += 1;
    if (item.container) containers += 1;
    if (values > MAX_VALUES || containers > MAX_CONTAINERS) return false;
    if (item.children > 0) {
      // Each child is at least one byte.
      if (item.children > bytes.byteLength - at || open.length > MAX_DEPTH) return false;
      open.push(item.children);
    }
  }
  return at === bytes.byteLength;
}

/** Null when it is no value that a message may hold, or is cut short. */
function readItem(view: DataView, at: number): Item | null {
  try {
    return item(view, at, view.getUint8(at));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function item(view: DataView, at: number, tag: number): Item | null {
  const plain = (size: number): Item => ({ end: at + 1 + size, children: 0, container: false });
  const list = (size: number, children: number): Item => ({
    end: at + 1 + size,
    children,
    container: true,
  });
  if (tag <= 0x7f || tag >= 0xe0) return plain(0);
  if (tag <= 0x8f) return list(0, (tag & 0x0f) * 2);
  if (tag <= 0x9f) return list(0, tag & 0x0f);
  if (tag <= 0xbf) return plain(tag & 0x1f);
  switch (tag) {
    case 0xc0: // nil
    case 0xc2: // false
    case 0xc3: // true
      return plain(0);
    case 0xc4: // bin 8, bin 16, bin 32
    case 0xd9: // str 8
      return plain(1 + view.getUint8(at + 1));
    case 0xc5:
    case 0xda: // str 16
      return plain(2 + view.getUint16(at + 1));
    case 0xc6:
    case 0xdb: // str 32
      return plain(4 + view.getUint32(at + 1));
    case 0xc7: // ext 8, ext 16, ext 32
      return typedArray(view, at + 2, view.getUint8(at + 1));
    case 0xc8:
      return typedArray(view, at + 3, view.getUint16(at + 1));
    case 0xc9:
      return typedArray(view, at + 5, view.getUint32(at + 1));
    case 0xcc: // uint 8
    case 0xd0: // int 8
      return plain(1);
    case 0xcd: // uint 16
    case 0xd1: // int 16
      return plain(2);
    case 0xca: // float 32
    case 0xce: // uint 32
    case 0xd2: // int 32
      return plain(4);
    case 0xcb: // float 64
    case 0xcf: // uint 64
    case 0xd3: // int 64
      return plain(8);
    case 0xd4: // fixext 1, 2, 4, 8, 16
      return shortExtension(view, at, 1);
    case 0xd5:
      return shortExtension(view, at, 2);
    case 0xd6:
      return shortExtension(view, at, 4);
    case 0xd7:
      return shortExtension(view, at, 8);
    case 0xd8:
      return shortExtension(view, at, 16);
    case 0xdc: // array 16, array 32
      return list(2, view.getUint16(at + 1));
    case 0xdd:
      return list(4, view.getUint32(at + 1));
    case 0xde: // map 16, map 32
      return list(2, view.getUint16(at + 1) * 2);
    case 0xdf:
      return list(4, view.getUint32(at + 1) * 2);
    default:
      return null;
  }
}

function shortExtension(view: DataView, at: number, size: number): Item | null {
  const type = view.getUint8(at + 1);
  if (size === 4 && type === NUMBERED) return { end: at + 6, children: 1, container: false };
  if (size === 4 && type === POINTER) return { end: at + 6, children: 0, container: false };
  return typedArray(view, at + 1, size);
}

/** `at`: where the extension's type stands; its data follows. */
function typedArray(view: DataView, at: number, size: number): Item | null {
  const known = view.getUint8(at) === TYPED_ARRAY && view.getUint8(at + 1) === UINT8_ARRAY;
  return known && size > 0 ? { end: at + 1 + size, children: 0, container: false } : null;
}
