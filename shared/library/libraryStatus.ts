import type { Failure } from "../model/failure.ts";
import type { SavedItem } from "./library.ts";

export interface LibraryStatus {
  /** Absolute; empty where nothing is kept. */
  readonly path: string;
  readonly messages: readonly SavedItem[];
  /** Where a file that could not be read as a library was put. */
  readonly setAside: string | null;
  /** Why the file cannot be read or written now. */
  readonly failure: Failure | null;
}
