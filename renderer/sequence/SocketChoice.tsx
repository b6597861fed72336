// Which sockets have a lane: a list to check, found by what is typed.

import { typedLetters } from "../kit/typedLetters.ts";
import { useWords } from "../kit/useWords.ts";
import { Popover } from "@base-ui/react/popover";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { Wording } from "../../shared/words/wording.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { MAX_CHOSEN } from "../../shared/sequence/ladder.ts";
import { socketTitle, stateWords } from "../sockets/stateWords.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { chosenSockets } from "./chosenSockets.ts";
import { socketChoice } from "./sequenceActionRows.ts";
import { resetSequenceSockets, toggleSequenceSocket } from "./sequenceActions.ts";
import { selectionSlice, socketsSlice } from "../sockets/socketsState.ts";
import { sequenceSlice } from "./sequenceState.ts";

/** More than anyone reads; typing narrows better. */
const MAX_LISTED = 100;

export function SocketChoice() {
  const app = useApp();
  const t = useWords();
  const open = useAppState(socketChoice.isOpen);
  const words = useAppState((state) => {
    const { sockets, of } = chosenSockets(state);
    return of > sockets.length
      ? t("sequence.socketsOf", { count: sockets.length, of })
      : t("sequence.sockets", { count: sockets.length });
  });
  return (
    <Popover.Root open={open} onOpenChange={(next) => socketChoice.set(app, next)}>
      <Popover.Trigger
        render={<Button look="bare" aria-label={t("sequence.socketsDrawnAre", { words })} />}
      >
        {words}
        <ChevronDown size={14} aria-hidden="true" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="bottom" align="start" sideOffset={4} className="floating">
          <Popover.Popup className="socket-choice" aria-label={t("sequence.socketsDrawn")}>
            <ChoiceList />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function ChoiceList() {
  const t = useWords();
  const app = useApp();
  const [text, setText] = useState("");
  const table = useSlice(socketsSlice, (sockets) => sockets.table);
  useSlice(socketsSlice, (sockets) => sockets.version);
  const byHand = useAppState(
    (state) => sequenceSlice.of(state).choice?.selected === selectionSlice.of(state).selected,
  );
  // The same list is chosen again at each change of the store: compared as text.
  const chosen = useAppState((state) => chosenSockets(state).sockets.join(" "));
  const ids = new Set(chosen.split(" ").map(Number));
  const { listed, more } = found(table.values(), text, t);
  return (
    <>
      <input
        className="input"
        aria-label={t("sequence.findSocket")}
        placeholder={t("sequence.findSocket")}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <fieldset className="socket-choices" aria-label={t("sequence.socketsToDraw")}>
        <div className="socket-options">
          {listed.map((socket) => {
            const checked = ids.has(socket.id);
            // One must stay, and there are no more lanes than these.
            const fixed = checked ? ids.size === 1 : ids.size >= MAX_CHOSEN;
            return (
              <label key={socket.id} className="socket-option" data-fixed={fixed}>
                <input
                  type="checkbox"
                  checked={checked}
                  disabled={fixed}
                  onChange={() => toggleSequenceSocket(app, socket.id)}
                />
                <span className="data ellipsis">{t.text(socketTitle(socket))}</span>
                <span className="quiet">{t.text(stateWords(socket))}</span>
              </label>
            );
          })}
          {listed.length === 0 && (
            <p className="socket-option quiet">{t("sequence.noSocketIsCalledThat")}</p>
          )}
        </div>
      </fieldset>
      <div className="socket-choice-foot">
        <span className="quiet">
          {more > 0 ? t("sequence.more", { more }) : t("sequence.atMost", { most: MAX_CHOSEN })}
        </span>
        <Button disabled={!byHand} onClick={() => resetSequenceSockets(app)}>
          {t("sequence.asSelected")}
        </Button>
      </div>
    </>
  );
}

function found(
  sockets: Iterable<SocketInfo>,
  text: string,
  t: Wording,
): { readonly listed: readonly SocketInfo[]; readonly more: number } {
  const words = typedLetters(text).split(/\s+/).filter(Boolean);
  const listed: SocketInfo[] = [];
  let more = 0;
  for (const socket of sockets) {
    if (words.length === 0 && listed.length >= MAX_LISTED) {
      more += 1;
      continue;
    }
    const title = typedLetters(`${t.text(socketTitle(socket))} ${t.text(stateWords(socket))}`);
    if (!words.every((word) => title.includes(word))) continue;
    if (listed.length < MAX_LISTED) listed.push(socket);
    else more += 1;
  }
  return { listed, more };
}
