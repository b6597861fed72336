// What was packed, unpacked: read as text where it is text, else as bytes. The packed bytes stay where they are, beside.

import { useWords } from "../../kit/useWords.ts";
import { useEffect, useMemo, useReducer, useState } from "react";
import type { UnpackedPart } from "../../../shared/decode/Decoder.ts";
import { isText } from "../../../shared/decode/reading/fieldText.ts";
import { toHex } from "../../../shared/format/hex.ts";
import { copyShown } from "../copy/copyActions.ts";
import { Button } from "../../kit/Button.tsx";
import { useApp, useSetting } from "../../app/useApp.ts";
import { rangeOf, type ByteRange } from "../byteSelection.ts";
import { ChoiceSelect } from "../../kit/ChoiceSelect.tsx";
import { HexView } from "../bytes/HexView.tsx";
import { createRangeReader } from "../read/payloadReader.ts";
import type { BytesTabProps } from "../payloadTab.ts";
import { plainText } from "../text/plainText.ts";
import { TextTab } from "../text/TextTab.tsx";
import { useSelectedBytes } from "../useSelectedBytes.ts";
import { encodingSetting } from "../payloadState.ts";

export interface UnpackedPaneProps {
  readonly bytes: BytesTabProps;
  /** At least one. */
  readonly parts: readonly UnpackedPart[];
  readonly onHover: (range: ByteRange | null) => void;
}

export function UnpackedPane({ bytes, parts, onHover }: UnpackedPaneProps) {
  const app = useApp();
  const t = useWords();
  const encoding = useSetting(encodingSetting);
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, parts.length - 1);
  const part = parts[index];
  if (part === undefined) return null;
  const text = isText(part.bytes);
  const { coding, packed, problem } = part;
  const name = t.text(part.name);
  return (
    <section className="unpacked" aria-label={t("payload.unpackedPart", { name })}>
      <div
        className="bar unpacked-bar"
        onPointerEnter={() => onHover({ from: part.from, to: part.to })}
        onPointerLeave={() => onHover(null)}
      >
        <span className="strong">{name}</span>
        <span className="quiet ellipsis bar-fill">
          {t("payload.unpackedTo", { coding, packed, bytes: part.bytes.length })}
        </span>
        {parts.length > 1 && (
          <ChoiceSelect
            label={t("payload.whichPart")}
            value={String(index)}
            options={parts.map((each, i) => ({
              value: String(i),
              title: `${i + 1}: ${t.text(each.name)}`,
            }))}
            onChoose={(value) => setChosen(Number(value))}
          />
        )}
        <Button
          look="bare"
          onClick={() =>
            copyShown(
              app,
              text ? plainText(part.bytes, encoding) : toHex(part.bytes),
              t("payload.unpackedPartToCopy", { name }),
            )
          }
        >
          {t("payload.copy")}
        </Button>
      </div>
      {problem !== null && (
        <p className="decoded-problem selectable" data-state="truncated">
          {t.text(problem)}
        </p>
      )}
      {part.bytes.length > 0 && (
        <Content key={index} id={`${bytes.id}.unpacked.${index}`} of={bytes} part={part} />
      )}
    </section>
  );
}

interface ContentProps {
  readonly id: string;
  readonly of: BytesTabProps;
  readonly part: UnpackedPart;
}

function Content({ id, of, part: { bytes } }: ContentProps) {
  const app = useApp();
  const reader = useMemo(
    () =>
      createRangeReader((from, count) =>
        Promise.resolve({ total: bytes.length, bytes: bytes.slice(from, from + count) }),
      ),
    [bytes],
  );
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [selection, select] = useSelectedBytes(id, "bytes");
  useEffect(() => {
    const stop = reader.onChange(redraw);
    reader.want(0, 1);
    return stop;
  }, [reader]);
  const props = { ...of, id, reader, total: bytes.length };
  if (isText(bytes)) return <TextTab {...props} />;
  return (
    <HexView
      reader={reader}
      total={bytes.length}
      selection={selection}
      onSelect={select}
      onCopy={() => {
        const range = selection === null ? { from: 0, to: bytes.length } : rangeOf(selection);
        copyShown(app, toHex(bytes.subarray(range.from, range.to)), "hex");
      }}
    />
  );
}
