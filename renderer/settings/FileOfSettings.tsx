// Where the settings are kept, and what is wrong with it.

import { SETTINGS } from "../../shared/settings/settingRows.ts";
import { takenBy } from "../../shared/settings/checkSetting.ts";
import type { SettingsStatus } from "../../shared/settings/settingValues.ts";
import type { Action } from "../app/action.ts";
import { ActionButton } from "../app/ActionButton.tsx";
import { isAvailable } from "../app/available.ts";
import { useAppState, useSlice } from "../app/useApp.ts";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { useWords } from "../kit/useWords.ts";
import { COPY_PATH, REREAD, REVEAL } from "./settingsActions.ts";
import { settingsFileSlice } from "./settingsFile.ts";

export function FileOfSettings() {
  const t = useWords();
  const status = useSlice(settingsFileSlice, (file) => file.status);
  const reveal = useAppState((state) => isAvailable(REVEAL, state));
  if (status === null) return null;
  return (
    <>
      <div className="settings-file">
        {status.path === "" ? (
          <span className="quiet">{t("settings.isNotKept")}</span>
        ) : (
          <>
            <span className="data quiet selectable ellipsis" title={status.path}>
              {status.path}
            </span>
            <Short
              action={reveal ? REVEAL : COPY_PATH}
              word={reveal ? "settings.revealShort" : "settings.copyShort"}
            />
            <Short action={REREAD} word="settings.rereadShort" />
          </>
        )}
      </div>
      <Problems status={status} />
    </>
  );
}

/** What stands on it is its name too; its tip says the whole. */
function Short({ action, word }: { readonly action: Action; readonly word: ShortWord }) {
  const name = useWords()(word);
  return (
    <ActionButton action={action} look="bare" label={name}>
      {name}
    </ActionButton>
  );
}

type ShortWord = "settings.revealShort" | "settings.copyShort" | "settings.rereadShort";

function Problems({ status }: { readonly status: SettingsStatus }) {
  const t = useWords();
  const { setAside, failure, unknown, unfit, path } = status;
  if (setAside === null && failure === null && unknown.length + unfit.length === 0) return null;
  return (
    <div className="settings-problems">
      {failure !== null && <FailureCallout failure={failure} />}
      {setAside !== null && <p>{t("settings.wasSetAside", { path, to: setAside })}</p>}
      {unfit.map(({ key, got }) => (
        <p key={key}>{t("settings.isNotUsed", { key, got, expected: takenBy(SETTINGS[key]) })}</p>
      ))}
      {unknown.length > 0 && (
        <p>
          {t("settings.unknownKeys", {
            count: unknown.length,
            keys: unknown.slice(0, MOST_NAMED),
            more: unknown.length > MOST_NAMED,
          })}
        </p>
      )}
    </div>
  );
}

/** Keys that are named; the others are in the file. */
const MOST_NAMED = 5;
