// A file of ours as an EventStore: its blocks are gone through once, in turns that the caller paces, and what the index has
// of a recording that is being made is worked out again. What is damaged or missing is found on the way.
//
//     const file = openRecordingFile("session.pcapng", { indexPath: "/tmp/session.index" });
//     while (file.advance(5)) await nextTurn();       // file.store grows
//     file.close();

import * as fs from "node:fs";
import { refusal } from "../../../shared/model/failure.ts";
import { CHUNK_ROWS } from "../index/chunk.ts";
import { ErrorTable } from "../index/eventDetail.ts";
import { EventIndex } from "../index/EventIndex.ts";
import { FlowTable } from "../index/FlowTable.ts";
import { MAX_GAPS, SeqRuns } from "../index/SeqRuns.ts";
import { readFully, readFullySync } from "../../system/readFully.ts";
import { BlockReader } from "./BlockReader.ts";
import { checkHead } from "./checkHead.ts";
import { EventStore } from "./EventStore.ts";
import { Findings } from "./Findings.ts";
import { RowBuilder } from "./RowBuilder.ts";
import type { SocketBook } from "./SocketBook.ts";
import { soundBlocks } from "./soundBlocks.ts";
import { said } from "../../../shared/words/said.ts";

export interface FileSetup {
  /** The file for chunks of the index that are not in memory; null: only what was added last is kept, for reading once. */
  readonly indexPath: string | null;
  /** Is told all that happened to sockets. */
  readonly book?: SocketBook;
}

/** Blocks between two looks at the clock. */
const LOOK = 128;

export class RecordingFile {
  readonly store: EventStore;
  /** What is damaged or missing, as far as the file has been gone through. */
  readonly findings = new Findings();
  /** Bytes at the end that are no whole block: the recording was cut off there. */
  cutOff = 0;
  /** Whether it was longer at its end than when it was opened: another program writes it. */
  growing = false;
  readonly #path: string;
  readonly #fd: number;
  readonly #blocks: BlockReader;
  readonly #steps: ReturnType<typeof soundBlocks>;
  readonly #builder: RowBuilder;
  readonly #index: EventIndex;
  readonly #seqs = new SeqRuns(1);
  readonly #once: boolean;
  #position = 0;
  #end = 0;
  #whole = false;
  #reads = 0;
  #closed = false;

  /** Throws a Refusal when it is not a recording of ours, and what the system says when it cannot be opened. */
  constructor(path: string, { indexPath, book }: FileSetup) {
    this.#path = path;
    this.#once = indexPath === null;
    this.#blocks = new BlockReader(path);
    try {
      checkHead(this.#blocks, path);
      this.#fd = fs.openSync(path, "r");
    } catch (error) {
      this.#blocks.close();
      throw error;
    }
    this.#index = new EventIndex(indexPath);
    const flows = new FlowTable();
    const errors = new ErrorTable();
    this.#builder = new RowBuilder({
      flows,
      errors,
      findings: this.findings,
      add: (row, seq, before, event) => {
        if (before !== null) this.#begin(seq, before);
        this.#index.append(row);
        book?.take(row, event, flows.flows[row.flow]);
      },
      ended: (position) => (this.#end = position),
    });
    this.#steps = soundBlocks(this.#blocks, this.findings);
    this.store = new EventStore({
      index: this.#index,
      flows,
      errors,
      seqs: this.#seqs,
      bytes: {
        read: (position, length) => this.#read(position, length),
        readSync: (position, into) => {
          const bytes = into.subarray(0, this.#readable(position, into.length));
          readFullySync(this.#fd, bytes, position);
          return bytes.length;
        },
      },
      path: () => path,
      readPath: () => path,
      end: () => this.#end,
      writtenTo: () => this.#end,
      flush: async () => undefined,
    });
  }

  /** Position behind the blocks of the newest event. */
  get end(): number {
    return this.#end;
  }

  /** Whether all of the file has been gone through. */
  get whole(): boolean {
    return this.#whole;
  }

  /** Bytes of the file, and how many of them have been gone through. */
  get progress(): { readonly done: number; readonly of: number } {
    return { done: this.#position, of: this.#blocks.size };
  }

  /**
   * Goes on for about so many ms, and no further than to the end of a chunk. False: that was all. Throws a Refusal when the
   * file holds nothing of ours, and what the system says.
   */
  advance(ms: number): boolean {
    if (this.#whole || this.#closed) return false;
    const until = performance.now() + ms;
    const before = this.#index.count;
    const border = (Math.floor(before / CHUNK_ROWS) + 1) * CHUNK_ROWS;
    for (let blocks = 1; this.#index.count < border; blocks++) {
      const step = this.#steps.next();
      if (step.done === true) {
        this.#finish(step.value);
        break;
      }
      // Null: the next sound block is still being looked for.
      if (step.value !== null) {
        this.#position = step.value.position + step.value.length;
        this.#builder.take(step.value);
      }
      if ((step.value === null || blocks % LOOK === 0) && performance.now() >= until) break;
    }
    return !this.#whole;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#blocks.close();
    this.#index.close();
    this.#closeWhenIdle();
  }

  #finish(cutOff: number): void {
    this.cutOff = cutOff;
    this.growing = fs.fstatSync(this.#fd).size > this.#blocks.size;
    this.#builder.finish();
    this.#whole = true;
    this.#position = this.#blocks.size;
    this.#blocks.close();
    if (this.#builder.events === 0 && this.#builder.foreign > 0)
      throw refusal(
        "NOT_A_RECORDING",
        said("record.isCaptureButNotOneThatPortscope", { path: this.#path }),
        said("record.openItInWireshark"),
      );
  }

  /** The next event's seq does not follow, or something that is none of ours lies before it. */
  #begin(seq: number, end: number): void {
    const ordinal = this.#index.count;
    if (this.#once && ordinal % CHUNK_ROWS === 0) this.#seqs.forget(ordinal - CHUNK_ROWS);
    if (!this.#once && this.#seqs.gaps >= MAX_GAPS)
      throw refusal(
        "TOO_MANY_GAPS",
        said("record.hasMoreThanGapsInNumbersOf", { path: this.#path, most: MAX_GAPS }),
        said("record.readItOnCommandLinePortscopeRead"),
      );
    this.#seqs.begin(ordinal, seq, end);
  }

  /** How many of these bytes there are. Throws a Refusal when it is closed. */
  #readable(position: number, length: number): number {
    if (this.#closed)
      throw refusal(
        "SOURCE_CLOSED",
        said("record.isClosed", { path: this.#path }),
        said("record.openItAgainToLookAtIt"),
      );
    return Math.max(0, Math.min(length, this.#blocks.size - position));
  }

  async #read(position: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(this.#readable(position, length));
    this.#reads += 1;
    try {
      await readFully(this.#fd, bytes, position);
    } finally {
      this.#reads -= 1;
      this.#closeWhenIdle();
    }
    return bytes;
  }

  /** Never under a read: the number of a closed file may be another one's a moment later. */
  #closeWhenIdle(): void {
    if (this.#closed && this.#reads === 0) fs.closeSync(this.#fd);
  }
}
