// What to do first, each a button, and every shortcut. One dialog: F1 opens it at its beginning, ? at the shortcuts.

import { useRef, useState, type Ref } from "react";
import { said, type Text } from "../../shared/words/said.ts";
import { actionById } from "../app/action.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { shortcutsSetting } from "../app/shortcuts.ts";
import { useApp, useAppState, useSetting } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { SheetDialog } from "../kit/SheetDialog.tsx";
import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import { useWords } from "../kit/useWords.ts";
import { help, shortcuts } from "./helpActions.ts";
import { KeysOfAction } from "./keys/KeysOfAction.tsx";
import { shortcutSheet, type SheetRow } from "./shortcutSheet.ts";
import "./help.css";

/** What for, and the actions that do it. */
const STEPS: readonly (readonly [about: Text, actions: readonly string[]])[] = [
  [said("helpSheet.begin"), ["sockets.tryIt", "new.tcp-listener", "new.tcp-connection"]],
  [said("helpSheet.answer"), ["composer.focus"]],
  [said("helpSheet.choose"), ["filter.focus", "filter.help"]],
  [said("helpSheet.findRow"), ["find.open", "events.goTo"]],
  [said("helpSheet.understand"), ["stream.cut", "stream.follow"]],
  [said("helpSheet.measure"), ["measure.toggle"]],
  [said("helpSheet.keep"), ["recording.export", "recording.newIn"]],
  [said("helpSheet.everything"), ["window.palette"]],
  [said("helpSheet.read"), ["window.guide"]],
];

export function HelpDialog() {
  const t = useWords();
  const app = useApp();
  const atStart = useAppState(help.isOpen);
  const atKeys = useAppState(shortcuts.isOpen);
  const sheet = useRef<HTMLElement>(null);
  const shown = atKeys ? shortcuts : help;
  return (
    <SheetDialog
      open={atStart || atKeys}
      onOpenChange={(next) => shown.set(app, next)}
      title={t("helpSheet.title")}
      close={t("helpSheet.close")}
      className="help"
      initialFocus={atKeys ? sheet : undefined}
    >
      <div className="help-body">
        <FirstSteps onRun={() => shown.close(app)} />
        <Sheet ref={sheet} />
      </div>
    </SheetDialog>
  );
}

function FirstSteps({ onRun }: { readonly onRun: () => void }) {
  const t = useWords();
  const app = useApp();
  return (
    <section aria-label={t("helpSheet.firstSteps")}>
      <h3 className="help-part">{t("helpSheet.firstSteps")}</h3>
      <dl className="help-steps">
        {STEPS.map(([about, ids]) => (
          <div key={ids[0]}>
            <dt>{t.text(about)}</dt>
            <dd>
              {ids.map((id) => (
                <ActionButton key={id} action={actionById(app, id)} onRun={onRun} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Sheet({ ref }: { readonly ref: Ref<HTMLElement> }) {
  const t = useWords();
  const app = useApp();
  const [all, setAll] = useState(false);
  const changed = useSetting(shortcutsSetting);
  return (
    // It scrolls with the rest, and is where one who asked for it begins to read.
    <section ref={ref} className="help-sheet" aria-label={t("helpSheet.shortcuts")} tabIndex={-1}>
      <div className="help-sheet-head">
        <h3 className="help-part">{t("helpSheet.shortcuts")}</h3>
        <Button aria-pressed={all} onClick={() => setAll(!all)}>
          {t("helpSheet.withoutKeys")}
        </Button>
        <Button
          disabled={Object.keys(changed).length === 0}
          onClick={() => shortcutsSetting.set(app, {})}
        >
          {t("helpSheet.resetAll")}
        </Button>
      </div>
      <div className="help-columns">
        {shortcutSheet(app, all).map(({ title, rows }) => (
          <table key={t.text(title)} className="help-keys">
            <caption>{t.text(title)}</caption>
            <tbody>
              {rows.map((row) => (
                <SheetLine key={row.action?.id ?? row.keys.join(" ")} row={row} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

function SheetLine({ row }: { readonly row: SheetRow }) {
  const t = useWords();
  return (
    <tr>
      <th scope="row">{t.text(row.title)}</th>
      <td>
        {row.action === null ? (
          <span className="keys-line">
            {row.keys.map((keys) => (
              <kbd key={keys}>{showShortcut(keys, ON_MAC)}</kbd>
            ))}
          </span>
        ) : (
          <KeysOfAction action={row.action} />
        )}
      </td>
    </tr>
  );
}
