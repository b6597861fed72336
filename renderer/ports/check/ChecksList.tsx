// In the left pane: what begins a check, and those that run or ran.

import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { useApp, useSetting } from "../../app/useApp.ts";
import { useWords } from "../../kit/useWords.ts";
import { GroupRow } from "../GroupRow.tsx";
import { viewSetting } from "../portsState.ts";
import { showCheck, showCheckRun } from "./checkActions.ts";
import { checksOf, shownCheck } from "./checkState.ts";

/** Rows that are drawn; the list of what runs has more. */
const MOST = 20;

export function ChecksList() {
  const t = useWords();
  const app = useApp();
  const { store } = app.home;
  const checks = useStore(store, useShallow(checksOf)).slice(0, MOST);
  const shown = useStore(store, (state) => shownCheck(state)?.id ?? null);
  const isHere = useSetting(viewSetting) === "check";
  return (
    <>
      <h3>{t("portCheck.checks")}</h3>
      <GroupRow
        name={t("portCheck.check")}
        chosen={isHere && shown === null}
        onChoose={() => showCheck(app)}
      />
      {checks.map(({ id, name, progress, state }) => (
        <GroupRow
          key={id}
          name={name}
          data
          chosen={isHere && id === shown}
          count={progress.reaches.open + progress.reaches.answered}
          more={state === "ended" ? undefined : "…"}
          title={name}
          onChoose={() => showCheckRun(app, id)}
        />
      ))}
    </>
  );
}
