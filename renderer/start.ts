// The page's first module. It imports nothing that may throw: the token leaves the address bar, the locale is made one that
// `Intl` takes, and only then is the window loaded. Whatever fails from there on is said on the page.

import { keepTokenOfAddress } from "./app/link/token.ts";
import { mendLocale } from "./window/mendLocale.ts";
import { showFault } from "./window/showFault.ts";

keepTokenOfAddress(window);
mendLocale(navigator);
import("./main.ts").then(({ open }) => open()).catch((error: unknown) => showFault(error));
