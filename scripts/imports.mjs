// `npm run lint` has this rule too: fails on an import against the table of directions (importTable.mjs) and on every circle,
// between files and between folders; imports of types count. Another folder than the project's can be named.

import { runOwnRules } from "./ownRules.mjs";

await runOwnRules("imports");
