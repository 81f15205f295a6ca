// Runs before the page is painted, so that a dark room never flashes. It stands in every page: shorter than it is clear.
try {
  const { theme } = localStorage;
  if (theme) document.documentElement.dataset["theme"] = theme;
} catch {
  // The browser keeps nothing: as the system has it.
}
