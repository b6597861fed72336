import { Monitor, Moon, Search, Sun } from "lucide-react";
import { actionById } from "../app/actionTable.ts";
import { ON_MAC } from "../kit/platform.ts";
import { showShortcut } from "../kit/shortcut.ts";
import type { Theme } from "../app/state.ts";
import { Button } from "../kit/Button.tsx";
import { useApp, useAppState } from "../app/useApp.ts";
import { setTheme } from "./theme.ts";

const NEXT: { readonly [K in Theme]: Theme } = { system: "light", light: "dark", dark: "system" };
const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

export function Header() {
  const app = useApp();
  const theme = useAppState((state) => state.theme);
  const Icon = ICONS[theme];
  return (
    <header className="header">
      <h1>Portscope</h1>
      <span className="bar-fill" />
      <Button className="header-search" onClick={() => actionById("window.palette").run(app)}>
        <Search size={14} aria-hidden="true" />
        <span>Search sockets and commands</span>
        <span className="keys" aria-hidden="true">
          {showShortcut("Mod+K", ON_MAC)}
        </span>
      </Button>
      <span className="bar-fill" />
      <Button
        look="icon"
        aria-label={`Theme: ${theme}`}
        onClick={() => setTheme(app.store, NEXT[theme])}
      >
        <Icon size={14} aria-hidden="true" />
      </Button>
    </header>
  );
}
