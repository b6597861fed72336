// A form that writes a file: its path, why it was refused, and what is under way.

import { useState, type FormEvent } from "react";
import type { Failure } from "../../shared/model/failure.ts";
import type { Existing, NewFile } from "../../shared/model/recording.ts";

export interface FileForm {
  readonly path: string;
  readonly setPath: (path: string) => void;
  readonly failure: Failure | null;
  readonly canSubmit: boolean;
  readonly submit: (event: FormEvent) => void;
  /** What a person wants of a file that is there already. */
  readonly decide: (existing: Existing) => void;
}

/** `write` returns the failure where it is refused. */
export function useFileForm(
  suggested: () => string,
  write: (file: NewFile) => Promise<Failure | null>,
): FileForm {
  const [path, setPath] = useState(suggested);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  async function begin(existing: Existing): Promise<void> {
    setBusy(true);
    setFailure(await write({ path, existing }));
    setBusy(false);
  }
  return {
    path,
    setPath(text) {
      setPath(text);
      setFailure(null);
    },
    failure,
    canSubmit: !busy && path.trim() !== "",
    submit(event) {
      event.preventDefault();
      void begin("refuse");
    },
    decide: (existing) => void begin(existing),
  };
}
