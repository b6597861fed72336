// "Cut into messages": whose streams, and how either direction is cut.

import { useState, type FormEvent } from "react";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { useApp, useSlice } from "../app/useApp.ts";
import { ModalDialog } from "../app/ModalDialog.tsx";
import {
  applyFraming,
  dropFraming,
  framingOf,
  framingTargets,
  type FramingTarget,
} from "./framingActions.ts";
import { framingDialog } from "./framingActionRows.ts";
import { checkFraming } from "./framingDraft.ts";
import { Labelled } from "./Labelled.tsx";
import { FramingSide } from "./FramingSide.tsx";
import { framingSlice } from "./framingState.ts";
import "./framing.css";

export function FramingDialog() {
  const t = useWords();
  return (
    <ModalDialog
      dialog={framingDialog}
      title={t("framing.cutIntoMessages")}
      about={t("framing.cutIntoMessagesAbout")}
    >
      <FramingForm />
    </ModalDialog>
  );
}

function FramingForm() {
  const app = useApp();
  // What there is when it opens: sockets that come and go do not change what one is about to choose.
  const [targets] = useState(() => framingTargets(app.store.getState()));
  const [target, setTarget] = useState<number | null>(targets[0]?.socket ?? null);
  return <Fields key={target ?? "all"} targets={targets} target={target} onTarget={setTarget} />;
}

interface FieldsProps {
  readonly targets: readonly FramingTarget[];
  readonly target: number | null;
  readonly onTarget: (target: number | null) => void;
}

function Fields({ targets, target, onTarget }: FieldsProps) {
  const t = useWords();
  const app = useApp();
  const [initial] = useState(() => framingOf(app.store.getState(), target));
  const [received, setReceived] = useState(initial.in);
  const [sent, setSent] = useState(initial.out);
  const [same, setSame] = useState(initial.in === initial.out);
  const known = useSlice(framingSlice, (framing) =>
    framing.rules.some(({ socket }) => socket === target),
  );
  const checkedIn = checkFraming(received);
  const checkedOut = checkFraming(same ? received : sent);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!checkedIn.ok || !checkedOut.ok) return;
    framingDialog.close(app);
    applyFraming(app, target, checkedIn.spec, checkedOut.spec);
  }
  function remove(): void {
    framingDialog.close(app);
    dropFraming(app, target);
  }
  return (
    <form className="framing-form" onSubmit={submit}>
      <Labelled label={t("framing.streamsOf")}>
        {(id) => (
          <select
            id={id}
            className="input"
            value={target ?? ""}
            onChange={({ target: { value } }) => onTarget(value === "" ? null : Number(value))}
          >
            {targets.map(({ socket, title }) => (
              <option key={socket ?? ""} value={socket ?? ""}>
                {t.text(title)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <FramingSide
        title={t(same ? "framing.receivedAndSent" : "framing.received")}
        text={received}
        onChange={setReceived}
      />
      <label className="framing-check">
        <input
          type="checkbox"
          checked={same}
          onChange={(event) => {
            setSame(event.target.checked);
            setSent(received);
          }}
        />
        {t("framing.alike")}
      </label>
      {!same && <FramingSide title={t("framing.sent")} text={sent} onChange={setSent} />}
      <div className="form-buttons">
        {known && <Button onClick={remove}>{t("framing.remove")}</Button>}
        <span className="bar-fill" />
        <Button onClick={() => framingDialog.close(app)}>{t("framing.cancel")}</Button>
        <Button look="primary" type="submit" disabled={!checkedIn.ok || !checkedOut.ok}>
          {t("framing.cut")}
        </Button>
      </div>
    </form>
  );
}
