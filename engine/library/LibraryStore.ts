// The kept messages, as the engine holds them: read from one file, read again whenever that changes, written when a client changes
// them. A file that was damaged is put aside, one of a newer program is left as it is.

import { Refusal, refusal, type Failure } from "../../shared/model/failure.ts";
import { MAX_LIBRARY, MAX_MESSAGES, type SavedItem } from "../../shared/library/library.ts";
import { formatLibrary, readLibrary } from "../../shared/library/libraryFile.ts";
import type { LibraryStatus } from "../../shared/library/libraryStatus.ts";
import { said } from "../../shared/words/said.ts";
import { createSignal } from "../feed/Signal.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { readKept, setAside, writeKept } from "../system/keptFile.ts";
import { watchFile } from "../system/watchFile.ts";

type Messages = readonly SavedItem[];

/** Bytes: as many as its text may have, in UTF-8. */
const MOST_BYTES = 3 * MAX_LIBRARY;

export class LibraryStore {
  readonly #path: string | null;
  readonly #changed = createSignal<LibraryStatus>();
  #status: LibraryStatus;
  /** One after the other: what is read is what the one before wrote. */
  #last: Promise<unknown> = Promise.resolve();
  /** Null while the file is not watched. */
  #stopWatching: (() => void) | null = null;

  constructor(path: string | null) {
    this.#path = path;
    this.#status = { path: path ?? "", messages: [], setAside: null, failure: null };
  }

  async begin(): Promise<void> {
    if (this.#path === null) return;
    await this.#inTurn(() => this.#read());
    this.#watch();
  }

  status(): LibraryStatus {
    return this.#status;
  }

  /** Returns its undo. */
  onChange(listener: (status: LibraryStatus) => void): () => void {
    return this.#changed.on(listener);
  }

  /** Throws a Refusal, and then has changed nothing. */
  change(next: (messages: Messages) => Messages): Promise<void> {
    return this.#inTurn(() => this.#write(next));
  }

  /** Settles once what was asked for is in the file. */
  async close(): Promise<void> {
    this.#stopWatching?.();
    await this.#last;
  }

  async #read(): Promise<void> {
    const path = this.#path;
    if (path === null) return;
    try {
      const { messages, aside } = await readOrPutAside(path, this.#status.setAside);
      this.#tell({ path, messages, setAside: aside, failure: null });
    } catch (error) {
      this.#tell({ ...this.#status, failure: failureOf(error, path) });
    }
  }

  async #write(next: (messages: Messages) => Messages): Promise<void> {
    const path = this.#path;
    if (path === null)
      return this.#tell({
        ...this.#status,
        messages: fitting(next(this.#status.messages)).messages,
      });
    try {
      // Somebody else may have written since: another program of ours, or a person.
      const { messages: now, aside } = await readOrPutAside(path, this.#status.setAside);
      const { messages, text } = fitting(next(now));
      await writeKept(path, text);
      this.#tell({ path, messages, setAside: aside, failure: null });
      this.#watch();
    } catch (error) {
      throw new Refusal(failureOf(error, path));
    }
  }

  #tell(status: LibraryStatus): void {
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return;
    this.#status = status;
    this.#changed.tell(status);
  }

  /** Its folder may be there only since the first write. */
  #watch(): void {
    if (this.#path !== null)
      this.#stopWatching ??= watchFile(this.#path, () => void this.#inTurn(() => this.#read()));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** Throws what the system says, and a Refusal where the file is of a newer program. */
async function readOrPutAside(
  path: string,
  aside: string | null,
): Promise<{ readonly messages: Messages; readonly aside: string | null }> {
  const kept = await readKept(path, MOST_BYTES);
  if (kept.kind === "none") return { messages: [], aside };
  const read = kept.kind === "text" ? readLibrary(kept.text) : { kind: "damaged" as const };
  if (read.kind === "read") return { messages: read.messages, aside };
  if (read.kind === "damaged") return { messages: [], aside: await setAside(path) };
  throw refusal(
    "NEWER_LIBRARY",
    said("libraryFile.isNewer", { path, version: read.version }),
    said("libraryFile.updatePortscope"),
  );
}

/** Throws a Refusal where they are too many, or too large. */
function fitting(messages: Messages): { readonly messages: Messages; readonly text: string } {
  const text = formatLibrary(messages);
  if (messages.length > MAX_MESSAGES || text.length > MAX_LIBRARY)
    throw refusal(
      "LIBRARY_FULL",
      said("libraryFile.isFull", { messages: MAX_MESSAGES, size: MAX_LIBRARY }),
      said("libraryFile.removeSome"),
    );
  return { messages, text };
}

function failureOf(error: unknown, path: string): Failure {
  return error instanceof Refusal ? error.failure : failureFrom(error, { endpoint: path });
}
