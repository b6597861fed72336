import type { RecordingTarget } from "./RecordingTarget.ts";

/** ms without any progress after which a stream's reader is given up, so that it does not hold up the program's end. */
const PATIENCE = 1000;

/** Whether all was taken; false once the stream has stopped moving. */
export async function drained(
  target: Pick<RecordingTarget, "taken">,
  flushed: Promise<void>,
): Promise<boolean> {
  for (;;) {
    const before = target.taken();
    let timer: NodeJS.Timeout | null = null;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE);
    });
    const done = await Promise.race([flushed.then(() => true), late]);
    if (timer !== null) clearTimeout(timer);
    if (done) return true;
    if (target.taken() === before) return false;
  }
}
