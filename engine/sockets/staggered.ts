// Happy eyeballs (RFC 8305): addresses of both families in turns, each tried a while after the one before, or as soon as that failed;
// the first that answers is taken.

import type { IpEndpoint } from "../../shared/model/endpoint.ts";

/** Connection Attempt Delay (RFC 8305, 5), ms. */
export const ATTEMPT_DELAY = 250;

/** The families in turns, the first one's first, otherwise in their order (RFC 8305, 4). */
export function inTurnsOfFamilies<T>(
  items: readonly T[],
  family: (item: T) => IpEndpoint["family"],
): readonly T[] {
  const [first] = items;
  if (first === undefined) return items;
  const ones = items.filter((item) => family(item) === family(first));
  const others = items.filter((item) => family(item) !== family(first));
  const turns: T[] = [];
  for (let at = 0; at < Math.max(ones.length, others.length); at++)
    for (const list of [ones, others]) turns.push(...list.slice(at, at + 1));
  return turns;
}

/** What the first success gives, else what the last failure gives; null for no items. `begin` is not called after a success. */
export function staggered<T, R extends { readonly ok: boolean }>(
  items: readonly T[],
  begin: (item: T) => Promise<R>,
  delay: number,
): Promise<R | null> {
  return new Promise((resolve) => {
    let next = 0;
    let underWay = 0;
    let done = false;
    let timer: NodeJS.Timeout | undefined;
    function more(last: R | null): void {
      clearTimeout(timer);
      const item = items[next];
      if (done) return;
      if (item === undefined) {
        done = underWay === 0;
        if (done) resolve(last);
        return;
      }
      next += 1;
      underWay += 1;
      timer = setTimeout(() => more(null), delay);
      void begin(item).then((result) => {
        underWay -= 1;
        if (done) return;
        if (result.ok) {
          done = true;
          clearTimeout(timer);
          resolve(result);
        } else more(result);
      });
    }
    more(null);
  });
}
