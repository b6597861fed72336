// The rules of a file on one connection: its variables, and how often each rule matched. The first rule that fits answers.

import { byteText } from "../sequence/bytePattern.ts";
import { matchMessage, type Wanted } from "../sequence/matchMessage.ts";
import { parsePlace } from "../sequence/parsePlace.ts";
import type { Expectation } from "../sequence/Sequence.ts";
import { buildTemplate } from "../template/buildTemplate.ts";
import type { Template } from "../template/Template.ts";
import type { Text } from "../../words/said.ts";
import type { Act, Answer, Script, ScriptContext } from "./Responder.ts";
import type { Condition, Rule } from "./Rule.ts";

/** Bytes of a message that `{{$message}}` has at most. */
const MAX_QUOTED = 64 * 1024;

interface Rules {
  readonly rules: readonly Rule[];
  readonly greeting: readonly Template[];
  /** What each connection begins with. */
  readonly variables: ReadonlyMap<string, string>;
}

export class RuleScript implements Script {
  readonly #rules: Rules;
  readonly #context: ScriptContext;
  readonly #variables: Map<string, string>;
  /** How often each matched, and how often it replied. */
  readonly #matched = new Map<Rule, number>();
  readonly #replied = new Map<Rule | null, number>();
  #message: Uint8Array = new Uint8Array(0);
  /** Made once for all rules. */
  #messageText: string | null = null;
  readonly #textOf = (message: Uint8Array) => (this.#messageText ??= byteText(message));

  constructor(rules: Rules, context: ScriptContext) {
    this.#rules = rules;
    this.#context = context;
    this.#variables = new Map(rules.variables);
  }

  greet(): Answer | null {
    const { greeting } = this.#rules;
    if (greeting.length === 0 || this.#context.datagrams) return null;
    return this.#answerOf("greet", () => this.#replies(null, greeting));
  }

  answer(message: Uint8Array): Answer | null {
    this.#message = message;
    this.#messageText = null;
    for (const rule of this.#rules.rules) {
      const answer = this.#answerOf(rule.name, () => {
        const captures = this.#fits(rule, message);
        if (captures === null) return null;
        for (const [name, text] of captures) this.#variables.set(name, text);
        return this.#actsOf(rule);
      });
      if (answer !== null) return answer;
    }
    return null;
  }

  /** What it captured; null where it does not answer this one. */
  #fits(rule: Rule, message: Uint8Array): ReadonlyMap<string, string> | null {
    const { when, match, every, chance } = rule;
    if (when !== null && !this.#holds(when)) return null;
    const wanted = match === null ? null : this.#wanted(match);
    const found = wanted === null ? null : matchMessage(message, wanted, this.#textOf);
    if (found !== null && found.result !== "matched") return null;
    const count = (this.#matched.get(rule) ?? 0) + 1;
    this.#matched.set(rule, count);
    if (count % every !== 0) return null;
    if (chance < 1 && this.#chance() >= chance) return null;
    return found === null ? NOTHING : found.captures;
  }

  #actsOf(rule: Rule): readonly Act[] {
    for (const [name, template] of rule.values) this.#variables.set(name, this.#text(template));
    const delay: readonly Act[] = rule.delay > 0 ? [{ do: "wait", duration: rule.delay }] : [];
    const act: readonly Act[] = rule.act === null ? [] : [{ do: rule.act }];
    return [...delay, ...this.#replies(rule, rule.replies), ...this.#forwards(rule), ...act];
  }

  /** Throws a CannotBuild. */
  #forwards({ forward }: Rule): readonly Act[] {
    if (forward === null) return [];
    const place = this.#text(forward);
    const parsed = parsePlace(place, "connect");
    if (!parsed.ok) throw new CannotBuild(parsed.problem);
    return [{ do: "forward", place, spec: parsed.value, bytes: this.#message.slice() }];
  }

  #replies(rule: Rule | null, templates: readonly Template[]): readonly Act[] {
    const count = this.#replied.get(rule) ?? 0;
    this.#replied.set(rule, count + 1);
    return templates.map((template) => ({ do: "send", bytes: this.#bytes(template, count) }));
  }

  #answerOf(rule: string, find: () => readonly Act[] | null): Answer | null {
    try {
      const acts = find();
      return acts === null ? null : { rule, acts, problem: null };
    } catch (error) {
      if (!(error instanceof CannotBuild)) throw error;
      return { rule, acts: [], problem: error.problem };
    }
  }

  #holds({ variable, test }: Condition): boolean {
    const text = this.#variables.get(variable) ?? "";
    if (test.kind === "equals") return text === test.text;
    return test.pattern.test(byteText(new TextEncoder().encode(text)));
  }

  /** Throws a CannotBuild. */
  #wanted(expectation: Expectation): Wanted {
    if (!("bytes" in expectation) || expectation.bytes instanceof Uint8Array)
      return expectation as Wanted;
    const { kind, bytes } = expectation;
    const [only] = bytes.pieces;
    const fixed = bytes.pieces.length === 1 && only?.kind === "bytes";
    return { kind, bytes: fixed ? only.bytes : this.#bytes(bytes) } as Wanted;
  }

  #text(template: Template): string {
    return new TextDecoder().decode(this.#bytes(template));
  }

  /** Throws a CannotBuild. */
  #bytes(template: Template, count = 0): Uint8Array {
    const built = buildTemplate(template, {
      count,
      now: this.#context.now(),
      random: (length) => this.#context.random(length),
      variable: (name) => this.#variables.get(name) ?? this.#quoted(name),
    });
    if (!built.ok) throw new CannotBuild(built.problem.sentence);
    return built.bytes;
  }

  #quoted(name: string): string | undefined {
    if (name !== "message") return undefined;
    return new TextDecoder().decode(this.#message.subarray(0, MAX_QUOTED));
  }

  /** 0 up to, not including, 1. */
  #chance(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#context.random(4);
    return (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32;
  }
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** A reply cannot be made of what there is. */
class CannotBuild extends Error {
  readonly problem: Text;

  constructor(problem: Text) {
    super();
    this.problem = problem;
  }
}
