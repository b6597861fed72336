import { Contrast, Monitor, Moon, Sun } from "lucide-react";
import type { Theme } from "../../shared/settings/settingValues.ts";
import { useApp, useSetting } from "../app/useApp.ts";
import { Button } from "../kit/Button.tsx";
import { useWords } from "../kit/useWords.ts";
import { themeSetting, THEME_TITLES } from "./theme.ts";

const NEXT: { readonly [K in Theme]: Theme } = {
  system: "light",
  light: "dark",
  dark: "contrast",
  contrast: "system",
};
const ICONS = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast } as const;

/** Goes from one theme to the next. */
export function ThemeButton() {
  const app = useApp();
  const t = useWords();
  const theme = useSetting(themeSetting);
  const Icon = ICONS[theme];
  return (
    <Button
      look="icon"
      aria-label={t.text(THEME_TITLES[theme])}
      onClick={() => themeSetting.set(app, NEXT[theme])}
    >
      <Icon size={14} aria-hidden="true" />
    </Button>
  );
}
