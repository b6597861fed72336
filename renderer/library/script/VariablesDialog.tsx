// Before a run of a sequence that has variables: their values, as its file has them or as they were given last.

import { useId, useState, type FormEvent } from "react";
import { ModalDialog } from "../../app/ModalDialog.tsx";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { useWords } from "../../kit/useWords.ts";
import { beginRun } from "./scriptActions.ts";
import { variablesDialog, variablesSlice, type WantedVariable } from "./variablesState.ts";
import "./script.css";

export function VariablesDialog() {
  const t = useWords();
  const { home } = useApp();
  const asked = variablesSlice.get(home).asked;
  return (
    <ModalDialog
      dialog={variablesDialog}
      title={t("script.variablesOf", { name: asked?.script.name ?? "" })}
      about={t("script.variablesAbout")}
    >
      <Form />
    </ModalDialog>
  );
}

function Form() {
  const t = useWords();
  const app = useApp();
  const { home } = app;
  const [{ asked, given }] = useState(() => variablesSlice.get(home));
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => {
    const before = given.get(asked?.script.id ?? "") ?? {};
    return Object.fromEntries(
      (asked?.variables ?? []).map(({ name, value }) => [name, before[name] ?? value ?? ""]),
    );
  });
  if (asked === null) return null;
  const { script, socket, variables } = asked;
  const missing = variables.some(({ name, value }) => value === null && values[name] === "");

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (missing) return;
    variablesSlice.set(home, (now) => ({ given: new Map(now.given).set(script.id, values) }));
    variablesDialog.close(app);
    void beginRun(app, script, { socket, variables: values });
  }
  return (
    <form className="dialog-form" onSubmit={submit}>
      <div className="script-variables">
        {variables.map((variable) => (
          <Variable
            key={variable.name}
            variable={variable}
            value={values[variable.name] ?? ""}
            onChange={(value) => setValues({ ...values, [variable.name]: value })}
          />
        ))}
      </div>
      <div className="form-buttons">
        <Button onClick={() => variablesDialog.close(app)}>{t("recording.cancel")}</Button>
        <Button look="primary" type="submit" disabled={missing}>
          {t("script.run")}
        </Button>
      </div>
    </form>
  );
}

interface VariableProps {
  readonly variable: WantedVariable;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Variable({ variable, value, onChange }: VariableProps) {
  const t = useWords();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="data">
        {variable.name}
      </label>
      <input
        id={id}
        className="input data"
        spellCheck={false}
        autoComplete="off"
        aria-required={variable.value === null}
        placeholder={variable.value === null ? t("script.variableNeeded") : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </>
  );
}
