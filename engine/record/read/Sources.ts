// Files of ours that are looked at beside the recording, each by a number (0 is the recording itself). They are gone through
// in turns, so that neither sockets nor clients wait for a large one.
//
//     const sources = new Sources({ folder: () => "/tmp/x" });
//     const id = sources.open("session.pcapng");
//     sources.store(id)                        // grows until sources.progress(id).state is "whole"
//     sources.close(id);

import { statSync } from "node:fs";
import * as path from "node:path";
import { MAX_SOURCES, type SourceStatus } from "../../../shared/model/source.ts";
import { Refusal, refusal, type Failure } from "../../../shared/model/failure.ts";
import { failureFrom } from "../../system/failureFrom.ts";
import { CHUNK_ROWS } from "../index/chunk.ts";
import type { EventStore } from "./EventStore.ts";
import type { Findings } from "./Findings.ts";
import { RecordingFile } from "./RecordingFile.ts";
import { SocketBook } from "./SocketBook.ts";
import { said } from "../../../shared/words/said.ts";

/** ms of one turn, for all of them together. */
const TURN = 5;
/** Chunks of an index on their way to the disk from which on no more are made; and ms until that is looked at again. */
const MAX_WRITING = 4;
const WAIT = 5;

/** Events of a file whose index cannot be written. */
const IN_MEMORY = 16 * CHUNK_ROWS;

export interface SourcesSetup {
  /** Where the files go that hold what is not in memory of an index. */
  folder(): string;
}

export interface SourceProgress {
  readonly state: "reading" | "whole" | "failed";
  readonly path: string;
  /** Bytes of the file, and how many of them have been gone through. */
  readonly done: number;
  readonly of: number;
  readonly events: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly sockets: number;
  readonly moreSockets: boolean;
  readonly growing: boolean;
  /** Bytes at its end that are no whole block. */
  readonly cutOff: number;
  readonly findings: Findings;
  /** Why it was not gone through to its end; what was found before can be looked at. */
  readonly failure: Failure | null;
}

interface Source {
  readonly file: RecordingFile;
  readonly book: SocketBook;
  failure: Failure | null;
}

export class Sources {
  readonly #setup: SourcesSetup;
  readonly #open = new Map<number, Source>();
  #opened = 0;
  #turn: NodeJS.Immediate | NodeJS.Timeout | null = null;

  constructor(setup: SourcesSetup) {
    this.#setup = setup;
  }

  /** Returns the file's number. Throws a Refusal when it cannot be read, is none of ours, or too many are open. */
  open(file: string): number {
    if (this.#open.size >= MAX_SOURCES)
      throw refusal(
        "TOO_MANY_SOURCES",
        said("record.filesAreOpenAsManyAsCan", { most: MAX_SOURCES }),
        said("record.closeOneOfThemFirst"),
      );
    const id = ++this.#opened;
    const name = `portscope-source-${process.pid}-${id}.index`;
    const indexPath = path.join(this.#setup.folder(), name);
    try {
      checkKind(file);
      const book = new SocketBook();
      this.#open.set(id, {
        file: new RecordingFile(file, { indexPath, book }),
        book,
        failure: null,
      });
    } catch (error) {
      throw refused(error, file);
    }
    this.#goOn();
    return id;
  }

  /** Throws a Refusal when no such file is open. */
  store(id: number): EventStore {
    return this.#get(id).file.store;
  }

  /** What became of its sockets. Throws a Refusal when no such file is open. */
  book(id: number): SocketBook {
    return this.#get(id).book;
  }

  /** Throws a Refusal when no such file is open. */
  progress(id: number): SourceProgress {
    const { file, book, failure } = this.#get(id);
    const { count, firstSeq } = file.store;
    return {
      state: failure !== null ? "failed" : file.whole ? "whole" : "reading",
      path: file.store.path,
      ...file.progress,
      events: count,
      firstSeq: count === 0 ? 0 : firstSeq,
      lastSeq: count === 0 ? 0 : file.store.seqOf(count - 1),
      sockets: book.size,
      moreSockets: book.full,
      growing: file.growing,
      cutOff: file.cutOff,
      findings: file.findings,
      failure,
    };
  }

  /** Whether one is still being gone through. */
  get isReading(): boolean {
    return [...this.#open.values()].some(({ file, failure }) => failure === null && !file.whole);
  }

  /** All that are open. */
  list(): SourceStatus[] {
    return Array.from(this.#open.keys(), (source) => this.status(source));
  }

  /** Throws a Refusal when no such file is open. */
  status(source: number): SourceStatus {
    const { findings, ...progress } = this.progress(source);
    const { damaged, places } = findings;
    return { source, ...progress, damaged, places: [...places] };
  }

  /** Does nothing when it is closed already. */
  close(id: number): void {
    this.#open.get(id)?.file.close();
    this.#open.delete(id);
  }

  closeAll(): void {
    for (const id of [...this.#open.keys()]) this.close(id);
    if (this.#turn !== null) clearTimeout(this.#turn as NodeJS.Timeout);
  }

  #get(id: number): Source {
    const found = this.#open.get(id);
    if (found === undefined)
      throw refusal(
        "NO_SUCH_SOURCE",
        said("record.noFileIsOpenAsSource", { id }),
        said("record.openFileAgain"),
      );
    return found;
  }

  #goOn(): void {
    if (this.#turn !== null) return;
    const unread = [...this.#open.values()].filter(
      ({ file, failure }) => failure === null && !file.whole,
    );
    if (unread.length === 0) return;
    const ready = unread.filter(({ file }) => file.store.index.writing < MAX_WRITING);
    const next = (): void => {
      this.#turn = null;
      for (const source of ready) advance(source, TURN / ready.length);
      this.#goOn();
    };
    // Between two turns everything else has its own.
    this.#turn = ready.length === 0 ? setTimeout(next, WAIT) : setImmediate(next);
  }
}

function advance(source: Source, ms: number): void {
  const { file } = source;
  const { index } = file.store;
  try {
    if (!index.spills && index.count > IN_MEMORY)
      throw refusal(
        "NO_ROOM_FOR_INDEX",
        said("record.whatIsKnownOfFindsNoRoom", { path: file.store.path, events: IN_MEMORY }),
        said("record.makeRoomAndOpenFileAgain"),
      );
    file.advance(ms);
  } catch (error) {
    source.failure = refused(error, file.store.path).failure;
  }
}

/** Before it is opened: a FIFO would wait for a writer, and hold up every socket. */
function checkKind(file: string): void {
  if (!statSync(file).isFile())
    throw refusal(
      "NOT_A_FILE",
      said("system.isNoFile", { path: file }),
      said("record.nameFileThatPortscopeRecordedPortscopePcapng"),
    );
}

function refused(error: unknown, file: string): Refusal {
  return error instanceof Refusal ? error : new Refusal(failureFrom(error, { endpoint: file }));
}
