// Names a new file on the engine's machine; what is refused about it stands below, with what can be done where it exists.

import { useEffect, useId, useRef } from "react";
import type { Failure } from "../../shared/model/failure.ts";
import type { Existing } from "../../shared/model/recording.ts";
import { Button } from "../kit/Button.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useSlice } from "../app/useApp.ts";
import { nameRange } from "./fileNames.ts";
import { engineSlice } from "../app/engineState.ts";
import { useWords } from "../kit/useWords.ts";

export interface FileFieldProps {
  readonly path: string;
  readonly onChange: (path: string) => void;
  readonly failure: Failure | null;
  /** The person has decided about a file that is there already. */
  readonly onDecide: (existing: Existing) => void;
}

export function FileField({ path, onChange, failure, onDecide }: FileFieldProps) {
  const t = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const desktop = useSlice(engineSlice, (engine) => engine.facts?.host.kind === "electron");
  useEffect(() => {
    const field = input.current;
    if (field === null) return;
    field.focus();
    field.setSelectionRange(...nameRange(field.value));
  }, []);
  return (
    <div className="file-field">
      <label htmlFor={id}>{desktop ? t("recording.file") : t("recording.fileOfEngine")}</label>
      <input
        ref={input}
        id={id}
        className="input data"
        spellCheck={false}
        autoComplete="off"
        aria-invalid={failure !== null}
        value={path}
        onChange={(event) => onChange(event.target.value)}
      />
      {failure !== null && (
        <FailureCallout failure={failure}>
          {failure.code === "EEXIST" && (
            <>
              <Button onClick={() => onDecide("number")}>{t("recording.appendNumber")}</Button>
              <Button onClick={() => onDecide("replace")}>{t("recording.replaceIt")}</Button>
            </>
          )}
        </FailureCallout>
      )}
    </div>
  );
}
