// One thing that a run told: a step that was done, a line of its log, a reply of a rule.

import { Check, Reply, Text as TextMark, X } from "lucide-react";
import type { RunNote, StepResult } from "../../../shared/model/running.ts";
import { formatDuration } from "../../../shared/words/quantity.ts";
import { useApp } from "../../app/useApp.ts";
import { goToEvent } from "../../events/positions.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";

export function NoteRow({ note }: { readonly note: RunNote }) {
  const t = useWords();
  switch (note.kind) {
    case "step":
      return <StepRow step={note} />;
    case "log":
      return (
        <li className="script-note">
          <TextMark size={14} aria-hidden="true" />
          <span className="data bar-fill">{note.text}</span>
        </li>
      );
    case "answer":
      return (
        <li className="script-note">
          <Reply size={14} aria-hidden="true" />
          <span className="bar-fill">{t("script.rule", { name: note.rule })}</span>
          {note.received > 0 && <EventLink seq={note.received} />}
          <EventLink seq={note.sent} />
        </li>
      );
    case "problem":
      return (
        <li className="script-note">
          <X size={14} className="failure" aria-hidden="true" />
          <span>{t("script.rule", { name: note.rule })}</span>
          <span className="failure bar-fill">{t.text(note.reason)}</span>
        </li>
      );
  }
}

function StepRow({ step }: { readonly step: StepResult }) {
  const t = useWords();
  const { does, line, path, conversation, startedAt, endedAt, events, problem } = step;
  const Mark = problem === null ? Check : X;
  return (
    <li className="script-note" data-failed={problem !== null}>
      <Mark size={14} className={problem === null ? "" : "failure"} aria-hidden="true" />
      <span className="visually-hidden">
        {t(problem === null ? "script.passed" : "script.failed")}
      </span>
      <span className="script-line quiet data">{line}</span>
      <span className="data script-does">{does}</span>
      <span className="quiet data ellipsis bar-fill">
        {path}
        {conversation > 1 && ` · ${t("script.connection", { number: conversation })}`}
      </span>
      {events !== null && <EventLink seq={events.first} />}
      {events !== null && events.last !== events.first && <EventLink seq={events.last} />}
      <span className="script-took quiet data">{formatDuration(endedAt - startedAt)}</span>
    </li>
  );
}

function EventLink({ seq }: { readonly seq: number }) {
  const t = useWords();
  const app = useApp();
  return (
    <Button
      look="bare"
      className="data"
      title={t("script.showEvent", { seq })}
      onClick={() => void goToEvent(app, seq)}
    >
      {seq}
    </Button>
  );
}
