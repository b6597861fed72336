// The last resort: the window could not be loaded or drawn. Only texts, so that they can be had without all the other words.

export const faultWords = () => ({
  "fault.notShown": "The window could not be shown",
  "fault.engineGoesOn": "The engine is not affected: sockets and recording go on.",
  "fault.reload": "Reload",
});
