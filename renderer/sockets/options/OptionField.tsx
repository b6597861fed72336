// One option that can be changed now: a tick at once, a number or a name with Enter or as one leaves it.

import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { OptionNow } from "../../../shared/contract/sockets.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import type { NetworkInterface } from "../../../shared/model/networkInterface.ts";
import { optionRow, type OptionPrimitive } from "../../../shared/options.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import { useApp } from "../../app/useApp.ts";
import { FailureCallout } from "../../kit/FailureCallout.tsx";
import { useWords } from "../../kit/useWords.ts";
import { InterfaceSelect } from "./InterfaceSelect.tsx";
import { setOption } from "./optionActions.ts";

interface OptionFieldProps {
  readonly socket: number;
  readonly now: OptionNow;
  readonly interfaces: readonly NetworkInterface[];
}

export function OptionField({ socket, now, interfaces }: OptionFieldProps) {
  const t = useWords();
  const app = useApp();
  const id = useId();
  const { option, value, got } = now;
  const row = optionRow(option);
  // What was asked for last: Enter, and leaving the field right after it, ask once.
  const asked = useRef(value);
  // 0 leaves it to the system, which tells what it took.
  const before = value === 0 && got !== "" ? "" : String(value);
  const [typed, setTyped] = useState(before);
  const [refused, setRefused] = useState<Failure | null>(null);
  const problem = row.type === "number" ? numberProblem(typed, row) : null;

  async function set(next: OptionPrimitive): Promise<void> {
    if (next === asked.current) return;
    asked.current = next;
    const failure = await setOption(app, { socket, option, value: next, before: value });
    // It may be asked for again.
    if (failure !== null) asked.current = value;
    setRefused(failure);
  }
  function apply(): void {
    if (problem === null) void set(row.type === "number" ? Number(typed) : typed.trim());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter") apply();
    else if (event.key !== "Escape" || typed === before) return;
    // What was typed goes first, then the dialog.
    else setTyped(before);
    event.preventDefault();
    event.stopPropagation();
  }
  const hint = t.text({ word: row.hint });
  const below = problem === null ? null : t.text(problem);
  return (
    <>
      <label htmlFor={id} title={hint}>
        {t.text({ word: row.label })}
        {row.type === "number" && row.unit !== "" && (
          <span className="quiet"> {t(`form.${row.unit}`)}</span>
        )}
      </label>
      <div className="options-value">
        {row.type === "switch" || row.type === "choice" ? (
          <input
            id={id}
            type="checkbox"
            checked={row.type === "switch" ? value === true : value === row.on}
            onChange={({ target }) =>
              void set(row.type === "choice" ? choiceOf(row, target.checked) : target.checked)
            }
          />
        ) : row.type === "interface" ? (
          <InterfaceSelect
            id={id}
            value={String(value)}
            interfaces={interfaces}
            onChoose={(name) => void set(name)}
          />
        ) : (
          <input
            id={id}
            className="input data"
            inputMode={row.type === "number" ? "numeric" : undefined}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={below !== null}
            aria-describedby={below === null ? undefined : `${id}-below`}
            placeholder={got}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={onKeyDown}
            onBlur={apply}
          />
        )}
        <span className="quiet data options-got">
          {got !== "" && t("socketOptions.got", { got })}
        </span>
      </div>
      {below !== null && (
        <p id={`${id}-below`} className="failure options-wide">
          {below}
        </p>
      )}
      {refused !== null && (
        <div className="options-wide">
          <FailureCallout failure={refused} />
        </div>
      )}
    </>
  );
}

function choiceOf(
  { values, on }: { readonly values: readonly [string, string]; readonly on: string },
  isOn: boolean,
): string {
  const [first, second] = values;
  return isOn ? on : first === on ? second : first;
}

function numberProblem(
  text: string,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): Text | null {
  const value = /^\d*$/.test(text.trim()) ? Number(text) : -1;
  return value < lowest || value > highest
    ? said("form.expectedNumber", { lowest, highest, got: text })
    : null;
}
