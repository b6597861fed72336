// The window with one more place, as a feature to come would have one. Built and looked at by places.test.ts.

import { BookOpen } from "lucide-react";
import type { Feature } from "../../../renderer/app/feature.ts";
import { mainsOfPlaces, places } from "../../../renderer/app/place.ts";
import { FEATURES } from "../../../renderer/features.ts";
import { Button } from "../../../renderer/kit/Button.tsx";
import { openWindow } from "../../../renderer/window/openWindow.tsx";

function Lessons() {
  return (
    <section aria-label="Lessons pane" data-region="lessons">
      <div className="bar">
        <h2>Lessons</h2>
      </div>
      <Button>What listen does</Button>
    </section>
  );
}

function Lesson() {
  return (
    <section aria-label="Lesson" data-region="lesson" data-region-back="lessons">
      <div className="bar">
        <h2>What listen does</h2>
      </div>
      <Button>Begin</Button>
    </section>
  );
}

const learn: Feature = {
  name: "learn",
  shows: [
    places.row({ id: "learn", name: "Learn", icon: BookOpen, list: Lessons }),
    mainsOfPlaces.row({ place: "learn", region: "lesson", component: Lesson, least: 128 }),
  ],
};

await openWindow([...FEATURES, learn]);
