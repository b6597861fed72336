// The palette: search over actions and sockets.

export const paletteWords = () => ({
  "palette.searchSocketsAndCommands": "Search sockets and commands",
  "palette.found": "Found",
  "palette.nothingIsCalledThat": "Nothing is called that.",
});
