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
  readonly #stays: (key: K) => boolean;

  /** `most`: at least one. `stays`: keys that must not go yet, so that there may be more. */
  constructor(most: number, stays: (key: K) => boolean = () => false) {
    this.#most = most;
    this.#stays = stays;
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

  /** Those used longest ago first; counts as no use. */
  values(): Iterable<V> {
    return this.#values.values();
  }

  /** As `values`, with their keys. */
  entries(): Iterable<[K, V]> {
    return this.#values.entries();
  }

  has(key: K): boolean {
    return this.#values.has(key);
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      if (!this.#stays(oldest)) this.#values.delete(oldest);
    }
  }

  delete(key: K): void {
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
  }
}
