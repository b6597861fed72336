// The events that can be looked at: those of the recording that is being made, or of a file of ours. Who reads them, a view,
// a stream, a measure, does not know which. An event's ordinal says where it stands (0 is the first), its seq what it is called.

import type { SocketEvent } from "../../../shared/model/event.ts";
import { refusal } from "../../../shared/model/failure.ts";
import type { Row } from "../../../shared/model/rows.ts";
import { CHUNK_ROWS, copyOfRows, type Chunk } from "../index/chunk.ts";
import type { ErrorTable } from "../index/eventDetail.ts";
import type { EventIndex } from "../index/EventIndex.ts";
import type { Flow, FlowTable } from "../index/FlowTable.ts";
import { RowPicker } from "../index/RowPicker.ts";
import type { SeqRuns } from "../index/SeqRuns.ts";
import { Recent } from "../../../shared/util/Recent.ts";
import type { ByteSource } from "../../system/gather.ts";
import { readEvent, readPayload, readRows, type Place } from "./readRows.ts";
import { said } from "../../../shared/words/said.ts";

/** Places of events in cold chunks that are kept, some 150 bytes each: pages are looked at again, and each place is a short read. */
const KEPT_PLACES = 8192;

/** What an EventStore stands on. */
export interface StoreSetup {
  readonly index: EventIndex;
  readonly flows: FlowTable;
  readonly errors: ErrorTable;
  readonly seqs: SeqRuns;
  readonly bytes: ByteSource;
  /** The file's path as it is told, and where a thread can open it. */
  path(): string;
  readPath(): string;
  /** Position behind the newest event's blocks, and how much of them is in the file. */
  end(): number;
  writtenTo(): number;
  /** Resolves once what there is has been written. */
  flush(): Promise<void>;
}

/** Rows [from, to) of a chunk whose seqs have no gap. */
export interface RunInChunk {
  readonly from: number;
  readonly to: number;
  /** Seq that the chunk's row 0 has, or would have. */
  readonly firstSeq: number;
  /** Position in the file behind the last row's blocks. */
  readonly end: number;
}

/** What lies around some rows of a chunk. */
export interface Around {
  /** µs since the epoch: of the store's first event, and of the event before the rows (its own for the first). */
  readonly firstTime: number;
  readonly previousTime: number;
  readonly runs: readonly RunInChunk[];
}

export class EventStore {
  /** Columns by chunk, with what is known of each chunk. To be read only. */
  readonly index: EventIndex;
  /** The file's bytes, whether they are there yet or still in memory. */
  readonly bytes: ByteSource;
  readonly #setup: StoreSetup;
  readonly #picker: RowPicker;
  /** By ordinal. */
  readonly #places = new Recent<number, Place>(KEPT_PLACES);

  constructor(setup: StoreSetup) {
    this.#setup = setup;
    this.index = setup.index;
    this.#picker = new RowPicker(setup.index);
    this.bytes = setup.bytes;
  }

  get path(): string {
    return this.#setup.path();
  }

  /** Where a thread can open the file: by its name, or by what the system still has of it. */
  get readPath(): string {
    return this.#setup.readPath();
  }

  /** The file of chunks that are no longer in memory. */
  get indexPath(): string {
    return this.index.path ?? "";
  }

  /** Where files that only this program needs may stand: the beginning of a path. */
  get besidePath(): string {
    return this.indexPath.replace(/\.index$/, "");
  }

  get count(): number {
    return this.index.count;
  }

  get firstSeq(): number {
    return this.#setup.seqs.firstSeq;
  }

  seqOf(ordinal: number): number {
    return this.#setup.seqs.seqOf(ordinal);
  }

