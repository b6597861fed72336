// Views of the events side by side.

export const splitWords = () => ({
  "split.split": "Split the events view",
  "split.close": "Close this events view",
  "split.closeOther": "Close the other events view",
  "split.goToOther": "Go to the other events view",
  "split.width": "Width of the events views",
});
