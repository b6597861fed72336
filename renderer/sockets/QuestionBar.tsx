import { useEffect, useRef } from "react";
import { leaveQuestion, questions, questionSlice, type Question } from "../app/question.ts";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { focusRegionNamed } from "../kit/regions.ts";
import { useWords } from "../kit/useWords.ts";
import "./question.css";

/** Asks once, in place, before something that cannot be undone. Escape and "Keep" leave everything as it is. */
export function QuestionBar() {
  const app = useApp();
  const asked = useSlice(questionSlice, (question) => question.asked);
  const question = questions.of(app).find(({ id }) => id === asked);
  return question === undefined ? null : <Asked key={question.id} question={question} />;
}

function Asked({ question }: { readonly question: Question }) {
  const app = useApp();
  const t = useWords();
  const words = useAppState((state) => t.text(question.words(state)));
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  // The buttons go: the focus is back where it was asked.
  function leave(): void {
    leaveQuestion(app);
    focusRegionNamed("sockets");
  }
  function onYes(): void {
    leave();
    question.run(app);
  }
  return (
    <div className="question" role="alertdialog" aria-label={words}>
      <span className="bar-fill">{words}</span>
      <span className="question-answers">
        <Button ref={first} onClick={onYes}>
          {t.text(question.yes)}
        </Button>
        <Button look="bare" onClick={leave}>
          {t("sockets.keep")}
        </Button>
      </span>
    </div>
  );
}
