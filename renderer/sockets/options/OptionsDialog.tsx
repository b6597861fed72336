// "Options…" of an open socket: every one as it is, with what the system has; those that can be changed are, and the others say why not.

import { useEffect, useState } from "react";
import type { OptionNow } from "../../../shared/contract/sockets.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import type { NetworkInterface } from "../../../shared/model/networkInterface.ts";
import { isOpen, type SocketInfo } from "../../../shared/model/socket.ts";
import { optionRow } from "../../../shared/options.ts";
import { failureOf } from "../../app/attempt.ts";
import { ModalDialog } from "../../app/ModalDialog.tsx";
import { useApp, useAppState, useSlice } from "../../app/useApp.ts";
import { Button } from "../../kit/Button.tsx";
import { FailureCallout } from "../../kit/FailureCallout.tsx";
import { useWords } from "../../kit/useWords.ts";
import { socketsSlice } from "../socketsState.ts";
import { stateWords } from "../stateWords.ts";
import { GroupsField } from "./GroupsField.tsx";
import { OptionField } from "./OptionField.tsx";
import { optionsDialog, optionsSlice } from "./optionsState.ts";
import { shownValue } from "./shownValue.ts";
import { useInterfaces } from "./useInterfaces.ts";
import "./options.css";

export function OptionsDialog() {
  const t = useWords();
  const id = useSlice(optionsSlice, ({ socket }) => socket) ?? 0;
  return (
    <ModalDialog
      dialog={optionsDialog}
      title={t("socketOptions.title", { socket: id })}
      about={t("socketOptions.about")}
    >
      <Options id={id} />
    </ModalDialog>
  );
}

function Options({ id }: { readonly id: number }) {
  const t = useWords();
  const app = useApp();
  // The table is the same one whatever changes of it.
  useSlice(socketsSlice, ({ version }) => version);
  const socket = useAppState((state) => socketsSlice.of(state).table.get(id) ?? null);
  const { options, failure } = useOptions(id, socket);
  const interfaces = useInterfaces();
  if (socket === null || !isOpen(socket.state))
    return (
      <>
        <p className="quiet options-none">
          {socket === null ? t("socketOptions.gone") : t.text(stateWords(socket))}
        </p>
        <Close onClose={() => optionsDialog.close(app)} />
      </>
    );
  return (
    <>
      {failure !== null && <FailureCallout failure={failure} />}
      {options !== null && <OptionList socket={socket} options={options} interfaces={interfaces} />}
      <Close onClose={() => optionsDialog.close(app)} />
    </>
  );
}

function Close({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  return (
    <div className="form-buttons">
      <Button onClick={onClose}>{t("socketOptions.close")}</Button>
    </div>
  );
}

interface OptionListProps {
  readonly socket: SocketInfo;
  readonly options: readonly OptionNow[];
  readonly interfaces: readonly NetworkInterface[];
}

function OptionList({ socket, options, interfaces }: OptionListProps) {
  const t = useWords();
  const open = options.filter(({ unavailable }) => unavailable === null);
  const reasons = new Map<string, OptionNow[]>();
  for (const each of options) {
    if (each.unavailable === null) continue;
    const reason = t.text(each.unavailable);
    reasons.set(reason, [...(reasons.get(reason) ?? []), each]);
  }
  return (
    <div className="options">
      {open.map((each) =>
        each.option === "groups" ? (
          <GroupsField
            key={each.option}
            socket={socket.id}
            written={String(each.value)}
            interfaces={interfaces}
          />
        ) : (
          <OptionField
            // What is set elsewhere stands in it at once.
            key={`${each.option} ${String(each.value)}`}
            socket={socket.id}
            now={each}
            interfaces={interfaces}
          />
        ),
      )}
      {[...reasons].map(([reason, those]) => (
        <section key={reason} className="options-fixed">
          <p className="quiet">{t("socketOptions.fixed", { reason })}</p>
          <dl>
            {those.map((each) => (
              <div key={each.option}>
                <dt title={t.text({ word: optionRow(each.option).hint })}>
                  {t.text({ word: optionRow(each.option).label })}
                </dt>
                <dd className="data">
                  {shownValue(each, t)}
                  {each.got !== "" && (
                    <span className="quiet"> {t("socketOptions.got", { got: each.got })}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

interface Read {
  /** What was set of the socket, and its state, when it was read. */
  readonly of: string;
  readonly options: readonly OptionNow[] | null;
  readonly failure: Failure | null;
}

/** As they are now: asked anew as soon as the socket says that one changed. */
function useOptions(id: number, socket: SocketInfo | null): Read {
  const app = useApp();
  const [read, setRead] = useState<Read>({ of: "", options: null, failure: null });
  // Each frame has another object of it.
  const of = `${socket?.state ?? ""} ${JSON.stringify(socket?.set ?? null)}`;
  useEffect(() => {
    let here = true;
    app.engine.call("socketOptions", { socket: id }).then(
      (options) => here && setRead({ of, options, failure: null }),
      (error: unknown) =>
        here && setRead(({ options }) => ({ of, options, failure: failureOf(error) })),
    );
    return () => {
      here = false;
    };
  }, [app, id, of]);
  return read;
}
