// Steps that start where the one before ended, as fast as keys repeat: one after the other, and not more of them waiting
// than a hand means.

export interface Turns {
  run(step: () => Promise<void>): Promise<void>;
  /** What waits is given up; the next step starts at once. */
  drop(): void;
}

const MOST_WAITING = 4;

export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  let round = 0;
  return {
    async run(step) {
      if (waiting >= MOST_WAITING) return;
      const mine = round;
      waiting += 1;
      const turn = last.then(async () => {
        if (mine !== round) return;
        try {
          await step();
        } finally {
          if (mine === round) waiting -= 1;
        }
      });
      // A step that failed is told by its own promise and holds up none.
      last = turn.catch(() => {});
      await turn;
    },
    drop() {
      round += 1;
      waiting = 0;
      last = Promise.resolve();
    },
  };
}
