// What is to be checked: host and ports, how patiently, how many at a time, once or again and again.

import { useId, type KeyboardEvent, type ReactNode } from "react";
import { CHECK_PROBES, type CheckProbe } from "../../../shared/model/portCheck.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import { ActionButton } from "../../app/ActionButton.tsx";
import { useApp } from "../../app/useApp.ts";
import { ChoiceSelect } from "../../kit/ChoiceSelect.tsx";
import { Segments } from "../../kit/Segments.tsx";
import { useWords } from "../../kit/useWords.ts";
import { BEGIN_CHECK } from "./checkActionRows.ts";
import { beginCheck, setDraft } from "./checkActions.ts";
import { readDraft, type CheckDraft } from "./checkDraft.ts";
import { useCheck, useDraft } from "./checkState.ts";

const PROTOCOLS = [
  { id: "tcp", title: "TCP" },
  { id: "udp", title: "UDP" },
] as const;

const PROBE_TITLES: Partial<Record<CheckProbe, Text>> = {
  usual: said("portCheck.probe_usual"),
  any: said("portCheck.probe_any"),
};

type TextName = Exclude<keyof CheckDraft, "protocol" | "tls" | "probe">;

export function CheckForm() {
  const t = useWords();
  const app = useApp();
  const draft = useDraft();
  const tried = useCheck((check) => check.tried);
  const read = readDraft(draft);
  const problem = read.ok || !tried ? null : read;
  const id = useId();
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void beginCheck(app);
  }
  const text = (name: TextName, label: string, more: Partial<TextFieldProps> = {}): ReactNode => (
    <TextField
      {...{ name, label, draft, ...more }}
      invalid={problem?.field === name}
      describedBy={id}
    />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter in each field begins
    <section className="check-form" aria-label={t("portCheck.form")} onKeyDown={onKeyDown}>
      <div className="check-line">
        <Segments
          label={t("portCheck.protocol")}
          value={draft.protocol}
          options={PROTOCOLS}
          onChoose={(protocol) => setDraft(app, { protocol })}
        />
        {text("host", t("portCheck.host"), {
          example: t("portCheck.hostExample"),
          wide: true,
          focus: true,
        })}
        {text("ports", t("portCheck.ports"), { example: t("portCheck.portsExample"), wide: true })}
        <ActionButton action={BEGIN_CHECK} look="primary" />
      </div>
      <div className="check-line">
        {text("timeout", t("portCheck.timeout"))}
        {text("atOnce", t("portCheck.atOnce"))}
        {text("perSecond", t("portCheck.perSecond"), { example: t("portCheck.asFast") })}
        {draft.protocol === "tcp" ? (
          <>
            {text("greeting", t("portCheck.greeting"), { about: t("portCheck.greetingAbout") })}
            <label className="check-tick">
              <input
                type="checkbox"
                checked={draft.tls}
                onChange={({ target }) => setDraft(app, { tls: target.checked })}
              />
              {t("portCheck.tls")}
            </label>
          </>
        ) : (
          <span className="check-tick">
            {t("portCheck.probe")}
            <ChoiceSelect
              label={t("portCheck.probe")}
              value={draft.probe}
              options={CHECK_PROBES.map((probe) => ({
                value: probe,
                title: PROBE_TITLES[probe] ?? probe.toUpperCase(),
              }))}
              onChoose={(probe) => setDraft(app, { probe })}
            />
          </span>
        )}
        {text("every", t("portCheck.every"), { example: t("portCheck.once") })}
        {draft.every.trim() !== "" &&
          text("count", t("portCheck.count"), { example: t("portCheck.untilStopped") })}
      </div>
      {problem !== null && (
        <p id={id} className="failure">
          {t.text(problem.problem)}
        </p>
      )}
    </section>
  );
}

interface TextFieldProps {
  readonly name: TextName;
  readonly label: string;
  readonly draft: CheckDraft;
  readonly invalid: boolean;
  readonly describedBy: string;
  /** What nothing means, or an example. */
  readonly example?: string;
  readonly about?: string;
  readonly wide?: boolean;
  readonly focus?: boolean;
}

function TextField(props: TextFieldProps) {
  const { name, label, draft, invalid, describedBy, example, about, wide, focus } = props;
  const app = useApp();
  return (
    <label className="check-field" data-name={name} data-wide={wide === true} title={about}>
      <span>{label}</span>
      <input
        className="input data"
        spellCheck={false}
        autoComplete="off"
        inputMode={wide === true ? undefined : "numeric"}
        placeholder={example}
        aria-invalid={invalid}
        aria-describedby={invalid ? describedBy : undefined}
        value={draft[name]}
        onChange={({ target }) => setDraft(app, { [name]: target.value })}
        {...(focus === true ? { "data-region-focus": true } : {})}
      />
    </label>
  );
}
