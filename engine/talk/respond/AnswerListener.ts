import type { FrameSpec } from "../../../shared/framing/frameSpec.ts";
import type { Answer } from "../../../shared/talk/responder/Responder.ts";
import type { Text } from "../../../shared/words/said.ts";
import type { Asked } from "./Asked.ts";
import type { ForwardChains } from "./ForwardChains.ts";

/** What one socket's answering tells. `received`: number of the event that is answered. */
export interface AnswerListener {
  /** A message was looked at; null: no rule answers it. */
  onAnswer(answer: Answer | null, received: number): void;
  /** The reply of a rule is on its way, as the event of this number. */
  onSent(rule: string, received: number, sent: number): void;
  /** A reply was not sent. */
  onProblem(rule: string, received: number, reason: Text): void;
  /** What came was more than waits for an answer. */
  onDropped(): void;
}

export interface AnsweringSetup {
  /** How a stream is cut into messages. */
  readonly frame: FrameSpec;
  readonly asked: Asked;
  readonly listener: AnswerListener;
  readonly chains: ForwardChains;
}
