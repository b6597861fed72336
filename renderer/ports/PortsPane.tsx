// The left pane of the place: which of the machine's sockets the table shows, with how many there are; their states, their processes.

import { useMemo } from "react";
import { useApp } from "../app/useApp.ts";
import { useWords } from "../kit/useWords.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { setPortsFilter, showGroup } from "./portsActions.ts";
import { countPorts, type ProcessCount } from "./portsRows.ts";
import { usePorts, type PortsGroup } from "./portsState.ts";
import "./ports.css";

const KINDS: readonly (readonly ["all" | "listening" | "connected" | "unix", Text])[] = [
  ["all", said("portsPlace.all")],
  ["listening", said("portsPlace.listening")],
  ["connected", said("portsPlace.connected")],
  ["unix", said("portsPlace.unix")],
];

/** So many open ends of one process are a leak, in all likelihood. */
const LEAK = 10;

export function PortsPane() {
  const t = useWords();
  const app = useApp();
  const sockets = usePorts((ports) => ports.sockets);
  const version = usePorts((ports) => ports.version);
  const group = usePorts((ports) => ports.group);
  // oxlint-disable-next-line react/exhaustive-deps -- the map changes in place; its version says when
  const counts = useMemo(() => countPorts(sockets.values()), [sockets, version]);
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
            chosen={group.kind === kind}
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
        {counts.processes.length > 0 && <h3>{t("portsPlace.processes")}</h3>}
        {counts.processes.map((process) => (
          <ProcessRow key={process.pid} process={process} group={group} />
        ))}
      </div>
    </section>
  );
}

function ProcessRow({
  process: { pid, name, sockets, closeWait },
  group,
}: {
  readonly process: ProcessCount;
  readonly group: PortsGroup;
}) {
  const t = useWords();
  const app = useApp();
  return (
    <GroupRow
      chosen={group.kind === "process" && group.pid === pid}
      name={name === "" ? String(pid) : name}
      more={String(pid)}
      count={sockets}
      hint={closeWait >= LEAK ? t("portsPlace.leaks", { count: closeWait }) : undefined}
      data
      onChoose={() => showGroup(app, { kind: "process", pid })}
    />
  );
}

interface GroupRowProps {
  readonly name: string;
  readonly more?: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly hint?: string | undefined;
  readonly title?: string;
  readonly data?: boolean;
  readonly focus?: boolean;
  readonly onChoose: () => void;
}

function GroupRow(props: GroupRowProps) {
  const { name, more, count, chosen, hint, title, data = false, focus = false, onChoose } = props;
  return (
    <>
      <button
        type="button"
        className="ports-group"
        aria-pressed={chosen}
        title={title}
        {...(focus ? { "data-region-focus": true } : {})}
        onClick={onChoose}
      >
        <span className={data ? "ellipsis data" : "ellipsis"}>{name}</span>
        {more !== undefined && <span className="quiet data">{more}</span>}
        <span className="ports-count data">{count}</span>
      </button>
      {hint !== undefined && <p className="ports-hint">{hint}</p>}
    </>
  );
}
