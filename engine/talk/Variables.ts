// The variables of a conversation, and what is built with them. A file that is called has its caller's, or its own.

import { randomBytes } from "node:crypto";
import type { Expectation, CallStep } from "../../shared/talk/sequence/Sequence.ts";
import type { Wanted } from "../../shared/talk/sequence/matchMessage.ts";
import { buildTemplate } from "../../shared/talk/template/buildTemplate.ts";
import type { Template } from "../../shared/talk/template/Template.ts";
import { now } from "../system/clock.ts";
import { StepFailed } from "./runResult.ts";

export class Variables {
  #values: Map<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = new Map(values);
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  set(values: Iterable<readonly [string, string]>): void {
    for (const [name, text] of values) this.#values.set(name, text);
  }

  /** Begins a call; returns what ends it. Throws a StepFailed where it cannot be given what it is given. */
  call({ own, variables, values, take }: CallStep): () => void {
    const given = values.map(([name, template]) => [name, this.text(template)] as const);
    const callers = this.#values;
    const before = own ? new Map(variables) : new Map([...variables, ...callers]);
    if (own) this.#values = before;
    else this.set(before);
    this.set(given);
    return () => {
      const theirs = this.#values;
      this.#values = callers;
      for (const name of take) {
        const text = theirs.get(name);
        if (text !== undefined) callers.set(name, text);
      }
    };
  }

  /** Throws a StepFailed. */
  text(template: Template): string {
    return new TextDecoder().decode(this.bytes(template));
  }

  /** `count`: how often it was built before. Throws a StepFailed. */
  bytes(template: Template, count = 0): Uint8Array {
    const built = buildTemplate(template, {
      count,
      now: now(),
      random: randomBytes,
      variable: (name) => this.#values.get(name),
    });
    if (!built.ok) throw new StepFailed(built.problem.sentence);
    return built.bytes;
  }

  /** Throws a StepFailed. */
  wanted(expectation: Expectation): Wanted {
    if (!("bytes" in expectation) || expectation.bytes instanceof Uint8Array)
      return expectation as Wanted;
    return { kind: expectation.kind, bytes: this.bytes(expectation.bytes) } as Wanted;
  }
}
