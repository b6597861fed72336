import { Each } from "../app/Each.tsx";
import { Search } from "lucide-react";
import { headerItems } from "../app/windowSlots.ts";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { useShownKeys } from "../app/shortcuts.ts";
import { SEARCH } from "../palette/paletteAction.ts";

/** The same in every language. */
const PROGRAM = "Portscope";

export function Header() {
  const app = useApp();
  const t = useWords();
  const keys = useShownKeys(SEARCH);
  return (
    <header className="header">
      <h1>{PROGRAM}</h1>
      <span className="bar-fill" />
      <Button className="header-search" onClick={() => SEARCH.run(app)}>
        <Search size={14} aria-hidden="true" />
        <span>{t.text(SEARCH.title)}</span>
        <span className="keys" aria-hidden="true">
          {keys}
        </span>
      </Button>
      <span className="bar-fill" />
      <Each of={headerItems.of(app)} />
    </header>
  );
}
