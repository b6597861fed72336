// The main view of the place: what is looked for and how often, the table, what could not be seen, and the one question.

import { useEffect } from "react";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { PORT_FIELDS } from "../../shared/ports/portFields.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { Refused } from "../app/Refused.tsx";
import { useApp, useSetting } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { ChoiceSelect } from "../kit/ChoiceSelect.tsx";
import { FailureCallout } from "../kit/FailureCallout.tsx";
import { PointedProblem } from "../kit/PointedProblem.tsx";
import { Segments } from "../kit/Segments.tsx";
import { useWords } from "../kit/useWords.ts";
import { endProcess, leaveEnding, PLACE, setPortsFilter, showGroup } from "./portsActions.ts";
import { CheckView } from "./parts.ts";
import { GROUPINGS, type Grouping } from "./grouping.ts";
import {
  groupingSetting,
  PERIODS,
  periodSetting,
  usePorts,
  viewSetting,
  type Period,
} from "./portsState.ts";
import { PortsTable } from "./PortsTable.tsx";
import { watchPorts } from "./watchPorts.ts";
import "./ports.css";

const TITLES: { readonly [P in Period]: Text } = {
  "1000": said("portsPlace.everySecond"),
  "2000": said("portsPlace.every2Seconds"),
  "5000": said("portsPlace.every5Seconds"),
  "0": said("portsPlace.paused"),
};

const GROUP_NAMES: { readonly [G in Grouping]: Text } = {
  none: said("portsPlace.groupNone"),
  process: said("portsPlace.groupProcess"),
  port: said("portsPlace.groupPort"),
  state: said("portsPlace.groupState"),
};

export function PortsView() {
  const view = useSetting(viewSetting);
  return view === "check" ? <CheckView /> : <SocketsView />;
}

function SocketsView() {
  const t = useWords();
  const app = useApp();
  const { home } = app;
  const filter = usePorts((ports) => ports.filter);
  const failure = usePorts((ports) => ports.failure);
  const group = usePorts((ports) => ports.group);
  const period = useSetting(periodSetting);
  const grouping = useSetting(groupingSetting);
  const parsed = parseFilter(filter, PORT_FIELDS);
  const asked = parsed.ok ? filter : null;
  // What cannot be read yet leaves what was asked for before.
  useEffect(() => {
    if (asked === null) return undefined;
    return watchPorts(home, { filter: asked, period });
  }, [home, asked, period]);
  return (
    <section
      className="ports"
      aria-label={t("rail.ports")}
      data-region={PLACE}
      data-region-back="portsPane"
    >
      <div className="bar ports-bar">
        <input
          className="input data bar-fill"
          type="search"
          aria-label={t("portsPlace.filter")}
          placeholder={t("portsPlace.filterExample")}
          spellCheck={false}
          aria-invalid={!parsed.ok}
          value={filter}
          onChange={({ target }) => setPortsFilter(app, target.value)}
        />
        {group.kind === "process" && (
          <Button onClick={() => showGroup(app, { kind: "all" })}>
            {t("portsPlace.ofProcess", { pid: group.pid })}
          </Button>
        )}
        <ChoiceSelect
          label={t("portsPlace.grouping")}
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, title: GROUP_NAMES[value] }))}
          onChoose={(by) => groupingSetting.set(home, by)}
        />
        <Segments
          label={t("portsPlace.refresh")}
          value={period}
          options={PERIODS.map((id) => ({ id, title: TITLES[id] }))}
          onChoose={(id) => periodSetting.set(home, id)}
        />
      </div>
      {!parsed.ok && (
        <div className="ports-problem">
          <PointedProblem
            text={filter}
            problem={{ ...parsed.problem, sentence: parsed.problem.message }}
          />
        </div>
      )}
      <Refused app={home} />
      <EndingQuestion />
      {failure === null ? <PortsTable /> : <FailureCallout failure={failure} />}
      <Limits />
    </section>
  );
}

/** The question is there because of a key, or a click: the next one is its answer. */
function focused(button: HTMLButtonElement | null): void {
  button?.focus();
}

function EndingQuestion() {
  const t = useWords();
  const app = useApp();
  const ending = usePorts((ports) => ports.ending);
  const there = usePorts(
    ({ sockets, ending: about }) =>
      about !== null &&
      [...sockets.values()].some(({ processes }) => processes.some(({ pid }) => pid === about.pid)),
  );
  // It went as it was asked to.
  const isOver = ending?.how === "kill" && !there;
  useEffect(() => {
    if (isOver) leaveEnding(app);
  }, [app, isOver]);
  if (ending === null || isOver) return null;
  const { name, pid, how } = ending;
  return (
    <div className="ports-question" role="alertdialog" aria-label={t("portsPlace.endProcess")}>
      <span>
        {t(how === "ask" ? "portsPlace.endIt" : "portsPlace.isStillThere", { name, pid })}
      </span>
      <Button ref={focused} look="primary" onClick={() => void endProcess(app)}>
        {t(how === "ask" ? "portsPlace.end" : "portsPlace.kill")}
      </Button>
      <Button onClick={() => leaveEnding(app)}>{t("portsPlace.keep")}</Button>
    </div>
  );
}

/** What was not seen, and why. */
function Limits() {
  const t = useWords();
  const { denied, missing, over } = usePorts((ports) => ports.limits);
  const lines = [
    ...(denied === 0 ? [] : [t("ports.denied", { processes: denied })]),
    ...missing.map((program) => t("ports.missing", { program })),
    ...(over === 0 ? [] : [t("ports.over", { sockets: over })]),
  ];
  if (lines.length === 0) return null;
  return <p className="ports-limits">{lines.join(" · ")}</p>;
}
