// The multicast groups of an open socket: each can be left, another one joined, on an interface and of one source where that is wanted.

import { X } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import type { Failure } from "../../../shared/model/failure.ts";
import { formatGroup, parseGroup, parseGroups, type Group } from "../../../shared/model/groups.ts";
import type { NetworkInterface } from "../../../shared/model/networkInterface.ts";
import { optionRow } from "../../../shared/options.ts";
import { useApp } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { FailureCallout } from "../../kit/FailureCallout.tsx";
import { useWords } from "../../kit/useWords.ts";
import { InterfaceSelect } from "./InterfaceSelect.tsx";
import { changeGroup } from "./optionActions.ts";

interface GroupsFieldProps {
  readonly socket: number;
  /** As the option has them. */
  readonly written: string;
  readonly interfaces: readonly NetworkInterface[];
}

export function GroupsField({ socket, written, interfaces }: GroupsFieldProps) {
  const t = useWords();
  const app = useApp();
  const id = useId();
  const [address, setAddress] = useState("");
  const [name, setName] = useState("");
  const [source, setSource] = useState("");
  const [refused, setRefused] = useState<Failure | null>(null);
  const parsed = parseGroups(written);
  const groups = parsed.ok ? parsed.value : [];
  const wanted = parseGroup(
    formatGroup({ address: address.trim(), interface: name, source: source.trim() }),
  );
  const problem = address.trim() === "" || wanted.ok ? null : t.text(wanted.problem);

  async function change(group: Group, how: "joinGroup" | "leaveGroup"): Promise<void> {
    const failure = await changeGroup(app, socket, group, how);
    setRefused(failure);
    if (failure === null && how === "joinGroup") setAddress("");
  }
  function join(): void {
    if (address.trim() !== "" && wanted.ok) void change(wanted.value, "joinGroup");
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    join();
  }
  return (
    <fieldset className="options-wide options-groups">
      <legend title={t.text({ word: optionRow("groups").hint })}>
        {t.text({ word: optionRow("groups").label })}
      </legend>
      {groups.length === 0 ? (
        <p className="quiet">{t("socketOptions.noGroups")}</p>
      ) : (
        <ul>
          {groups.map((group) => (
            <li key={formatGroup(group)}>
              <span className="data bar-fill">{formatGroup(group)}</span>
              <Button
                look="icon"
                aria-label={t("socketOptions.leave", { group: formatGroup(group) })}
                onClick={() => void change(group, "leaveGroup")}
              >
                <X size={14} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="options-join">
        <input
          id={id}
          className="input data"
          aria-label={t("socketOptions.groupAddress")}
          placeholder="239.1.2.3"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-below`}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
          onKeyDown={onKeyDown}
        />
        <InterfaceSelect
          label={t("socketOptions.groupInterface")}
          value={name}
          interfaces={interfaces}
          onChoose={setName}
        />
        <input
          className="input data"
          aria-label={t("socketOptions.groupSource")}
          placeholder={t("socketOptions.anySource")}
          spellCheck={false}
          autoComplete="off"
          value={source}
          onChange={({ target }) => setSource(target.value)}
          onKeyDown={onKeyDown}
        />
        <Button disabled={address.trim() === "" || !wanted.ok} onClick={join}>
          {t("socketOptions.join")}
        </Button>
      </div>
      {problem !== null && (
        <p id={`${id}-below`} className="failure">
          {problem}
        </p>
      )}
      {refused !== null && <FailureCallout failure={refused} />}
    </fieldset>
  );
}
