// In the composer's strip: how often what is written is sent, and the button that begins it.

import { Popover } from "@base-ui/react/popover";
import { useId, type KeyboardEvent } from "react";
import { useStore } from "zustand";
import { reasonOf } from "../app/available.ts";
import { useShownKeys } from "../app/shortcuts.ts";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { startRepeat } from "./runningActions.ts";
import { REPEAT } from "./runningActionRows.ts";
import { runningSlice, useRunning, type RepeatDraft } from "./runningState.ts";
import "./running.css";

/** Milliseconds: a day. */
const DAY = 86_400_000;
const MOST = 1_000_000_000;

export function RepeatButton() {
  const t = useWords();
  const app = useApp();
  const repeat = useRunning((running) => running.repeat);
  const keys = useShownKeys(REPEAT);
  const reason = useStore(app.home.store, (state) => {
    const found = reasonOf(REPEAT, state);
    return found === null ? null : t.text(found);
  });
  const fits = isWhole(repeat.every, DAY) && isWhole(repeat.count, MOST);
  function begin(): void {
    if (reason === null && fits) void startRepeat(app);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter") begin();
  }
  return (
    <Popover.Root>
      <Popover.Trigger render={<Button look="bare" title={t("runList.repeatAbout")} />}>
        {t("runList.repeatButton")}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={4} className="floating">
          <Popover.Popup className="repeat" aria-label={t("runList.repeatDraft")}>
            {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter in either field begins */}
            <div className="repeat-fields" onKeyDown={onKeyDown}>
              <Whole name="every" most={DAY} label={t("runList.every")} empty={t("runList.fast")} />
              <Whole
                name="count"
                most={MOST}
                label={t("runList.times")}
                empty={t("runList.untilStopped")}
              />
            </div>
            <div className="repeat-begin">
              <span className="quiet bar-fill">{reason}</span>
              <Popover.Close
                render={
                  <Button look="primary" disabled={reason !== null || !fits} onClick={begin} />
                }
              >
                {t("runList.begin")}
                <span className="composer-keys" aria-hidden="true">
                  {keys}
                </span>
              </Popover.Close>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface WholeProps {
  readonly name: keyof RepeatDraft;
  readonly most: number;
  readonly label: string;
  /** What is meant by nothing. */
  readonly empty: string;
}

function Whole({ name, most, label, empty }: WholeProps) {
  const t = useWords();
  const { home } = useApp();
  const id = useId();
  const value = useRunning(({ repeat }) => repeat[name]);
  const fits = isWhole(value, most);
  return (
    <label>
      <span>{label}</span>
      <input
        className="input data"
        inputMode="numeric"
        aria-invalid={!fits}
        aria-describedby={fits ? undefined : id}
        placeholder={empty}
        value={value}
        onChange={({ target }) =>
          runningSlice.set(home, ({ repeat }) => ({
            repeat: { ...repeat, [name]: target.value.trim() },
          }))
        }
      />
      {!fits && (
        <span id={id} className="failure">
          {t("runList.wholeNumber", { most })}
        </span>
      )}
    </label>
  );
}

/** Nothing is one, too: it has a meaning of its own. */
function isWhole(text: string, most: number): boolean {
  return text === "" || (/^\d{1,12}$/.test(text) && Number(text) >= 1 && Number(text) <= most);
}
