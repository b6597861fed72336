// "Many clients…": to whom they connect, how many and how fast, what each sends and expects, how long it stays.

import { useId, useMemo, useState, type FormEvent, type ReactNode } from "react";
import { useStore } from "zustand";
import type { Failure } from "../../../shared/model/failure.ts";
import type { Text } from "../../../shared/words/said.ts";
import { ModalDialog } from "../../app/ModalDialog.tsx";
import { isLive } from "../../app/engineState.ts";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { FailureCallout } from "../../kit/FailureCallout.tsx";
import { useWords } from "../../kit/useWords.ts";
import { beginningLoad, startLoad } from "./loadActions.ts";
import { loadOrder, loadProblems, type LoadProblems } from "./loadDraft.ts";
import {
  loadDialog,
  loadDraftSetting,
  loadSlice,
  PROTOCOLS,
  TESTS,
  type LoadDraft,
} from "./loadState.ts";
import "./load.css";

export function LoadDialog() {
  const t = useWords();
  return (
    <ModalDialog dialog={loadDialog} title={t("loadForm.title")} about={t("loadForm.about")}>
      <LoadForm />
    </ModalDialog>
  );
}

function LoadForm() {
  const t = useWords();
  const app = useApp();
  const { home } = app;
  const live = useStore(home.store, isLive);
  const { sequence } = loadSlice.get(home);
  const [draft, setDraft] = useState(() => beginningLoad(app));
  const [refused, setRefused] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const problems = useMemo(() => loadProblems(draft, sequence !== null), [draft, sequence]);
  const order = useMemo(() => loadOrder(draft, sequence), [draft, sequence]);
  const change = (changes: Partial<LoadDraft>): void => setDraft({ ...draft, ...changes });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (order === null || busy || !live) return;
    loadDraftSetting.set(home, draft);
    setBusy(true);
    setRefused(await startLoad(app, order));
    setBusy(false);
  }
  const fields = { draft, problems, change };
  return (
    <form className="dialog-form" onSubmit={(event) => void submit(event)}>
      <div className="load-fields">
        <Where {...fields} optional={sequence !== null} />
        <Line {...fields} name="connections" numeric />
        <Line {...fields} name="perSecond" numeric empty={t("loadForm.fast")} />
        <Line {...fields} name="atOnce" numeric empty={t("loadForm.asMany")} />
        {sequence === null ? (
          <>
            <Message {...fields} />
            <Expected {...fields} />
            <Line {...fields} name="timeout" />
            <Line {...fields} name="hold" />
          </>
        ) : (
          <p className="quiet load-each">{t("loadForm.each", { name: sequence.name })}</p>
        )}
      </div>
      {refused !== null && <FailureCallout failure={refused} />}
      <div className="form-buttons">
        <Button onClick={() => loadDialog.close(app)}>{t("recording.cancel")}</Button>
        <Button look="primary" type="submit" disabled={order === null || busy || !live}>
          {t("runList.begin")}
        </Button>
      </div>
    </form>
  );
}

interface Fields {
  readonly draft: LoadDraft;
  readonly problems: LoadProblems;
  readonly change: (changes: Partial<LoadDraft>) => void;
}

function Where({ draft, problems, change, optional }: Fields & { readonly optional: boolean }) {
  const t = useWords();
  return (
    <Labelled label={t("loadForm.address")} problem={problems.address}>
      {(id, below) => (
        <div className="load-pair">
          <select
            className="field-select"
            aria-label={t("loadForm.protocol")}
            value={draft.protocol}
            onChange={({ target }) =>
              change({ protocol: PROTOCOLS.find((each) => each === target.value) ?? "tcp" })
            }
          >
            {PROTOCOLS.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
          <input
            id={id}
            className="input data"
            spellCheck={false}
            autoComplete="off"
            placeholder={
              optional
                ? t("loadForm.asSequence")
                : t(draft.protocol === "unix" ? "composer.path" : "composer.hostPort")
            }
            aria-invalid={problems.address !== undefined}
            aria-describedby={below}
            value={draft.address}
            onChange={({ target }) => change({ address: target.value })}
          />
        </div>
      )}
    </Labelled>
  );
}

interface LineProps extends Fields {
  readonly name: "connections" | "perSecond" | "atOnce" | "timeout" | "hold";
  readonly numeric?: boolean;
  /** What is meant by nothing. */
  readonly empty?: string;
}

function Line({ draft, problems, change, name, numeric = false, empty }: LineProps) {
  const t = useWords();
  return (
    <Labelled label={t(`loadForm.${name}`)} problem={problems[name]}>
      {(id, below) => (
        <input
          id={id}
          className="input data"
          inputMode={numeric ? "numeric" : undefined}
          spellCheck={false}
          autoComplete="off"
          placeholder={empty}
          aria-invalid={problems[name] !== undefined}
          aria-describedby={below}
          value={draft[name]}
          onChange={({ target }) => change({ [name]: target.value })}
        />
      )}
    </Labelled>
  );
}

function Message({ draft, problems, change }: Fields) {
  const t = useWords();
  return (
    <Labelled label={t("loadForm.message")} problem={problems.message}>
      {(id, below) => (
        <div className="load-pair">
          <textarea
            id={id}
            className="input data load-message"
            rows={2}
            spellCheck={false}
            // not for people: a template, as it is typed
            placeholder={
              draft.syntax === "hex" ? "01 03 {{$connection:u16be}}" : "PING {{$connection}}\\r\\n"
            }
            aria-invalid={problems.message !== undefined}
            aria-describedby={below}
            value={draft.message}
            onChange={({ target }) => change({ message: target.value })}
          />
          <select
            className="field-select"
            aria-label={t("composer.writeAs")}
            value={draft.syntax}
            onChange={({ target }) => change({ syntax: target.value === "hex" ? "hex" : "text" })}
          >
            <option value="text">{t("composer.text")}</option>
            <option value="hex">{t("composer.hex")}</option>
          </select>
        </div>
      )}
    </Labelled>
  );
}

function Expected({ draft, problems, change }: Fields) {
  const t = useWords();
  return (
    <Labelled label={t("loadForm.expected")} problem={problems.expected}>
      {(id, below) => (
        <div className="load-pair">
          <select
            className="field-select"
            aria-label={t("loadForm.test")}
            value={draft.test}
            onChange={({ target }) =>
              change({ test: TESTS.find((each) => each === target.value) ?? "contains" })
            }
          >
            {TESTS.map((each) => (
              <option key={each} value={each}>
                {t(`loadForm.test.${each}`)}
              </option>
            ))}
          </select>
          <input
            id={id}
            className="input data"
            spellCheck={false}
            autoComplete="off"
            placeholder={t("loadForm.nothing")}
            aria-invalid={problems.expected !== undefined}
            aria-describedby={below}
            value={draft.expected}
            onChange={({ target }) => change({ expected: target.value })}
          />
        </div>
      )}
    </Labelled>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly problem: Text | undefined;
  readonly children: (id: string, below: string | undefined) => ReactNode;
}

function Labelled({ label, problem, children }: LabelledProps) {
  const t = useWords();
  const id = useId();
  const below = `${id}-below`;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="load-field">
        {children(id, problem === undefined ? undefined : below)}
        {problem !== undefined && (
          <span id={below} className="failure">
            {t.text(problem)}
          </span>
        )}
      </div>
    </>
  );
}
