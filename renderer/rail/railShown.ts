import { checkBoolean } from "../../shared/util/check.ts";
import { setting } from "../app/setting.ts";

/** Whether it stands at the window's edge; the places can be reached by their keys without it. */
export const railShown = setting("rail", "window", { initial: true, check: checkBoolean });
