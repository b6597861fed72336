// The options of one command line, by name.

import type { Given } from "./getopt.ts";
import type { NcName } from "./rows.ts";

export class Options {
  readonly #given: readonly Given[];

  constructor(given: readonly Given[]) {
    this.#given = given;
  }

  has(name: NcName): boolean {
    return this.count(name) > 0;
  }

  count(name: NcName): number {
    return this.values(name).length;
  }

  /** The last one counts, as with getopt(3). Undefined where there is none. */
  value(name: NcName): string | undefined {
    return this.values(name).at(-1);
  }

  values(name: NcName): readonly string[] {
    return this.#given.filter(({ row }) => row.name === name).map(({ value }) => value);
  }

  /** The first one that is known and cannot be done, as it was typed. */
  get refused(): string | undefined {
    return this.#given.find(({ row }) => row.refused === true)?.typed;
  }
}
