// Goes to an event by its number, or to the first one at a time; in place of its button. What lies beyond the last event is
// answered where it was typed.

import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { timeText } from "../columns/timeFormats.ts";
import { goBackTo, goToEvent, whereabouts } from "../events/positions.ts";
import { useApp } from "../app/useApp.ts";
import { focusRegionNamed } from "../kit/regions.ts";
import { goToMoment } from "../events/goActions.ts";
import { goTo } from "./tableActions.ts";
import { parseMoment } from "../events/moment.ts";
import { recordingStartSlice } from "../events/eventsState.ts";
import { timeFormatSetting } from "../columns/columnSettings.ts";
import { useWords } from "../kit/useWords.ts";

export function GoTo() {
  const t = useWords();
  const app = useApp();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState("");
  const below = useId();
  useEffect(() => input.current?.focus(), []);
  const { recordingStart } = recordingStartSlice.get(app);
  const timeFormat = timeFormatSetting.get(app);
  const utc = timeFormat === "utc";
  const [, number, part] = /^\s*#?(\d{1,15})(?:\.(\d{1,9}))?\s*$/.exec(text) ?? [];
  const moment = parseMoment(text, { start: recordingStart ?? 0, utc });
  const valid = number !== undefined || moment !== null;

  // What is typed is gone to by itself; Escape goes back to where the person was.
  const [before] = useState(() => whereabouts(app));
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  useEffect(() => {
    if (!valid) return undefined;
    const timer = setTimeout(() => void go().then((beyond) => setAnswer(beyond ?? "")), PAUSE);
    pause.current = timer;
    return () => clearTimeout(timer);
    // What is typed says all.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    clearTimeout(pause.current);
    if (!valid) {
      setAnswer(t("table.neitherNumberNorTime"));
      return;
    }
    const beyond = await go();
    // Meanwhile something else may have been typed.
    if (input.current?.value !== text) return;
    setAnswer(beyond ?? "");
    if (beyond !== null) return;
    goTo.close(app);
    focusRegionNamed("events");
  }
  function onKeyDown({ key }: KeyboardEvent): void {
    // Where it closes is the window's matter.
    if (key === "Escape") goBackTo(app, before);
  }
  /** What to say where there is nothing to go to. */
  async function go(): Promise<string | null> {
    if (moment === null) {
      const last = await goToEvent(app, Number(number), Number(part ?? 0));
      return last === null ? null : t("table.lastEvent", { seq: last });
    }
    const last = await goToMoment(app, moment);
    if (last === null) return null;
    const shown =
      moment.kind === "relative"
        ? timeText(last, "start", { start: recordingStart, previous: null, reference: null })
        : timeText(last, utc ? "utc" : "local", NO_ORIGINS);
    const at = moment.kind === "relative" ? `+${shown}` : shown;
    return t("table.lastEventAt", { at });
  }
  return (
    <form className="goto" onSubmit={(event) => void submit(event)}>
      <output id={below} className="failure goto-answer">
        {answer}
      </output>
      <input
        ref={input}
        className="input data"
        aria-label={t("table.goToEventNumberOrTime")}
        aria-invalid={answer !== ""}
        aria-describedby={below}
        placeholder="#, 12:04:07.113, +1.5"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAnswer("");
        }}
        onKeyDown={onKeyDown}
        onBlur={() => goTo.close(app)}
      />
    </form>
  );
}

/** Milliseconds without a key after which what was typed is gone to. */
const PAUSE = 250;

const NO_ORIGINS = { start: null, previous: null, reference: null };
