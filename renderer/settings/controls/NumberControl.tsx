// A number within its bounds: typed, or by steps with the arrow keys and the buttons beside it.

import { Minus, Plus } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import {
  amountOf,
  numberText,
  rangeWords,
  type NumberSetting,
} from "../../../shared/settings/valueWords.ts";
import type { ControlNames } from "./controlNames.ts";
import { useTyped } from "./useTyped.ts";

export interface NumberControlProps {
  readonly names: ControlNames;
  readonly row: NumberSetting;
  readonly value: number;
  readonly onSet: (value: number) => void;
}

const DIRECTIONS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

export function NumberControl({ names, row, value, onSet }: NumberControlProps) {
  const t = useWords();
  const typed = useTyped({
    shown: numberText(row, value),
    parse: (text) => amountOf(row, text),
    onSet,
  });
  const stepped = (by: number): number =>
    Math.min(row.highest, Math.max(row.lowest, value + by * row.step));
  function onKeyDown(event: KeyboardEvent): void {
    const by = DIRECTIONS[event.key];
    if (by === undefined) return typed.onKeyDown(event);
    event.preventDefault();
    if (!typed.isWrong) onSet(stepped(by));
  }
  const step = (by: 1 | -1) => (
    <Button
      look="icon"
      disabled={stepped(by) === value}
      aria-label={t(by === 1 ? "settings.more" : "settings.less", { setting: names.title })}
      onClick={() => onSet(stepped(by))}
    >
      {by === 1 ? <Plus size={14} aria-hidden="true" /> : <Minus size={14} aria-hidden="true" />}
    </Button>
  );
  return (
    <span className="setting-field">
      <span className="setting-steps">
        {step(-1)}
        <input
          id={names.id}
          className="input data"
          aria-describedby={`${names.about} ${names.id}-range`}
          aria-invalid={typed.isWrong}
          inputMode={row.unit === "bytes" ? "text" : "numeric"}
          autoComplete="off"
          spellCheck={false}
          value={typed.text}
          onChange={(event) => typed.onChange(event.target.value)}
          onBlur={typed.onBlur}
          onKeyDown={onKeyDown}
        />
        {step(1)}
      </span>
      <span id={`${names.id}-range`} className={typed.isWrong ? "failure" : "quiet"}>
        {t.text(rangeWords(row))}
      </span>
    </span>
  );
}
