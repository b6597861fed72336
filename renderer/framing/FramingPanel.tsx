/* oxlint-disable jsx-a11y/prefer-tag-over-role -- it stands among the rest, which goes on; the element would be placed over it */

// "Cut into messages": whose streams, and how either direction is cut. It stands above the rows, which show meanwhile what comes
// of it.

import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "../kit/Button.tsx";
import { focusRegionNamed } from "../kit/regions.ts";
import { useWords } from "../kit/useWords.ts";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import {
  applyFraming,
  dropFraming,
  framingOf,
  framingTargets,
  type FramingTarget,
} from "./framingActions.ts";
import { framingPanel } from "./framingActionRows.ts";
import { checkFraming } from "./framingDraft.ts";
import { beginPreview, endPreview, preview } from "./framingPreview.ts";
import { Labelled } from "./Labelled.tsx";
import { FramingSide } from "./FramingSide.tsx";
import { framingSlice } from "./framingState.ts";
import "./framing.css";

export function FramingPanel() {
  const open = useAppState(framingPanel.isOpen);
  return open ? <OpenPanel /> : null;
}

function OpenPanel() {
  const t = useWords();
  const app = useApp();
  const panel = useRef<HTMLElement>(null);
  // What there is when it opens: sockets that come and go do not change what one is about to choose.
  const [targets] = useState(() => framingTargets(app.store.getState()));
  const [target, setTarget] = useState<number | null>(targets[0]?.socket ?? null);
  useEffect(() => {
    beginPreview(app);
    panel.current?.querySelector("select")?.focus();
    return () => endPreview(app);
  }, [app]);
  return (
    <section
      ref={panel}
      role="dialog"
      aria-label={t("framing.cutIntoMessages")}
      className="framing-panel"
    >
      <Fields key={target ?? "all"} targets={targets} target={target} onTarget={setTarget} />
    </section>
  );
}

interface FieldsProps {
  readonly targets: readonly FramingTarget[];
  readonly target: number | null;
  readonly onTarget: (target: number | null) => void;
}

/** Milliseconds from a change to its preview: not each letter is a way of cutting. */
const SETTLES = 150;

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
  const out = same ? received : sent;
  useEffect(() => {
    const timer = setTimeout(() => preview(app, target, received, out), SETTLES);
    return () => clearTimeout(timer);
  }, [app, target, received, out]);

  function close(): void {
    framingPanel.close(app);
    focusRegionNamed("events");
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!checkedIn.ok || !checkedOut.ok) return;
    applyFraming(app, target, checkedIn.spec, checkedOut.spec);
    close();
  }
  function remove(): void {
    dropFraming(app, target);
    close();
  }
  return (
    <form className="framing-form" onSubmit={submit}>
      <div className="framing-fields">
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
        {!same && <FramingSide title={t("framing.sent")} text={sent} onChange={setSent} />}
      </div>
      <div className="framing-end">
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
        <span className="quiet framing-about">{t("framing.cutIntoMessagesAbout")}</span>
        {known && <Button onClick={remove}>{t("framing.remove")}</Button>}
        <Button onClick={close}>{t("framing.cancel")}</Button>
        <Button look="primary" type="submit" disabled={!checkedIn.ok || !checkedOut.ok}>
          {t("framing.cut")}
        </Button>
      </div>
    </form>
  );
}
