// Above the rows of an opened file: how far it has been gone through, and what of it is not as it was written.

import { ActionButton } from "../app/ActionButton.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import { CLOSE_SOURCE, REOPEN_SOURCE } from "./sourceActionRows.ts";
import { notesOf } from "./sourceWords.ts";
import { useStatus } from "./sourcesState.ts";

export function SourceNotes() {
  const t = useWords();
  const status = useStatus();
  if (status === undefined) return null;
  const { state, failure, done, of } = status;
  const notes = notesOf(status);
  return (
    <>
      {failure !== null && (
        <FailureCallout failure={failure}>
          <ActionButton action={REOPEN_SOURCE}>{t("sources.again")}</ActionButton>
          <ActionButton action={CLOSE_SOURCE}>{t("sources.closeIt")}</ActionButton>
        </FailureCallout>
      )}
      {state === "reading" && (
        <div className="source-note quiet">
          <progress value={done} max={Math.max(1, of)} aria-label={t("sources.reading")} />
          {t("sources.readingSoFar", { done, of })}
        </div>
      )}
      {notes.length > 0 && (
        <div className="source-note" role="note">
          {notes.map(({ text, more }) =>
            more.length === 0 ? (
              <span key={t.text(text)}>{t.text(text)}</span>
            ) : (
              <details key={t.text(text)}>
                <summary>{t.text(text)}</summary>
                {more.map((line) => (
                  <div key={t.text(line)} className="quiet selectable">
                    {t.text(line)}
                  </div>
                ))}
              </details>
            ),
          )}
          {status.growing && (
            <ActionButton action={REOPEN_SOURCE}>{t("sources.again")}</ActionButton>
          )}
        </div>
      )}
    </>
  );
}
