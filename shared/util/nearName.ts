// "Did you mean …?": the known name nearest to what was written.

/** The name that takes the fewest edits, null where all are far. */
export function nearName(written: string, names: readonly string[]): string | null {
  const lower = written.slice(0, 64).toLowerCase();
  let nearest: string | null = null;
  let fewest = Math.max(1, Math.floor(lower.length / 3)) + 1;
  for (const name of names) {
    const edits = distance(lower, name.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      nearest = name;
    }
  }
  return nearest;
}

/** Levenshtein's, with a swap of neighbours as one edit. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
