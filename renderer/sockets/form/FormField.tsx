import { useEffect, useId, useRef } from "react";
import type { Text } from "../../../shared/words/said.ts";
import { useWords } from "../../kit/useWords.ts";
import type { Field } from "./formFields.ts";
import { useInterfaces } from "../options/useInterfaces.ts";
import { useAddressSuggestions } from "./useAddressSuggestions.ts";

export interface FormFieldProps {
  readonly field: Field;
  readonly value: string | boolean;
  readonly problem: Text | null;
  readonly focus: boolean;
  /** Why the system has no such option; null: it has. */
  readonly unavailable: Text | null;
  readonly onChange: (value: string | boolean) => void;
}

export function FormField({ field, value, problem, focus, unavailable, onChange }: FormFieldProps) {
  const t = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!focus) return;
    input.current?.focus();
    input.current?.select();
  }, [focus]);
  const addresses = useAddressSuggestions(
    field.type === "address" && field.name !== "to" ? String(value) : null,
  );
  const interfaces = useInterfaces(field.type === "interface");
  const suggestions =
    field.type === "interface"
      ? interfaces.map(({ name, addresses: own }) => ({
          address: name,
          label: own.map(({ address }) => address).join(" · "),
        }))
      : addresses;
  if (field.type === "check")
    return (
      <label className="form-check" title={t.text(unavailable ?? field.hint)}>
        <input
          type="checkbox"
          disabled={unavailable !== null}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
        {t.text(field.label)}
        {unavailable !== null && <span className="quiet">{t.text(unavailable)}</span>}
      </label>
    );
  const below = t.text(unavailable ?? problem ?? field.hint);
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {t.text(field.label)}
        {"optional" in field && field.optional && (
          <span className="quiet"> {t("form.optional")}</span>
        )}
        {field.type === "number" && field.unit !== "" && (
          <span className="quiet"> {t(`form.${field.unit}`)}</span>
        )}
      </label>
      <input
        ref={input}
        id={id}
        className="input data"
        disabled={unavailable !== null}
        value={String(value)}
        spellCheck={false}
        autoComplete="off"
        inputMode={field.type === "number" ? "numeric" : undefined}
        list={suggestions.length > 0 ? `${id}-list` : undefined}
        aria-invalid={problem !== null}
        aria-describedby={below === "" ? undefined : `${id}-below`}
        onChange={(event) => onChange(event.target.value)}
      />
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map(({ address, label }) => (
            <option key={address} value={address}>
              {t.text(label)}
            </option>
          ))}
        </datalist>
      )}
      {below !== "" && (
        <p id={`${id}-below`} className={problem === null ? "quiet" : "failure"}>
          {below}
        </p>
      )}
    </div>
  );
}
