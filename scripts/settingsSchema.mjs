// Writes docs/settings.schema.json anew, from the table of settings; test/settings/schema.test.ts says when that is needed.

import { writeFile } from "node:fs/promises";
import { settingsSchema } from "../shared/settings/settingsSchema.ts";

const file = new URL("../docs/settings.schema.json", import.meta.url);
await writeFile(file, `${JSON.stringify(settingsSchema(), null, 2)}\n`);