  /** Ordinal of an event; of one that is not there that of the next one, which may be the store's end. */
  ordinalOf(seq: number): number {
    return Math.min(this.#setup.seqs.ordinalOf(seq), this.count);
  }

  /** By number; grows. */
  get flows(): readonly Flow[] {
    return this.#setup.flows.flows;
  }

  /** Codes of failures by number; grows. */
  get errors(): readonly string[] {
    return this.#setup.errors.codes;
  }

  /** Whether some events' ends or failures found no place in the tables: those stand in the file only. */
  get unlisted(): boolean {
    return this.#setup.flows.full || this.#setup.errors.full;
  }

  /** Rows of a chunk that is in memory, for another thread. */
  copyOfRows(chunk: number, from: number, to: number): ArrayBuffer | null {
    const known = this.index.peek(chunk);
    return known === null ? null : copyOfRows(known, from, to);
  }

  /** How many events from the first one on are in the file with all their blocks; at least `known`. */
  async writtenRows(known: number): Promise<number> {
    const whole = this.#setup.end();
    // One that has reached its limit is still on its way to the disk.
    const end = Math.min(this.#setup.writtenTo(), whole);
    return this.index.countBefore(end, known, end >= whole);
  }

  /** All that has happened so far as a file that can be read: where, and how much of it. */
  async writtenSoFar(): Promise<{ readonly source: string; readonly end: number }> {
    await this.#setup.flush();
    return { source: this.readPath, end: Math.min(this.#setup.writtenTo(), this.#setup.end()) };
  }

  /** What lies around events [from, to), which are of one chunk. */
  async around(from: number, to: number): Promise<Around> {
    const { firstTime, previousTime, end } = await this.index.edges(from, to, this.#setup.end());
    return { firstTime, previousTime, runs: this.runsOf(from, to, end) };
  }

  /** The runs of events [from, to), which are of one chunk; the blocks of the last one end at `end`. */
  runsOf(from: number, to: number, end: number): RunInChunk[] {
    const start = Math.floor(from / CHUNK_ROWS) * CHUNK_ROWS;
    return this.#setup.seqs.within(from, to).map((run) => ({
      from: run.from - start,
      to: run.to - start,
      firstSeq: run.seq - (run.from - start),
      end: run.end ?? end,
    }));
  }

  /** Some rows of a chunk of the index, ascending, as columns by themselves: their row i is `rows[i]`. */
  async pick(chunk: number, rows: readonly number[]): Promise<Chunk> {
    const [picked] = await this.#picker.pick([{ chunk, rows }]);
    return picked as Chunk;
  }

  /** Rows of events by ordinal, ascending. */
  async rowsOf(ordinals: readonly number[]): Promise<Row[]> {
    return readRows(this.bytes, await this.places(ordinals));
  }

  /** One event with all its particulars. Throws a Refusal when there is no such event. */
  async event(seq: number): Promise<SocketEvent> {
    return readEvent(this.bytes, await this.#placeOf(seq));
  }

  /** Whole payload of an event; empty for calls that carry none. Throws a Refusal. */
  async payload(seq: number): Promise<Uint8Array> {
    return readPayload(this.bytes, await this.#placeOf(seq));
  }

  async #placeOf(seq: number): Promise<Place> {
    const ordinal = this.ordinalOf(seq);
    if (ordinal < 0 || ordinal >= this.count || this.seqOf(ordinal) !== seq)
      throw refusal(
        "NO_SUCH_EVENT",
        said("record.eventIsNotInThisRecordingWhich", {
          seq,
          count: this.count,
          firstSeq: this.firstSeq,
        }),
        said("record.itHappenedBeforeThisRecordingBeganOr"),
      );
    const [place] = await this.places([ordinal]);
    return place as Place;
  }

  /** Where events are and what the index knows of them; `ordinals` ascending. */
  async places(ordinals: readonly number[]): Promise<Place[]> {
    const found = new Map<number, Place>();
    const byChunk = new Map<number, number[]>();
    for (const ordinal of ordinals) {
      const known = this.#places.get(ordinal);
      if (known !== undefined) {
        found.set(ordinal, known);
        continue;
      }
      const chunk = Math.floor(ordinal / CHUNK_ROWS);
      const rows = byChunk.get(chunk);
      if (rows === undefined) byChunk.set(chunk, [ordinal % CHUNK_ROWS]);
      else rows.push(ordinal % CHUNK_ROWS);
    }
    const wanted = Array.from(byChunk, ([chunk, rows]) => ({ chunk, rows }));
    // What is in memory may still change; of a chunk that is not, nothing does.
    const cold = wanted.map(({ chunk }) => this.index.peek(chunk) === null);
    const picked = await this.#picker.pick(wanted);
    for (const [i, { chunk, rows }] of wanted.entries())
      for (const [at, row] of rows.entries()) {
        const ordinal = chunk * CHUNK_ROWS + row;
        const place = {
          seq: this.seqOf(ordinal),
          offset: picked[i]?.offset[at] ?? 0,
          time: picked[i]?.time[at] ?? 0,
          socket: picked[i]?.socket[at] ?? 0,
          result: picked[i]?.result[at] ?? 0,
          code: picked[i]?.code[at] ?? 0,
          detail: picked[i]?.detail[at] ?? 0,
        };
        found.set(ordinal, place);
        if (cold[i] === true) this.#places.set(ordinal, place);
      }
    return ordinals.flatMap((ordinal) => found.get(ordinal) ?? []);
  }
}
