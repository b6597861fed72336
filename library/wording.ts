// What the library says is English, as every Error's message is.

import { Refusal, type Failure as EngineFailure } from "../shared/model/failure.ts";
import { inEnglish } from "../shared/words/inEnglish.ts";
import type { Failure, SocketEvent } from "./api.ts";
import { PortscopeError } from "./PortscopeError.ts";

export const t = inEnglish;

export function publicFailure({ code, syscall, sentence, next }: EngineFailure): Failure {
  return { code, syscall, message: `${t.text(sentence)} ${t.text(next)}`.trim() };
}

export function publicFailureOrNull(failure: EngineFailure | null): Failure | null {
  return failure === null ? null : publicFailure(failure);
}

/** An error with the failure's own code. */
export function errorOf(failure: EngineFailure, seen: readonly SocketEvent[] = []): PortscopeError {
  const { code, syscall, message } = publicFailure(failure);
  const codeFirst = message.startsWith(code) || code === "" ? message : `${code}: ${message}`;
  return new PortscopeError(codeFirst, { code, syscall, seen });
}

/** Calls it; what the engine refuses is thrown as the library's error. */
export function refusing<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw error instanceof Refusal ? errorOf(error.failure) : error;
  }
}
