// What is wrong with a filter, and where. Inside the parser a refusal is thrown, from any depth; parseFilter.ts catches it,
// and to everyone else it is data.

import { inEnglish } from "#english";
import type { Text } from "../words/said.ts";

export interface FilterProblem {
  /** UTF-16 offset in the filter's text; the text's length where something is missing at its end. */
  readonly at: number;
  readonly length: number;
  /** What was expected, and what was got. */
  readonly message: Text;
  /** What to do. */
  readonly help: Text;
  /** What likely was meant in that place. */
  readonly instead?: string;
}

/** A part of the filter's text. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

export class FilterRefusal extends Error {
  readonly problem: FilterProblem;

  constructor(problem: FilterProblem) {
    super(inEnglish.text(problem.message));
    this.problem = problem;
  }
}

/** `instead`: what likely was meant in that place. */
export function refuse(place: Place, message: Text, help: Text, instead?: string | null): never {
  const { at, length } = place;
  const known = instead === undefined || instead === null ? {} : { instead };
  throw new FilterRefusal({ at, length, message, help, ...known });
}

/** From the start of one place to the end of the other. */
export function spanning(from: Place, to: Place): Place {
  return { at: from.at, length: to.at + to.length - from.at };
}
