import { formatHostPort } from "../../shared/model/endpoint.ts";
import type { OpenSpec } from "../../shared/model/socket.ts";
import { initialOf, optionRow, optionsOf } from "../../shared/options.ts";
import type { SavedSocket } from "../../shared/workspace/workspace.ts";
import type { Wording } from "../../shared/words/wording.ts";
import { useWords } from "../kit/useWords.ts";
import { protocolWord, roleWord, wantedEndpoint } from "../sockets/stateWords.ts";

export interface SocketChoiceProps {
  readonly socket: SavedSocket;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

/** What a socket would be: whole addresses, and every option that is not as usual. */
export function SocketChoice({ socket, chosen, onToggle }: SocketChoiceProps) {
  const t = useWords();
  const { name = "", open } = socket;
  const options = unusual(open, t);
  return (
    <label className="workspace-socket">
      <input type="checkbox" checked={chosen} onChange={onToggle} />
      <span>
        <span className="data">{`${protocolWord(open.kind)} ${t.text(roleWord({ kind: open.kind, parent: null }))} ${addresses(open)}`}</span>
        {name !== "" && <span className="strong"> {name}</span>}
        {options !== "" && <span className="quiet"> {options}</span>}
      </span>
    </label>
  );
}

function addresses(open: OpenSpec): string {
  const at = wantedEndpoint(open);
  if (open.kind === "udp" && open.to !== null) return `${at} → ${formatHostPort(open.to)}`;
  if (open.kind === "tcp-connection" && open.from !== null)
    return `${formatHostPort(open.from)} → ${at}`;
  if (open.kind === "unix-dgram" && open.path !== null && open.peerPath !== null)
    return `${at} → ${open.peerPath}`;
  return at;
}

function unusual(open: OpenSpec, t: Wording): string {
  const values: Readonly<Record<string, unknown>> = { ...open };
  const told = optionsOf(open.kind).flatMap((name) => {
    const row = optionRow(name);
    const value = values[name];
    if (value === initialOf(name, open.kind)) return [];
    const label = t.text({ word: row.label });
    return [value === true ? label : `${label}: ${String(value)}`];
  });
  return told.join(", ");
}
