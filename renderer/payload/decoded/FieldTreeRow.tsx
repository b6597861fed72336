import { ChevronDown, ChevronRight } from "lucide-react";
import { useWords } from "../../kit/useWords.ts";
import { wordedValue } from "../../../shared/decode/reading/fieldText.ts";
import type { ByteRange } from "../byteSelection.ts";
import type { FieldRow } from "./fieldRows.ts";

export interface FieldTreeRowProps {
  readonly row: FieldRow;
  readonly selected: boolean;
  readonly onHover: (range: ByteRange) => void;
}

export function fieldRowId(path: string): string {
  return `field-${path}`;
}

export function FieldTreeRow({ row, selected, onHover }: FieldTreeRowProps) {
  const { path, field, level, place, siblings, open } = row;
  const t = useWords();
  const name = wordedValue(field.name, t);
  const value = wordedValue(field.value, t);
  const length = field.to - field.from;
  const where = `${field.from.toString(16).padStart(4, "0")}, ${t("quantity.bytes", { count: length })}`;
  const hasChildren = field.children.length > 0;
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tree holds the focus
    <div
      id={fieldRowId(path)}
      className="field-row"
      role="treeitem"
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={selected}
      aria-expanded={hasChildren ? open : undefined}
      data-path={path}
      title={`${name}${value === "" ? "" : `: ${value}`}\n0x${where}`}
      style={{ paddingLeft: 4 + level * 16 }}
      onPointerEnter={() => onHover({ from: field.from, to: field.to })}
    >
      {hasChildren && (
        <span className="field-fold" data-fold="" aria-hidden="true">
          {open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
        </span>
      )}
      <span className="field-name">{name}</span>
      <span className="field-value data ellipsis">{value}</span>
    </div>
  );
}
