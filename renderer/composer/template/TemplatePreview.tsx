/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/mouse-events-have-key-events, jsx-a11y/click-events-have-key-events --
   by keys the caret in the text does the same */
// What will be sent: its bytes in hex, and as text with escapes, the bytes of each field marked.

import { Fragment } from "react";
import { toEscapes } from "../../../shared/format/escapes.ts";
import { toHex } from "../../../shared/format/hex.ts";
import type { FieldMark } from "../../../shared/talk/template/buildTemplate.ts";
import { PointedProblem } from "../../kit/PointedProblem.tsx";
import { useWords } from "../../kit/useWords.ts";
import { isActive, type FieldLinkProps } from "./fieldLink.ts";
import "./template.css";

/** Bytes that are shown. */
const MOST = 1024;

interface Stretch {
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly mark: FieldMark | null;
}

export interface TemplatePreviewProps extends FieldLinkProps {
  /** By which the field is described. */
  readonly id: string;
}

export function TemplatePreview({ id, ...props }: TemplatePreviewProps) {
  const { draft, composed } = props;
  const t = useWords();
  const label = t("templateField.preview");
  if (!composed.ok || draft.text === "")
    return (
      <div id={id} className="template-preview">
        {draft.text === "" && <span className="quiet">{t("templateField.startHint")}</span>}
        {draft.text !== "" && !composed.ok && composed.problem !== null && (
          <PointedProblem text={draft.text} problem={composed.problem} />
        )}
      </div>
    );
  const stretches = stretchesOf(composed.bytes.subarray(0, MOST), composed.marks);
  const more = composed.bytes.length - MOST;
  return (
    <output id={id} className="template-preview data" aria-label={label}>
      <span className="template-hex">
        <Stretches {...props} stretches={stretches} write={(bytes) => toHex(bytes, " ")} gap=" " />
      </span>
      {more > 0 && <span className="quiet"> {t("templateField.moreBytes", { count: more })}</span>}
      <span className="template-text">
        <Stretches {...props} stretches={stretches} write={toEscapes} gap="" />
      </span>
    </output>
  );
}

interface StretchesProps extends FieldLinkProps {
  readonly stretches: readonly Stretch[];
  readonly write: (bytes: Uint8Array) => string;
  readonly gap: string;
}

function Stretches({ stretches, write, gap, field, draft, onHover, ...link }: StretchesProps) {
  const t = useWords();
  return stretches.map(({ offset, bytes, mark }) => (
    <Fragment key={offset}>
      {offset > 0 && gap}
      {mark === null ? (
        write(bytes)
      ) : (
        <mark
          className="template-field"
          data-field={mark.at}
          data-active={isActive(mark, link)}
          title={`${draft.text.slice(mark.at, mark.at + mark.length)}: ${t("templateField.place", mark)}`}
          onMouseEnter={() => onHover(mark.at)}
          onMouseLeave={() => onHover(null)}
          onClick={() => {
            field.current?.focus();
            field.current?.setSelectionRange(mark.at, mark.at + mark.length);
          }}
        >
          {write(bytes)}
        </mark>
      )}
    </Fragment>
  ));
}

function stretchesOf(bytes: Uint8Array, marks: readonly FieldMark[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) found.push({ offset: from, bytes: bytes.subarray(from, to), mark: null });
  };
  for (const mark of marks) {
    const { offset, size } = mark;
    if (size === 0 || offset >= bytes.length) continue;
    plain(offset);
    found.push({ offset, bytes: bytes.subarray(offset, offset + size), mark });
    from = offset + size;
  }
  plain(bytes.length);
  return found;
}
