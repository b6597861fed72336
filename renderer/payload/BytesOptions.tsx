import { RADIXES } from "../../shared/text/byteRows.ts";
import { choose } from "./payloadActions.ts";
import { ROW_LENGTHS } from "./payloadState.ts";
import { useApp, useAppState } from "../app/useApp.ts";
import { ChoiceSelect } from "../kit/ChoiceSelect.tsx";

const BASES = RADIXES.map(({ id, title }) => ({ value: id, title }));
const LENGTHS = ROW_LENGTHS.map((length) => ({
  value: String(length),
  title: length === 0 ? "Fit" : String(length),
}));

/** Digits in which base, and how many bytes in a row. */
export function BytesOptions() {
  const app = useApp();
  const radix = useAppState((state) => state.byteRadix);
  const perRow = useAppState((state) => state.bytesPerRow);
  return (
    <>
      <ChoiceSelect
        label="Digits"
        value={radix}
        options={BASES}
        onChoose={(byteRadix) => choose(app, { byteRadix })}
      />
      <ChoiceSelect
        label="Bytes per row"
        value={String(perRow)}
        options={LENGTHS}
        onChoose={(length) => choose(app, { bytesPerRow: Number(length) })}
      />
    </>
  );
}
