import { Each } from "../app/Each.tsx";
import { Search } from "lucide-react";
import { headerItems } from "../app/windowSlots.ts";
import { useApp } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import { SEARCH } from "../palette/paletteAction.ts";

/** The same in every language. */
const PROGRAM = "Portscope";

export function Header() {
  const app = useApp();
  const t = useWords();
  return (
    <header className="header">
      <h1>{PROGRAM}</h1>
      <span className="bar-fill" />
      <Button className="header-search" onClick={() => SEARCH.run(app)}>
        <Search size={14} aria-hidden="true" />
        <span>{t.text(SEARCH.title)}</span>
        <span className="keys" aria-hidden="true">
          {showShortcut(SEARCH.keys ?? "", ON_MAC)}
        </span>
      </Button>
      <span className="bar-fill" />
      <Each of={headerItems.of(app)} />
    </header>
  );
}
