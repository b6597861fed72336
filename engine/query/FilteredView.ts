// The events that a filter matches, live: a thread looks at chunk after chunk, and then at what comes.

import { addDamage, NO_DAMAGE } from "../../shared/model/damage.ts";
import { NONE_UNDECIDED, type Query, type ScanState } from "../../shared/model/query.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { CHUNK_ROWS } from "../record/index/chunk.ts";
import type { ScopeView } from "../record/index/ScopeView.ts";
import type { Recording } from "../record/write/Recording.ts";
import { MatchSet } from "../record/index/MatchSet.ts";
import type { ScanResult } from "./scan/jobs.ts";
import { scanFailure } from "./scanFailure.ts";
import type { ScanThread } from "./ScanThread.ts";
import { eventRows, type View } from "./View.ts";

/** Parts under way: one that the thread is busy with, one that waits for it. */
const MAX_UNDER_WAY = 2;
/** Rows of one part: small enough that progress is seen and that a stop takes hold. */
const PART_ROWS = CHUNK_ROWS;

export interface FilteredViewSetup {
  readonly recording: Recording;
  readonly query: Query;
  readonly thread: ScanThread;
  /** Whether the filter asks for bytes of the file, which are there a moment after the events. */
  readonly readsFile: boolean;
  /** More is known: rows, or how far it has come. */
  onProgress(): void;
}

export class FilteredView implements View {
  readonly rows: View["rows"];
  readonly positionOf: View["positionOf"];
  readonly matches = new MatchSet();
  readonly #setup: FilteredViewSetup;
  readonly #scope: ScopeView;
  #state: ScanState["state"] = "scanning";
  #failure: Failure | null = null;
  #undecided = NONE_UNDECIDED;
  #damage = NO_DAMAGE;
  /** Ordinals asked for, and looked at. */
  #asked = 0;
  #done = 0;
  #underWay = 0;
  #asking = false;
  #flows = 0;
  #errors = 0;
  #waiting: (() => void)[] = [];

  constructor(setup: FilteredViewSetup) {
    this.#setup = setup;
    const { recording, query, thread } = setup;
    const rows = eventRows(recording, {
      total: () => this.matches.total,
      ordinals: (from, count) => this.matches.ordinals(from, count),
      positionOf: (ordinal) => this.matches.positionOf(ordinal),
    });
    this.rows = rows.rows;
    this.positionOf = rows.positionOf;
    this.#scope = recording.view(query.scope);
    thread.onResult((result) => this.#take(result));
    thread.send({
      type: "open",
      path: recording.readPath,
      indexPath: recording.indexPath,
      filter: query.filter,
      scope: query.scope,
      firstSeq: recording.firstSeq,
    });
    this.catchUp();
  }

  total(): number {
    return this.matches.total;
  }

  scan(): ScanState {
    return {
      state: this.#state,
      done: this.#done,
      of: this.#setup.recording.count,
      within: this.#scope.total(),
      failure: this.#failure,
      undecided: this.#undecided,
      damage: this.#damage,
    };
  }

  catchUp(): void {
    if (!this.#asking) void this.#ask();
  }

  async reach(seq: number): Promise<void> {
    const { recording } = this.#setup;
    const wanted = Math.min(seq - recording.firstSeq, recording.count);
    while (this.#done < wanted && (await this.more()));
  }

  async more(): Promise<boolean> {
    const { recording } = this.#setup;
    if (!this.#goesOn() || this.#done >= recording.count) return false;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return true;
  }

  stop(): void {
    if (this.#goesOn()) this.#end("stopped");
  }

  close(): void {
    this.#setup.thread.release();
    if (this.#goesOn()) this.#state = "stopped";
    this.#wake();
  }

  #goesOn(): boolean {
    return this.#state === "scanning" || this.#state === "live";
  }

  async #ask(): Promise<void> {
    const { recording, thread, readsFile } = this.#setup;
    this.#asking = true;
    try {
      while (this.#goesOn() && this.#underWay < MAX_UNDER_WAY) {
        const limit =
          readsFile || recording.unlisted
            ? await recording.writtenRows(this.#asked)
            : recording.count;
        if (limit <= this.#asked) break;
        const chunk = Math.floor(this.#asked / CHUNK_ROWS);
        const start = chunk * CHUNK_ROWS;
        const from = this.#asked - start;
        const to = Math.min(limit - start, CHUNK_ROWS, from + PART_ROWS);
        const edges = await recording.edges(start + from, start + to);
        if (!this.#goesOn()) break;
        const { flows, errors } = recording.tables;
        thread.send({
          type: "scan",
          chunk,
          columns: recording.copyOfRows(chunk, from, to),
          from,
          to,
          ...edges,
          flows: flows.slice(this.#flows),
          errors: errors.slice(this.#errors),
        });
        this.#flows = flows.length;
        this.#errors = errors.length;
        this.#asked = start + to;
        this.#underWay += 1;
      }
    } catch {
      // The recording ended; its views are made anew.
    } finally {
      this.#asking = false;
    }
    this.#settle();
  }

  #take(result: ScanResult): void {
    switch (result.type) {
      case "scanned":
        this.matches.append(result.chunk, result.rows);
        this.#done = result.chunk * CHUNK_ROWS + result.to;
        this.#damage = addDamage(this.#damage, result.damaged);
        this.#doubt(result.chunk * CHUNK_ROWS, result.undecided);
        this.#underWay -= 1;
        this.#wake();
        this.#setup.onProgress();
        this.catchUp();
        return;
      case "failed":
        this.#failure = scanFailure(
          result,
          this.#setup.recording.path,
          "Looking through the recording",
          "Check that the recording's file is where it was; then set the filter again.",
        );
        this.#end("failed");
        return;
      case "frames":
      case "framed":
      case "closed":
        return;
    }
  }

  /** Live once it has seen all that there is. */
  #settle(): void {
    if (this.#state !== "scanning" || this.#underWay > 0) return;
    if (this.#setup.recording.count - this.#done > CHUNK_ROWS) return;
    this.#state = "live";
    this.#setup.onProgress();
  }

  #end(state: "stopped" | "failed"): void {
    this.#state = state;
    this.#setup.thread.release();
    this.#wake();
    this.#setup.onProgress();
  }

  #doubt(start: number, rows: readonly number[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const { count, seq } = this.#undecided;
    this.#undecided = {
      count: count + rows.length,
      seq: seq ?? this.#setup.recording.firstSeq + start + first,
    };
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
