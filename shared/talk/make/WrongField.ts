import type { Text } from "../../words/said.ts";

/** A value of a form that no message can be made of. */
export class WrongField extends Error {
  readonly field: string;
  readonly problem: Text;

  constructor(field: string, problem: Text) {
    super();
    this.field = field;
    this.problem = problem;
  }
}
