// What the window's features have in common: the sections of their actions, the line to the engine.

export const appWords = () => ({
  "app.dismiss": "Dismiss",
  "app.isSoAlready": "It is so already.",
  "app.nothingToDismiss": "There is nothing to dismiss.",
  "app.new": "New",
  "app.socket": "Socket",
  "app.sockets": "Sockets",
  "app.events": "Events",
  "app.payload": "Payload",
  "app.recording": "Recording",
  "app.window": "Window",
  "app.isARecording": "This is a recording: its sockets are not open now.",
  "app.isARecordingNext": "Go back to what happens now.",
  "app.notConnected": "There is no connection to the engine.",
  "app.notConnectedNext": "It is reconnected by itself; try again then.",
  "app.partNotLoaded": "This part of the window could not be loaded.",
  "app.partNotLoadedNext": "Load the window anew once the engine is reached; what is open goes on.",
  "app.loadAnew": "Load anew",
  "app.close": "Close",
});
