import { useEffect, useRef } from "react";
import { assertNever } from "../../shared/assertNever.ts";
import { clearClosed, closeAll } from "./socketActions.ts";
import { formatCount } from "../../shared/format/quantity.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState } from "../app/useApp.ts";
import type { AppState, Question } from "../app/state.ts";

/** Asks once, in place, before something that cannot be undone. Escape and "Keep" leave everything as it is. */
export function QuestionBar() {
  const app = useApp();
  const question = useAppState((state) => state.question);
  const words = useAppState((state) =>
    state.question === null ? "" : questionWords(state, state.question),
  );
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (question !== null) first.current?.focus();
  }, [question]);
  if (question === null) return null;
  const dismiss = () => app.store.setState({ question: null });
  return (
    <div className="question" role="alertdialog" aria-label={words}>
      <span className="bar-fill">{words}</span>
      <Button
        ref={first}
        onClick={() => (question === "clearClosed" ? clearClosed(app) : closeAll(app))}
      >
        {question === "clearClosed" ? "Clear" : "Close all"}
      </Button>
      <Button look="bare" onClick={dismiss}>
        Keep
      </Button>
    </div>
  );
}

function questionWords(state: AppState, question: Question): string {
  switch (question) {
    case "clearClosed":
      return `Clear ${formatCount(state.sockets.closedCount())} closed from the list?`;
    case "closeAll":
      return closeAllWords(state.facts?.totals.openSockets ?? 0);
    default:
      return assertNever(question);
  }
}

function closeAllWords(open: number): string {
  return `Close ${formatCount(open)} open ${open === 1 ? "socket" : "sockets"}?`;
}
