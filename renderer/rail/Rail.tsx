import type { KeyboardEvent } from "react";
import { goToPlace, placeOf, places } from "../app/place.ts";
import { useApp, useAppState, useSetting } from "../app/useApp.ts";
import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import { useWords } from "../kit/useWords.ts";
import { placeKeys } from "./placeActions.ts";
import { railShown } from "./railShown.ts";
import "./rail.css";

/** The places, one above the other. Tab comes to the one that is shown, arrow keys to the others, Enter goes there. */
export function Rail() {
  const app = useApp();
  const t = useWords();
  const shown = useSetting(railShown);
  const current = useAppState((state) => placeOf(app, state));
  const all = places.of(app);
  if (!shown || all.length < 2) return null;
  return (
    <nav className="rail" aria-label={t("rail.places")} data-region="rail">
      <ul className="rail-places">
        {all.map((place, at) => {
          const name = t.text(place.name);
          const keys = placeKeys(at);
          const isCurrent = place === current;
          return (
            <li key={place.id}>
              <button
                type="button"
                className="rail-place"
                aria-current={isCurrent ? "page" : undefined}
                title={keys === undefined ? name : `${name} (${showShortcut(keys, ON_MAC)})`}
                tabIndex={isCurrent ? 0 : -1}
                data-region-focus={isCurrent ? "" : undefined}
                onKeyDown={onKeyDown}
                onClick={() => goToPlace(app, place)}
              >
                <place.icon size={18} aria-hidden="true" />
                <span>{name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
  const buttons = [...(event.currentTarget.closest("ul")?.querySelectorAll("button") ?? [])];
  const at = buttons.indexOf(event.currentTarget);
  const step = STEPS[event.key];
  const next =
    step === undefined
      ? { Home: buttons[0], End: buttons.at(-1) }[event.key]
      : buttons[(at + step + buttons.length) % buttons.length];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
