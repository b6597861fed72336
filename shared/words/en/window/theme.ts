// The window's theme.

export const themeWords = () => ({
  "theme.also": "appearance, dark mode, light mode",
  "theme.system": "Theme: system",
  "theme.asSystem": "Theme: as the system",
  "theme.light": "Theme: light",
  "theme.dark": "Theme: dark",
});
