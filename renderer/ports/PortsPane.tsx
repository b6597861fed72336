// The left pane of the place: which of the machine's sockets the table shows, with how many there are; their states, their processes.

import { useMemo } from "react";
import { useApp, useSetting } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { ChecksList } from "./check/ChecksList.tsx";
import { GroupRow } from "./GroupRow.tsx";
import { isLeak } from "./leaks.ts";
import { setPortsFilter, showGroup } from "./portsActions.ts";
import { countPorts, type ProcessCount } from "./portsRows.ts";
import { usePorts, viewSetting, type PortsGroup } from "./portsState.ts";
import "./ports.css";

const KINDS: readonly (readonly ["all" | "listening" | "connected" | "unix", Text])[] = [
  ["all", said("portsPlace.all")],
  ["listening", said("portsPlace.listening")],
  ["connected", said("portsPlace.connected")],
  ["unix", said("portsPlace.unix")],
];

export function PortsPane() {
  const t = useWords();
  const app = useApp();
  const sockets = usePorts((ports) => ports.sockets);
  const looks = usePorts((ports) => ports.looks);
  const shown = usePorts((ports) => ports.group);
  const group = useSetting(viewSetting) === "sockets" ? shown : null;
  // oxlint-disable-next-line react/exhaustive-deps -- the map changes in place; counted once a look is over
  const counts = useMemo(() => countPorts(sockets.values()), [sockets, looks]);
  return (
    <section className="ports-pane" aria-label={t("portsPlace.pane")} data-region="portsPane">
      <div className="bar">
        <h2 className="bar-fill">{t("rail.ports")}</h2>
      </div>
      <div className="ports-groups">
        {KINDS.map(([kind, name], at) => (
          <GroupRow
            key={kind}
            focus={at === 0}
            chosen={group?.kind === kind}
            name={t.text(name)}
            count={counts[kind]}
            onChoose={() => showGroup(app, { kind })}
          />
        ))}
        {counts.states.length > 0 && <h3>{t("portsPlace.states")}</h3>}
        {counts.states.map(([state, count]) => (
          <GroupRow
            key={state}
            chosen={false}
            name={state}
            count={count}
            data
            title={t("portsPlace.filterByState", { state })}
            onChoose={() => setPortsFilter(app, `state == ${state}`)}
          />
        ))}
        <ChecksList />
        {counts.processes.length > 0 && <h3>{t("portsPlace.processes")}</h3>}
        {counts.processes.map((process) => (
          <ProcessRow key={process.pid} process={process} group={group} />
        ))}
      </div>
    </section>
  );
}

function ProcessRow({
  process: { pid, name, sockets },
  group,
}: {
  readonly process: ProcessCount;
  readonly group: PortsGroup | null;
}) {
  const t = useWords();
  const app = useApp();
  const leak = usePorts(({ leaks }) => leaks.get(pid));
  return (
    <GroupRow
      chosen={group?.kind === "process" && group.pid === pid}
      name={name === "" ? String(pid) : name}
      more={String(pid)}
      count={sockets}
      hint={
        leak === undefined || !isLeak(leak)
          ? undefined
          : t("portsPlace.leaks", { count: leak.now, more: leak.now - leak.least })
      }
      data
      onChoose={() => showGroup(app, { kind: "process", pid })}
    />
  );
}
