// The child's side of the protocol: each message from the parent is a question, answered with its number.

import type { Answers, Ask } from "./protocol.ts";

export interface Question {
  readonly id: number;
  readonly ask: Ask;
}

export interface Reply {
  readonly id: number;
  readonly answer: Answers[keyof Answers];
}

export function answerParent(answer: (ask: Ask) => Promise<Reply["answer"]>): void {
  process.on("message", ({ id, ask }: Question) => {
    void answer(ask).then((value) => process.send?.({ id, answer: value } satisfies Reply));
  });
  // A parent that is gone will ask nothing more.
  process.on("disconnect", () => process.exit());
}
