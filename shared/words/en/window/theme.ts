// The window's theme.

export const themeWords = () => ({
  "theme.also": "appearance, dark mode, light mode, accessibility",
  "theme.system": "Theme: system",
  "theme.asSystem": "Theme: as the system",
  "theme.light": "Theme: light",
  "theme.dark": "Theme: dark",
  "theme.contrast": "Theme: high contrast",
});
