/** What a key does in the table: to which position it moves the selection, or to the tail. */
export type GridMove =
  | { readonly kind: "select"; readonly position: number }
  | { readonly kind: "tail" }
  | { readonly kind: "deselect" };

export interface GridPlace {
  readonly total: number;
  /** Whether the newest row is the uppermost; positions here are places in the drawing, from above. */
  readonly newestFirst?: boolean;
  /** Null where nothing is selected. */
  readonly position: number | null;
  /** Rows that are wholly in sight. */
  readonly page: number;
  readonly firstInSight: number;
  readonly lastInSight: number;
}

export function gridKey(key: string, place: GridPlace): GridMove | null {
  const { total, position, page } = place;
  if (total === 0) return null;
  const select = (next: number): GridMove => ({
    kind: "select",
    position: Math.min(Math.max(0, next), total - 1),
  });
  switch (key) {
    case "ArrowDown":
      return select(position === null ? place.firstInSight : position + 1);
    case "ArrowUp":
      return select(position === null ? place.lastInSight - 1 : position - 1);
    case "PageDown":
      return select((position ?? place.firstInSight) + page);
    case "PageUp":
      return select((position ?? place.lastInSight) - page);
    case "Home":
      return place.newestFirst === true ? { kind: "tail" } : select(0);
    case "End":
      return place.newestFirst === true ? select(total - 1) : { kind: "tail" };
    case "Escape":
      return position === null ? null : { kind: "deselect" };
    default:
      return null;
  }
}
