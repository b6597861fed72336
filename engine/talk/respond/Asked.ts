// A responder is asked for its answer, within bounds: an expression that does not come back is ended.

import { randomBytes } from "node:crypto";
import type { Answer, Responder, Script } from "../../../shared/talk/responder/Responder.ts";
import { said } from "../../../shared/words/said.ts";
import { comesBack } from "../../query/scan/events/matcher.ts";
import { now } from "../../system/clock.ts";
import { runBounded } from "../../system/runBounded.ts";

/** Milliseconds that all rules together have for one message. */
const PATIENCE = 250;

export class Asked {
  readonly #responder: Responder;
  readonly #bounded: boolean;

  constructor(responder: Responder) {
    this.#responder = responder;
    this.#bounded = !responder.patterns.every(comesBack);
  }

  open(datagrams: boolean): Script {
    return this.#responder.open({ datagrams, now, random: randomBytes });
  }

  answer(script: Script, message: Uint8Array): Answer | null {
    const { name, longest } = this.#responder;
    if (message.length > longest) {
      const problem = said("respond.tooLong", { size: message.length, most: longest });
      return { rule: name, acts: [], problem };
    }
    if (!this.#bounded) return script.answer(message);
    let answer: Answer | null = null;
    if (runBounded(() => (answer = script.answer(message)), PATIENCE)) return answer;
    const problem = said("talk.patternTakesLong", { ms: PATIENCE });
    return { rule: name, acts: [], problem };
  }
}
