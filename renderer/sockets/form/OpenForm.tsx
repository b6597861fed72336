// The form for a new socket, in place above the tree: the last used values stand in it, Enter opens, Escape leaves.
// Its fields scroll where there is little room; its buttons stay in sight.

import { useId, useState, type FormEvent } from "react";
import type { Failure } from "../../../shared/model/failure.ts";
import { closeForm, openSocket } from "../socketActions.ts";
import { beginningDraft, formDrafts } from "./formDrafts.ts";
import type { FormRequest } from "../socketsState.ts";
import { Button } from "../../kit/Button.tsx";
import { FailureCallout } from "../../kit/FailureCallout.tsx";
import { useApp, useAppState } from "../../app/useApp.ts";
import { focusRegionNamed } from "../../kit/regions.ts";
import { useWords } from "../../kit/useWords.ts";
import { draftOf, problemsOf, specOf, type Draft } from "./formDraft.ts";
import { type Field, formOf } from "./formFields.ts";
import { FormField } from "./FormField.tsx";
import { useUnavailable } from "./useUnavailable.ts";
import { isLive } from "../../app/engineState.ts";
import "./forms.css";

export function OpenForm({ request }: { readonly request: FormRequest }) {
  const { kind, spec } = request;
  const app = useApp();
  const t = useWords();
  const live = useAppState(isLive);
  const [draft, setDraft] = useState<Draft>(() =>
    spec === null ? beginningDraft(app, kind) : draftOf(spec),
  );
  const [more, setMore] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const title = useId();
  const unavailable = useUnavailable(kind);
  const problems = problemsOf(kind, draft);
  const form = formOf(kind);
  const { fields } = form;
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const wanted = specOf(kind, draft);
    if (wanted === null || !live) return;
    formDrafts[kind].set(app, draft);
    setRefused(await openSocket(app, wanted));
  }
  function cancel(): void {
    closeForm(app);
    focusRegionNamed("sockets");
  }
  const show = (field: Field) => (
    <FormField
      key={field.name}
      field={field}
      value={draft[field.name] ?? field.initial}
      problem={problems[field.name] ?? null}
      focus={field === fields[0]}
      unavailable={unavailable.get(field.name) ?? null}
      onChange={(value) => setDraft({ ...draft, [field.name]: value })}
    />
  );
  const wrong = fields.find((field) => problems[field.name] !== undefined);
  return (
    <form className="form" aria-labelledby={title} onSubmit={(event) => void submit(event)}>
      <h3 id={title}>{t.text(form.title)}</h3>
      <div className="form-fields">
        {fields.filter((field) => !field.more).map(show)}
        {fields.some((field) => field.more) && (
          <button
            type="button"
            className="form-more quiet"
            aria-expanded={more}
            onClick={() => setMore(!more)}
          >
            {t(more ? "form.fewerOptions" : "form.moreOptions")}
          </button>
        )}
        {more && fields.filter((field) => field.more).map(show)}
      </div>
      {!more && wrong?.more === true && (
        <p className="failure">
          {t("form.wrongField", { field: wrong.label, problem: problems[wrong.name] ?? "" })}
        </p>
      )}
      {refused !== null && <FailureCallout failure={refused} />}
      <div className="form-buttons">
        <Button onClick={cancel}>{t("form.cancel")}</Button>
        <Button look="primary" type="submit" disabled={wrong !== undefined || !live}>
          {t("form.open")}
        </Button>
      </div>
    </form>
  );
}
