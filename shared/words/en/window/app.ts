// What the window's features have in common: the sections of their actions.

export const appWords = () => ({
  "app.new": "New",
  "app.socket": "Socket",
  "app.sockets": "Sockets",
  "app.events": "Events",
  "app.payload": "Payload",
  "app.recording": "Recording",
  "app.window": "Window",
});
