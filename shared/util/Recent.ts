/**
 * Values by key, of which those used last are kept, up to a bound.
 *
 *     const pages = new Recent<number, Page>(128);
 *     pages.set(3, page);  pages.get(3);   // used now; the one used longest ago goes first
 */
export class Recent<K, V> {
  // In the order of use: a Map keeps the order in which keys were put.
  readonly #values = new Map<K, V>();
  readonly #most: number;

  /** `most`: at least one. */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#values.size;
  }

  /** Counts as a use. */
  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** Counts as no use. */
  peek(key: K): V | undefined {
    return this.#values.get(key);
  }

  has(key: K): boolean {
    return this.#values.has(key);
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
  }

  clear(): void {
    this.#values.clear();
  }
}
