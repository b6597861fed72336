// Every setting, in one place: found by words, changed at once, each back to what it was at first.

import { X } from "lucide-react";
import { useEffect, useRef, type RefObject } from "react";
import { SECTIONS, SETTING_KEYS, type SettingSection } from "../../shared/settings/settingRows.ts";
import { leaveScreen } from "../app/screen.ts";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { FileOfSettings } from "./FileOfSettings.tsx";
import { findSettings, type FoundSection } from "./findSettings.ts";
import { SettingItem } from "./SettingItem.tsx";
import { ALL_SETTINGS } from "./settingsActions.ts";
import { SCREEN, settingsScreenSlice } from "./settingsState.ts";
import "./settings.css";

export function SettingsScreen() {
  const app = useApp();
  const t = useWords();
  const body = useRef<HTMLDivElement>(null);
  const query = useSlice(settingsScreenSlice, (screen) => screen.query);
  const changedOnly = useSlice(settingsScreenSlice, (screen) => screen.changedOnly);
  const changed = useAppState((state) =>
    ALL_SETTINGS.filter((setting) => setting.isChanged(state))
      .map(({ key }) => key)
      .join(" "),
  );
  const keys = new Set(changed.split(" "));
  const found = findSettings(t, query, (key) => !changedOnly || keys.has(key));
  const count = found.reduce((sum, section) => sum + section.keys.length, 0);
  useFocusHere();
  useGoTo(body);
  return (
    <section className="settings" data-region={SCREEN} aria-label={t("settings.settings")}>
      <div className="settings-head">
        <h2>{t("settings.settings")}</h2>
        <input
          className="input settings-search"
          type="search"
          data-region-focus=""
          aria-label={t("settings.search")}
          placeholder={t("settings.search")}
          spellCheck={false}
          value={query}
          onChange={(event) => settingsScreenSlice.set(app, { query: event.target.value })}
        />
        <Button
          aria-pressed={changedOnly}
          onClick={() => settingsScreenSlice.set(app, { changedOnly: !changedOnly })}
        >
          {t("settings.changedOnly")}
        </Button>
        <output className="quiet settings-count" aria-live="polite">
          {t("settings.shown", { count, all: SETTING_KEYS.length })}
        </output>
        <span className="bar-fill" />
        <Button look="icon" aria-label={t("settings.leave")} onClick={() => leaveScreen(app)}>
          <X size={16} aria-hidden="true" />
        </Button>
      </div>
      <FileOfSettings />
      <div className="settings-middle">
        <Sections found={found} body={body} />
        <div className="settings-body" ref={body}>
          {found.length === 0 && <p className="quiet">{t("settings.noneFound")}</p>}
          {found.map(({ section, keys: rows }) => (
            <section key={section} data-section={section} aria-label={t.text(SECTIONS[section])}>
              <h3>{t.text(SECTIONS[section])}</h3>
              {rows.map((key) => (
                <SettingItem key={key} name={key} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </section>
  );
}

interface SectionsProps {
  readonly found: readonly FoundSection[];
  readonly body: RefObject<HTMLDivElement | null>;
}

/** What there is, to go to. */
function Sections({ found, body }: SectionsProps) {
  const t = useWords();
  return (
    <nav className="settings-sections" aria-label={t("settings.sections")}>
      {found.map(({ section, keys }) => (
        <Button key={section} look="bare" onClick={() => bringIntoSight(body.current, section)}>
          <span className="ellipsis">{t.text(SECTIONS[section])}</span>
          <span className="quiet">{keys.length}</span>
        </Button>
      ))}
    </nav>
  );
}

function bringIntoSight(body: HTMLElement | null, section: SettingSection): void {
  const there = body?.querySelector<HTMLElement>(`[data-section="${section}"]`);
  there?.scrollIntoView({ block: "start" });
  // not for people: a selector
  there?.querySelector<HTMLElement>("input, select, button")?.focus({ preventScroll: true });
}

/** The focus comes to the field of search, and goes back to where it was. */
function useFocusHere(): void {
  useEffect(() => {
    const before = document.activeElement;
    document.querySelector<HTMLElement>(`[data-region="${SCREEN}"] input`)?.focus();
    return () => {
      // Once what was covered can take it again.
      requestAnimationFrame(() => {
        const nobody = document.activeElement === null || document.activeElement === document.body;
        if (nobody && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, []);
}

function useGoTo(body: RefObject<HTMLDivElement | null>): void {
  const goTo = useSlice(settingsScreenSlice, (screen) => screen.goTo);
  useEffect(() => {
    if (goTo !== null) bringIntoSight(body.current, goTo.section);
  }, [goTo, body]);
}
