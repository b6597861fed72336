import type { ComponentType } from "react";

/** Draws what features gave to a slot, one behind the other. */
export function Each({ of }: { readonly of: readonly ComponentType[] }) {
  return of.map((Part, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the list never changes
    <Part key={at} />
  ));
}
