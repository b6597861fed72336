// Socket errors in plain words: what happened and what to do. Pure; the engine adds what only the system knows (who holds
// a port). Sentences name the endpoint where there is one, and fit the call and the kind of socket.

import { formatEndpoint } from "../model/endpoint.ts";
import type { Failure } from "../model/failure.ts";
import { ADDRESS_WORDS } from "./explanations/addressWords.ts";
import { CONNECT_WORDS } from "./explanations/connectWords.ts";
import type { Explanations } from "./explanations/Explanation.ts";
import { SEND_WORDS } from "./explanations/sendWords.ts";
import { SYSTEM_WORDS } from "./explanations/systemWords.ts";
import { said } from "../words/said.ts";
import type { FailureContext } from "./FailureContext.ts";

const EXPLANATIONS: Explanations = {
  ...ADDRESS_WORDS,
  ...CONNECT_WORDS,
  ...SEND_WORDS,
  ...SYSTEM_WORDS,
};

/** Codes with words of their own; others get the system's message. */
export const EXPLAINED_CODES: readonly string[] = Object.keys(EXPLANATIONS);

export function explainFailure(given: FailureContext): Failure {
  const context: FailureContext =
    given.at === undefined ? given : { endpoint: formatEndpoint(given.at), ...given };
  const { code, syscall, message, found } = context;
  const explain = Object.hasOwn(EXPLANATIONS, code) ? EXPLANATIONS[code] : undefined;
  const [sentence, next] = explain?.(context) ?? [
    said("failure.theCallFailed", { syscall, message: message ?? code }),
    said("failure.tryAgainWithTheDefaultOptions"),
  ];
  const words = { code, syscall, sentence, next };
  return found?.what === "stale-socket"
    ? { ...words, remedy: { kind: "remove-stale-socket", path: found.path } }
    : words;
}
