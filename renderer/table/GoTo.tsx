// Goes to an event by its number, or to the first one at a time; in place of its button. What lies beyond the last event is
// answered where it was typed.

import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { timeText } from "../columns/timeFormats.ts";
import { goToEvent } from "../events/positions.ts";
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

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!valid) {
      setAnswer(t("table.neitherNumberNorTime"));
      return;
    }
    const beyond = await go();
    setAnswer(beyond ?? "");
    if (beyond !== null) return;
    goTo.close(app);
    focusRegionNamed("events");
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
        onBlur={() => goTo.close(app)}
      />
    </form>
  );
}

const NO_ORIGINS = { start: null, previous: null, reference: null };
