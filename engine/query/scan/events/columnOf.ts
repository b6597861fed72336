// Comparisons of a single number that stands in a column: a tight loop over it.

import { CALLS } from "../../../../shared/model/event.ts";
import { HAS_PACKETS } from "../../../record/index/eventDetail.ts";
import type { CompiledFilter } from "./CompiledFilter.ts";
import { valueComparison, type Leaf } from "./leafTest.ts";
import type { RowRun } from "../../../record/index/RowRun.ts";

const SEND = CALLS.indexOf("send");
const RECV = CALLS.indexOf("recv");
const ACCEPT = CALLS.indexOf("accept");

/** Whether a row's code is that of a send or recv. */
export function isData(code: number): boolean {
  const call = code & 0xff;
  return call === SEND || call === RECV;
}

/** The number in a row; NaN where the field has no value. */
type Read = (run: RowRun, row: number) => number;

const seq: Read = (run, row) => run.firstSeq + row;
const time: Read = (run, row) => run.columns.time[row] ?? 0;
/** Of a row that is one frame. */
const isPacket = ({ columns }: RowRun, row: number): boolean =>
  isData(columns.code[row] ?? 0) && ((columns.detail[row] ?? 0) & HAS_PACKETS) !== 0;
const length: Read = (run, row) =>
  isData(run.columns.code[row] ?? 0) ? (run.columns.result[row] ?? 0) : Number.NaN;

const COLUMNS: Readonly<Record<string, Read>> = {
  seq,
  "frame.packet_id": (run, row) => (isPacket(run, row) ? seq(run, row) : Number.NaN),
  "frame.time_epoch": time,
  "frame.time": time,
  "frame.time_relative": (run, row) => time(run, row) - run.firstTime,
  "frame.time_delta": (run, row) =>
    time(run, row) - (row === run.from ? run.previousTime : time(run, row - 1)),
  len: length,
  "data.len": (run, row) => length(run, row) || Number.NaN,
};

/** Null where the comparison is not of one plain number. */
export function columnOf(leaf: Leaf): CompiledFilter["mark"] | null {
  if (leaf.kind === "compareFields") return null;
  if (leaf.operand.field.name === "socket") return socketOf(leaf);
  const { field, slices, mask, through } = leaf.operand;
  // How many bytes were carried.
  const bytesThere = through === "len" && (field.name === "data" || field.name === "payload");
  const read = bytesThere ? COLUMNS["data.len"] : COLUMNS[field.name];
  if (read === undefined || slices !== null || mask !== null) return null;
  if (through !== null && !bytesThere) return null;
  const test = numberTest(leaf);
  if (test === null) return null;
  return ({ run }, selected, out) => {
    for (let row = run.from; row < run.to; row++) {
      if (selected[row] !== 1) {
        out[row] = 0;
        continue;
      }
      const value = read(run, row);
      out[row] = !Number.isNaN(value) && test(value) ? 1 : 0;
    }
  };
}

/** Like a column, with a second value where the row is an accept: the new socket. */
function socketOf(
  leaf: Exclude<Leaf, { readonly kind: "compareFields" }>,
): CompiledFilter["mark"] | null {
  const { slices, mask, through } = leaf.operand;
  const test = slices === null && mask === null && through === null ? numberTest(leaf) : null;
  if (test === null) return null;
  const all = leaf.kind === "compare" && (leaf.comparison === "ne" || leaf.comparison === "allEq");
  return ({ run }, selected, out) => {
    const { socket, result, code } = run.columns;
    for (let row = run.from; row < run.to; row++) {
      if (selected[row] !== 1) {
        out[row] = 0;
        continue;
      }
      let holds = test(socket[row] ?? 0);
      const accepted = result[row] ?? 0;
      if (((code[row] ?? 0) & 0xff) === ACCEPT && accepted !== 0)
        holds = all ? holds && test(accepted) : holds || test(accepted);
      out[row] = holds ? 1 : 0;
    }
  };
}

function numberTest(leaf: Leaf): ((value: number) => boolean) | null {
  switch (leaf.kind) {
    case "present":
      return () => true;
    case "compare":
      return valueComparison(leaf.comparison, leaf.value);
    case "in": {
      const ranges = leaf.ranges.flatMap(({ low, high }) =>
        low.type === "number" && high.type === "number" ? [[low.number, high.number] as const] : [],
      );
      if (ranges.length < leaf.ranges.length) return null;
      const singles = new Set(ranges.flatMap(([low, high]) => (low === high ? [low] : [])));
      const wide = ranges.filter(([low, high]) => low !== high);
      return (value) =>
        singles.has(value) || wide.some(([low, high]) => value >= low && value <= high);
    }
    default:
      return null;
  }
}
