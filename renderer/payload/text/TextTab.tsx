// The bytes as lines of text: as they were sent, or laid out where they are a document.

import { useCallback, useEffect, useMemo, useReducer } from "react";
import { attempt } from "../../app/attempt.ts";
import { copyShown, MAX_COPY } from "../copy/copyActions.ts";
import { useApp, useSetting } from "../../app/useApp.ts";
import { BytesMenu } from "../BytesMenu.tsx";
import { rangeOf } from "../byteSelection.ts";
import { documentSource } from "./documentSource.ts";
import { createLineIndex } from "./lineIndex.ts";
import { lineSource } from "./lineSource.ts";
import type { BytesTabProps } from "../payloadTab.ts";
import { plainText } from "./plainText.ts";
import type { TextSource } from "./textSource.ts";
import { TextView } from "./TextView.tsx";
import { useColumns } from "../../kit/useColumns.ts";
import { useDocument } from "./useDocument.ts";
import { useSelectedBytes } from "../useSelectedBytes.ts";
import { controlStyle, encodingSetting, laidOut } from "../payloadState.ts";

/** Characters of the numbers of lines, of what is between them and the text, and of the scroll bar. */
const GUTTER_COLUMNS = 13;

export function TextTab(props: BytesTabProps) {
  const { id, reader, total } = props;
  const app = useApp();
  const [selection, select] = useSelectedBytes(id, "text");
  const encoding = useSetting(encodingSetting);
  const controls = useSetting(controlStyle);
  const wantsLayout = useSetting(laidOut);
  const document = useDocument(props);
  const [columns, measure] = useColumns();
  const lines = useLines(props, columns);
  const laid = useMemo(
    () =>
      wantsLayout && document !== null && document !== undefined
        ? documentSource(document, encoding, controls)
        : null,
    [document, wantsLayout, encoding, controls],
  );
  // Nothing is drawn before it is known as what: the text does not jump.
  const source = wantsLayout && document === undefined ? null : (laid ?? lines);

  const copy = useCallback(async () => {
    const whole = selection === null ? { from: 0, to: total } : rangeOf(selection);
    const to = Math.min(whole.to, whole.from + MAX_COPY);
    const bytes = await attempt(app, reader.readAll(whole.from, to));
    if (bytes !== null) copyShown(app, plainText(bytes, encoding), "text");
  }, [app, reader, selection, total, encoding]);
  return (
    <div ref={measure} className="text-tab">
      {source !== null && (
        <TextView
          key={laid === null ? "lines" : "laid"}
          source={source}
          total={total}
          selection={selection}
          onSelect={select}
          onCopy={() => void copy()}
          menu={<BytesMenu reader={reader} total={total} selection={selection} onSelect={select} />}
        />
      )}
    </div>
  );
}

/** Lines as they were sent, cut where the room ends; they come as the payload is looked at. */
function useLines({ reader, total }: BytesTabProps, columns: number | null): TextSource | null {
  const encoding = useSetting(encodingSetting);
  const controls = useSetting(controlStyle);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // In steps: a new width means looking at the whole payload again.
  const maxBytes =
    columns === null ? null : Math.max(32, Math.floor((columns - GUTTER_COLUMNS) / 8) * 8);
  const index = useMemo(
    () => (maxBytes === null ? null : createLineIndex(reader, total, encoding, maxBytes)),
    [reader, total, encoding, maxBytes],
  );
  useEffect(() => index?.start(redraw), [index]);
  // Anew with each drawing: bytes and lines may have come.
  return index === null ? null : lineSource(reader, index, encoding, controls);
}
