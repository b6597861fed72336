/**
 * A function of an object that does not change, worked out once for each: nothing is kept of objects that are gone.
 *
 *     const bytesOf = memoByObject((draft: Draft) => composeBytes(draft));
 */
export function memoByObject<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = { value: work(key) }));
    return found.value;
  };
}
