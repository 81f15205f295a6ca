import "./numbers.ts";
import { chooseReading, readingMode, startReading } from "./reading-mode.ts";
import { StoryScrolly } from "./story-scrolly.ts";

startReading();
customElements.define("story-scrolly", StoryScrolly);

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element) || !target.closest("[data-reading-switch]")) return;
  const reading = StoryScrolly.beingRead;
  chooseReading(readingMode() === "steps" ? "article" : "steps");
  StoryScrolly.forgetRoom();
  reading?.resume();
});
