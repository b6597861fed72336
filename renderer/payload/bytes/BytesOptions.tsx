import { RADIXES } from "../../../shared/text/byteRows.ts";
import { ROW_LENGTHS, byteRadix, bytesPerRow } from "../payloadState.ts";
import { useApp, useSetting } from "../../app/useApp.ts";
import { ChoiceSelect } from "../../kit/ChoiceSelect.tsx";
import { useWords } from "../../kit/useWords.ts";
import { said } from "../../../shared/words/said.ts";

const BASES = RADIXES.map(({ id, title }) => ({ value: id, title }));
const LENGTHS = ROW_LENGTHS.map((length) => ({
  value: String(length),
  title: length === 0 ? said("payload.fit") : String(length),
}));

/** Digits in which base, and how many bytes in a row. */
export function BytesOptions() {
  const t = useWords();
  const app = useApp();
  const radix = useSetting(byteRadix);
  const perRow = useSetting(bytesPerRow);
  return (
    <>
      <ChoiceSelect
        label={t("payload.digits")}
        value={radix}
        options={BASES}
        onChoose={(next) => byteRadix.set(app, next)}
      />
      <ChoiceSelect
        label={t("payload.bytesPerRow")}
        value={String(perRow)}
        options={LENGTHS}
        onChoose={(length) => bytesPerRow.set(app, Number(length))}
      />
    </>
  );
}
