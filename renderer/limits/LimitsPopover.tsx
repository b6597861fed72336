import { Popover } from "@base-ui/react/popover";
import { SlidersHorizontal } from "lucide-react";
import { useState, type FormEvent } from "react";
import { formatCount } from "../../shared/words/quantity.ts";
import { BOUNDS, type Bounds } from "../../shared/model/bounds.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { attempt } from "../app/attempt.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { exactByteAmount, formatByteAmount, parseByteAmount, parseCount } from "./byteAmount.ts";
import { engineSlice, isLive } from "../app/engineState.ts";
import { limits } from "./limitsAction.ts";
import "./limits.css";
import { useWords } from "../kit/useWords.ts";

type Name = keyof Bounds;
const NAMES = Object.keys(BOUNDS) as readonly Name[];

/** Every limit of the engine, shown and changed in one place. */
export function LimitsPopover() {
  const t = useWords();
  const app = useApp();
  const open = useAppState(limits.isOpen);
  const bounds = useSlice(engineSlice, (engine) => engine.facts?.bounds ?? null);
  const live = useAppState(isLive);
  return (
    <Popover.Root open={open} onOpenChange={(next) => limits.set(app, next)}>
      <Popover.Trigger
        render={<Button look="icon" aria-label={t("limits.limits")} disabled={!live} />}
      >
        <SlidersHorizontal size={14} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={4} className="floating">
          <Popover.Popup className="limits">
            <Popover.Title className="limits-title">{t("limits.limits")}</Popover.Title>
            {bounds !== null && <LimitsForm bounds={bounds} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function LimitsForm({ bounds }: { readonly bounds: Bounds }) {
  const t = useWords();
  const app = useApp();
  const [typed, setTyped] = useState<{ readonly [K in Name]?: string }>({});
  const textOf = (name: Name) => typed[name] ?? shownIn(name, bounds[name]);
  const wrong = NAMES.find((name) => parseBound(name, textOf(name)) === null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const changes: { [K in Name]?: number } = {};
    for (const name of NAMES) {
      const value = parseBound(name, textOf(name));
      if (value !== null && value !== bounds[name]) changes[name] = value;
    }
    if ((await attempt(app, app.engine.call("setBounds", changes))) === null) return;
    limits.close(app);
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="limits-form">
      {NAMES.map((name) => {
        const value = parseBound(name, textOf(name));
        return (
          <label key={name} className="limit">
            <span>{t.text(BOUNDS[name].title)}</span>
            <input
              className="input data"
              inputMode={BOUNDS[name].unit === "bytes" ? "text" : "numeric"}
              aria-invalid={value === null}
              value={textOf(name)}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
            <span className={value === null ? "failure limit-value" : "quiet limit-value"}>
              {t.text(rangeWords(name))}
            </span>
          </label>
        );
      })}
      <div className="form-buttons">
        <Button onClick={() => setTyped(initialText())}>{t("limits.defaults")}</Button>
        <Button look="primary" type="submit" disabled={wrong !== undefined}>
          {t("limits.apply")}
        </Button>
      </div>
    </form>
  );
}

function initialText(): { readonly [K in Name]?: string } {
  return Object.fromEntries(NAMES.map((name) => [name, shownIn(name, BOUNDS[name].initial)]));
}

/** What stands in the field, and can be typed back. */
function shownIn(name: Name, value: number): string {
  return BOUNDS[name].unit === "bytes" ? exactByteAmount(value) : String(value);
}

/** Null where it is no amount within the limit's own limits. */
function parseBound(name: Name, text: string): number | null {
  const { unit, lowest, highest } = BOUNDS[name];
  const value = unit === "bytes" ? parseByteAmount(text) : parseCount(text);
  return value !== null && value >= lowest && value <= highest ? value : null;
}

function amount(name: Name, value: number): Text {
  const { unit } = BOUNDS[name];
  return unit === "bytes"
    ? formatByteAmount(value)
    : unit === "rows"
      ? said("limits.rows", { count: value })
      : formatCount(value);
}

function rangeWords(name: Name): Text {
  const { lowest, highest } = BOUNDS[name];
  return said("limits.range", { lowest: amount(name, lowest), highest: amount(name, highest) });
}
