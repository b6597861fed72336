// Frames cut out of streams as typed-array columns: how the scanning thread hands them over, and how they are kept.

/** Frames of a chunk that is kept. */
export const CHUNK_FRAMES = 16_384;
/** Bytes of one frame in the columns. */
export const FRAME_BYTES = 64;

/** Ordinals count events of the recording from 0. */
export interface FrameColumns {
  /** Ordinal of the event that its last byte came from. */
  readonly last: Float64Array;
  /** Ordinal of the event that its first byte came from. */
  readonly first: Float64Array;
  /** Offset of its first byte among all that the socket received, or sent. */
  readonly at: Float64Array;
  /** When its last byte came, µs since the epoch. */
  readonly time: Float64Array;
  /** Which of the scope's frames it is, from 0, whether the filter holds for them or not. */
  readonly number: Uint32Array;
  /** Events between its last byte and the event at which its end was known. */
  readonly late: Uint32Array;
  /** Bytes of its first event before it. */
  readonly skip: Uint32Array;
  /** Bytes. */
  readonly length: Uint32Array;
  /** Of several that end in one event which one, from 1; 0 for one that is all that ended in its event, and ended with it. */
  readonly part: Uint32Array;
  readonly socket: Uint32Array;
  /** Number in the recording's FlowTable. */
  readonly flow: Uint32Array;
  /** Call number in the low byte, bits of ROW_FLAG in the high byte. */
  readonly code: Uint16Array;
  /** Number of its problem's sentence; 0 for none. */
  readonly problem: Uint16Array;
}

/** One frame's row. */
export type FrameRow = { readonly [K in keyof FrameColumns]: number };

export function frameColumnsOf(buffer: ArrayBufferLike, rows: number): FrameColumns {
  return {
    last: new Float64Array(buffer, 0, rows),
    first: new Float64Array(buffer, rows * 8, rows),
    at: new Float64Array(buffer, rows * 16, rows),
    time: new Float64Array(buffer, rows * 24, rows),
    number: new Uint32Array(buffer, rows * 32, rows),
    late: new Uint32Array(buffer, rows * 36, rows),
    skip: new Uint32Array(buffer, rows * 40, rows),
    length: new Uint32Array(buffer, rows * 44, rows),
    part: new Uint32Array(buffer, rows * 48, rows),
    socket: new Uint32Array(buffer, rows * 52, rows),
    flow: new Uint32Array(buffer, rows * 56, rows),
    code: new Uint16Array(buffer, rows * 60, rows),
    problem: new Uint16Array(buffer, rows * 62, rows),
  };
}

const NAMES = [
  "last",
  "first",
  "at",
  "time",
  "number",
  "late",
  "skip",
  "length",
  "part",
  "socket",
  "flow",
  "code",
  "problem",
] as const satisfies readonly (keyof FrameColumns)[];

/** Rows `from` to `to` (not included). */
export interface FrameRows {
  readonly columns: FrameColumns;
  readonly from: number;
  readonly to: number;
}

/** Copies rows to where `at` says. */
export function copyFrames(into: FrameColumns, at: number, { columns, from, to }: FrameRows): void {
  for (const name of NAMES) into[name].set(columns[name].subarray(from, to), at);
}

export function frameAt(columns: FrameColumns, row: number): FrameRow {
  return {
    last: columns.last[row] ?? 0,
    first: columns.first[row] ?? 0,
    at: columns.at[row] ?? 0,
    time: columns.time[row] ?? 0,
    number: columns.number[row] ?? 0,
    late: columns.late[row] ?? 0,
    skip: columns.skip[row] ?? 0,
    length: columns.length[row] ?? 0,
    part: columns.part[row] ?? 0,
    socket: columns.socket[row] ?? 0,
    flow: columns.flow[row] ?? 0,
    code: columns.code[row] ?? 0,
    problem: columns.problem[row] ?? 0,
  };
}
