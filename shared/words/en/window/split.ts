// Views of the events side by side.

export const splitWords = () => ({
  "split.isOne": "There is one events view only.",
  "split.isSplit": "There are two events views already.",
  "split.splitAlso": "side by side, two panes, beside",
  "split.closeAlso": "unsplit, single",
  "split.split": "Split the events view",
  "split.close": "Close this events view",
  "split.closeOther": "Close the other events view",
  "split.goToOther": "Go to the other events view",
  "split.width": "Width of the events views",
});
