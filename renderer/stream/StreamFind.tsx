import { ChevronDown, ChevronUp } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import { useApp, useSlice } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { Button } from "../kit/Button.tsx";
import { STREAM_FIND_FIELD } from "./streamActions.ts";
import { streamSlice } from "./streamState.ts";

export interface StreamFindProps {
  /** Resolves to whether something was found. */
  readonly onFind: (text: string, direction: "next" | "previous") => Promise<boolean>;
  /** Back to the lines. */
  readonly onLeave: () => void;
}

/** The search in a stream, from line to line. */
export function StreamFind({ onFind, onLeave }: StreamFindProps) {
  const app = useApp();
  const text = useSlice(streamSlice, (stream) => stream.find);
  const [outcome, setOutcome] = useState("");
  const t = useWords();
  const told = useId();

  async function step(direction: "next" | "previous"): Promise<void> {
    if (text === "") return;
    setOutcome(t("stream.searching"));
    const found = await onFind(text, direction);
    if (found) setOutcome("");
    else
      setOutcome(
        direction === "next" ? t("stream.notFoundFurtherDown") : t("stream.notFoundFurtherUp"),
      );
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      event.preventDefault();
      void step(event.shiftKey ? "previous" : "next");
    }
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
    }
  }
  return (
    <search className="stream-find">
      <input
        id={STREAM_FIND_FIELD}
        className="input data"
        type="text"
        placeholder={t("stream.findInStream")}
        aria-label={t("stream.findInStream")}
        aria-describedby={told}
        title={t("stream.enterNextShiftEnterPrevious")}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setOutcome("");
          streamSlice.set(app, { find: event.target.value });
        }}
        onKeyDown={onKeyDown}
      />
      <Button
        look="icon"
        aria-label={t("stream.previousInStream")}
        disabled={text === ""}
        onClick={() => void step("previous")}
      >
        <ChevronUp size={14} aria-hidden="true" />
      </Button>
      <Button
        look="icon"
        aria-label={t("stream.nextInStream")}
        disabled={text === ""}
        onClick={() => void step("next")}
      >
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <output
        id={told}
        className="quiet ellipsis stream-outcome"
        aria-live="polite"
        title={outcome}
      >
        {outcome}
      </output>
    </search>
  );
}
