// `npm run lint` has this rule too: fails where a text that a person reads stands outside of shared/words, in the layers,
// but for what wordsTable.mjs names. Another folder than the project's can be named.

import { runOwnRules } from "./ownRules.mjs";

await runOwnRules("words");
