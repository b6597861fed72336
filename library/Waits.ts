// Waiting with an end: looks after each event whether what is wanted is there, until its time is over or the engine closes.

import type { WaitOptions } from "./api.ts";
import { PortscopeError } from "./PortscopeError.ts";
import { t } from "./wording.ts";

/** What a timer takes, ms. */
export const LONGEST = 2 ** 31 - 1;

export interface Wanted<T> {
  /** What is there, in an object; null where it must be waited for. Throws where it cannot come any more. */
  look(): { readonly value: T } | null;
  /** What an error says of it: what was expected, and what was seen. */
  fail(code: string, sentence: string): PortscopeError;
  /** In the words of the errors: `Expected …`. */
  readonly what: string;
}

export class Waits {
  /** Of each waiting: its look. In the order in which they began. */
  readonly #looks = new Set<() => void>();
  readonly #usual: number;
  #due = false;
  #closed = false;

  /** Throws a RangeError. `usual`: milliseconds. */
  constructor(usual: number) {
    this.#usual = checkedTimeout(usual);
  }

  /** Looks once what an event leads to has been set. */
  wake(): void {
    if (this.#due || this.#looks.size === 0) return;
    this.#due = true;
    setImmediate(() => {
      this.#due = false;
      for (const look of this.#looks) look();
    });
  }

  /** Ends all waiting, now and from now on, unless what is wanted is there. */
  close(): void {
    this.#closed = true;
    for (const look of this.#looks) look();
  }

  /** An error's stack is that of `here`: of the caller, who waits in another turn. */
  async for<T>(
    wanted: Wanted<T>,
    options: WaitOptions = {},
    here: Error = new Error("here"),
  ): Promise<T> {
    const timeout = checkedTimeout(options.timeout ?? this.#usual);
    options.signal?.throwIfAborted();
    try {
      return await this.#settled(wanted, timeout, options.signal ?? null);
    } catch (error) {
      if (error instanceof PortscopeError)
        error.stack = `${error.name}: ${error.message}\n${framesOf(here)}`;
      throw error;
    }
  }

  #settled<T>(wanted: Wanted<T>, timeout: number, signal: AbortSignal | null): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.#looks.delete(look);
        clearTimeout(timer);
        signal?.removeEventListener("abort", aborted);
      };
      const look = (): void => {
        try {
          const found = wanted.look();
          if (found === null && !this.#closed) return;
          end();
          if (found !== null) resolve(found.value);
          else reject(wanted.fail("PORTSCOPE_CLOSED", t("library.closed", { what: wanted.what })));
        } catch (error) {
          end();
          reject(error as Error);
        }
      };
      const aborted = (): void => {
        end();
        reject(signal?.reason as Error);
      };
      const late = (): void => {
        end();
        const { what } = wanted;
        reject(wanted.fail("PORTSCOPE_TIMEOUT", t("library.late", { what, timeout })));
      };
      const timer = setTimeout(late, timeout);
      signal?.addEventListener("abort", aborted);
      this.#looks.add(look);
      look();
    });
  }
}

function framesOf({ stack = "" }: Error): string {
  return stack.split("\n").slice(2).join("\n");
}

function checkedTimeout(ms: number): number {
  if (Number.isFinite(ms) && ms >= 0 && ms <= LONGEST) return ms;
  throw new RangeError(t("library.timeout", { longest: LONGEST, got: String(ms) }));
}
