// What a template takes beside its text: the values of its variables, and how far its counters are.

import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import type { Draft } from "../draft/composeBytes.ts";
import { templateKit } from "./templateKit.ts";
import "./template.css";

export interface TemplateValuesProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

export function TemplateValues({ draft, onChange }: TemplateValuesProps) {
  const t = useWords();
  const { variables, count } = draft;
  const names = templateKit.variablesOf(draft);
  const counts = count > 0 && templateKit.tokensOf(draft).some(({ name }) => name === "counter");
  if (names.length === 0 && !counts) return null;
  return (
    <div className="template-values">
      {names.map((name) => (
        <label key={name} className="template-value">
          <span className="data">${name}</span>
          <input
            className="input data"
            spellCheck={false}
            autoComplete="off"
            placeholder={t("templateField.noneGiven")}
            value={variables[name] ?? ""}
            onChange={({ target }) =>
              onChange({ variables: withValue(variables, name, target.value) })
            }
          />
        </label>
      ))}
      {counts && (
        <span className="template-value quiet">
          {t("templateField.sent", { count })}
          <Button look="bare" onClick={() => onChange({ count: 0 })}>
            {t("templateField.countAnew")}
          </Button>
        </span>
      )}
    </div>
  );
}

/** Empty: it has none. */
function withValue(variables: Draft["variables"], name: string, value: string): Draft["variables"] {
  const { [name]: _, ...others } = variables;
  return value === "" ? others : { ...others, [name]: value };
}
