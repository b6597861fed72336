import { hexDump } from "../../shared/format/hex.ts";
import type { Made } from "../../shared/talk/make/makeMessage.ts";
import { useWords } from "../kit/useWords.ts";

/** Bytes that are shown: what a form makes hardly ever has more. */
const SHOWN = 256;

/** What the form makes, as it is typed. */
export function MadeBytes({ made }: { readonly made: Made }) {
  const t = useWords();
  if (!made.ok)
    return (
      <output className="make-none">
        {made.field === "" ? (
          <span className="failure">{t.text(made.problem)}</span>
        ) : (
          <span className="quiet">{t("make.notYet")}</span>
        )}
      </output>
    );
  const { bytes } = made;
  const more = bytes.length - SHOWN;
  return (
    <>
      <pre
        className="data make-bytes"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
        aria-label={t("make.preview", { count: bytes.length })}
      >
        {hexDump(bytes.subarray(0, SHOWN))}
      </pre>
      <p className="quiet make-count">
        {t("quantity.bytes", { count: bytes.length })}
        {more > 0 && ` · ${t("make.notShown", { count: more })}`}
      </p>
    </>
  );
}
