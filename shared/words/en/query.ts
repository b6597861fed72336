// What an engine refuses its clients, and what it says of views, measures and streams.

import { formatCount } from "../quantity.ts";

interface Failed {
  readonly message: string;
}

export const queryWords = () => ({
  "query.lookingFailed": ({ message }: Failed) =>
    `Looking through the recording failed: ${message}.`,
  "query.cuttingFailed": ({ message }: Failed) =>
    `Cutting the recording into messages failed: ${message}.`,
  "query.followingFailed": ({ message }: Failed) =>
    `Following the conversation failed: ${message}.`,
  "query.noFileIsOpen": "No file is open.",
  "query.openItAgain": "Open it again.",
  "query.callWasCancelled": "The call was cancelled.",
  "query.askAgain": "Ask again.",
  "query.thisClientWatchesFeedsAsManyAs": ({ most }: { readonly most: number }) =>
    `This client watches ${most} feeds, as many as one can.`,
  "query.endWatchBeforeBeginningAnotherOne": "End a watch before beginning another one.",
  "query.anotherWatchOfThisClientHasSame": "Another watch of this client has the same id.",
  "query.giveEachCallAndEachWatchId": "Give each call and each watch an id of its own.",
  "query.nothingIsBeingRecorded": "Nothing is being recorded.",
  "query.startNewRecording": "Start a new recording.",
  "query.anotherRecordingBeganWhileThisOneWas":
    "Another recording began while this one was measured.",
  "query.measureAgain": "Measure again.",
  "query.thisClientWatchesViewsAsManyAs": ({ most }: { readonly most: number }) =>
    `This client watches ${most} views, as many as one can.`,
  "query.closeViewBeforeOpeningAnotherOne": "Close a view before opening another one.",
  "query.checkThatRecordingsFileIsWhereIt":
    "Check that the recording's file is where it was; then set the filter again.",
  "query.thereIsNoMessageAtPositionOf": ({ position }: { readonly position: number }) =>
    `There is no message at position ${position} of this view.`,
  "query.lookAtMessagesAnew": "Look at the messages anew.",
  "query.checkThatRecordingsFileIsWhereIt2":
    "Check that the recording's file is where it was; then choose the messages again.",
  "query.thisViewHoldsMessagesAsManyAs": ({ most }: { readonly most: number }) =>
    `This view holds ${formatCount(most)} messages, as many as a view can; later ones are not shown.`,
  "query.lookAtOneSocketOnlyFilterOr":
    "Look at one socket only, filter, or cut into longer messages.",
  "query.eventIsMissingStreamsCannotBeCut": ({ seq }: { readonly seq: number }) =>
    `Event ${seq} is missing: streams cannot be cut across a gap.`,
  "query.lookAtEventsThemselvesOrAtRecordings":
    "Look at the events themselves, or at the recordings one by one.",
  "query.lookAtPayloadAgain": "Look at the payload again.",
  "query.restOfReadIsNotTold": ({
    messages,
    fields,
  }: {
    readonly messages: number;
    readonly fields: number;
  }) =>
    `Not told: beyond ${formatCount(messages)} messages of one read, or ${formatCount(fields)} fields of a message`,
});
