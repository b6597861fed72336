import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { said } from "../../shared/words/said.ts";

const WORDS = {
  unauthorized: {
    title: said("window.addressNotValid"),
    text: said("window.addressNotValidNext"),
  },
  outdated: {
    title: said("window.updated"),
    text: said("window.updatedNext"),
  },
} as const;

/** Where only the person can help: another address, or a reload. */
export function NoEntry({ kind }: { readonly kind: keyof typeof WORDS }) {
  const t = useWords();
  return (
    <main className="empty no-entry" role="alert">
      <h1>{t.text(WORDS[kind].title)}</h1>
      <p className="empty-text">{t.text(WORDS[kind].text)}</p>
      {kind === "outdated" && (
        <Button look="primary" onClick={() => location.reload()}>
          {t("window.reload")}
        </Button>
      )}
    </main>
  );
}
