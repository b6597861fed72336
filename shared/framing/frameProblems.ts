// Sentences that frames of several kinds of cutting share.

const MiB = 1024 * 1024;

export const CONTINUES = "continues a frame that was cut";

export function cutAt(max: number): string {
  return `longer than ${max % MiB === 0 ? `${max / MiB} MiB` : `${max} bytes`}, cut here`;
}

/** From this frame on the spec no longer fits the stream. */
export function asReadFromHere(why: string): string {
  return `${why}; from here frames are as read`;
}
