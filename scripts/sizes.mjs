// `npm run lint` has this rule too: fails where a style sheet has more than 300 lines (oxlint holds the other files to as many),
// and where more than four variables of a function are changed by functions within it. Another folder can be named.

import { runOwnRules } from "./ownRules.mjs";

await runOwnRules("sizes");
