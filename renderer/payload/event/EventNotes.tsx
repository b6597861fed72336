// Quiet notes above an event: what is commonly misread about it. One line each, and why it is so when opened.

import { ChevronDown, ChevronRight, Info } from "lucide-react";
import { said } from "../../../shared/words/said.ts";
import { useId } from "react";
import type { MessageFrame } from "../../../shared/model/query.ts";
import { useApp, useSetting } from "../../app/useApp.ts";
import { Prose } from "../../kit/Prose.tsx";
import { useWords } from "../../kit/useWords.ts";
import { useHints } from "./useHints.ts";
import { notesOpen } from "../payloadState.ts";
import "./eventNotes.css";

export interface EventNotesProps {
  readonly seq: number;
  /** The message, where one is shown. */
  readonly frame: MessageFrame | null;
}

export function EventNotes({ seq, frame }: EventNotesProps) {
  const t = useWords();
  const problem =
    frame === null || frame.complete
      ? (frame?.problem ?? null)
      : (frame.problem ?? said("payload.cutShort"));
  return (
    <>
      {problem !== null && <p className="message-problem failure selectable">{t.text(problem)}</p>}
      {frame === null && <Hints seq={seq} />}
    </>
  );
}

/** About single reads and sends: of a message that spans some they would say what is not so. */
function Hints({ seq }: { readonly seq: number }) {
  const app = useApp();
  const t = useWords();
  const open = useSetting(notesOpen);
  const hints = useHints(seq);
  const id = useId();
  const [first] = hints;
  if (first === undefined) return null;
  const more = hints.length - 1;
  return (
    <aside className="notes" aria-label={t("payload.notes")}>
      <button
        type="button"
        className="notes-head"
        aria-expanded={open}
        aria-controls={id}
        title={open ? t("payload.showLess") : t("payload.showWhy")}
        onClick={() => notesOpen.set(app, !open)}
      >
        <Info size={14} aria-hidden="true" className="notes-mark" />
        <span className="notes-sentence ellipsis">
          <Prose text={t.text(first.sentence)} />
        </span>
        {more > 0 && !open && <span className="quiet">+{more}</span>}
        {open ? (
          <ChevronDown size={14} aria-hidden="true" />
        ) : (
          <ChevronRight size={14} aria-hidden="true" />
        )}
      </button>
      <div id={id} className="notes-body selectable" hidden={!open}>
        {hints.map((hint, at) => (
          <div key={hint.id}>
            {at > 0 && (
              <p>
                <Prose text={t.text(hint.sentence)} />
              </p>
            )}
            <p className="quiet">
              <Prose text={t.text(hint.more)} />
            </p>
          </div>
        ))}
      </div>
    </aside>
  );
}
