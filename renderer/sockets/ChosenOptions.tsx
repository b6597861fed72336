// Options of the selected socket that are not as they usually are: chosen when it was opened, or set since.

import { Fragment } from "react";
import { optionNow, type SocketInfo } from "../../shared/model/socket.ts";
import { initialOf, optionRow, optionsOf } from "../../shared/options.ts";
import { useWords } from "../kit/useWords.ts";

export function ChosenOptions({ socket }: { readonly socket: SocketInfo }) {
  const t = useWords();
  const chosen = optionsOf(socket.kind).flatMap((name) => {
    const value = optionNow(name, socket, null);
    // Echo and the like stand in the form; these are what the system, or a peer, feels.
    const { after, type } = optionRow(name);
    if (after !== true && type !== "groups") return [];
    return value === initialOf(name, socket.kind) || value === "" ? [] : [{ name, value }];
  });
  return chosen.map(({ name, value }) => {
    const row = optionRow(name);
    return (
      <Fragment key={name}>
        <dt title={t.text({ word: row.hint })}>{t.text({ word: row.label })}</dt>
        <dd className="data">
          {typeof value === "boolean" ? t(value ? "sockets.on" : "sockets.off") : String(value)}
        </dd>
      </Fragment>
    );
  });
}
