/** An entry of a list of numbers has an id that begins like this. */
const entryHash = "#value-";

const slip = document.createElement("div");
let opened: HTMLAnchorElement | null = null;

/**
 * Opens a number's entry as a slip of paper beside the number. Everything on it stands in a list of numbers, on this page
 * or on the one that the link leads to: without script, or in a browser without popovers, the link leads there.
 */
function startNumbers(): void {
  if (!("popover" in slip)) return;
  slip.className = "slip";
  slip.popover = "auto";
  slip.role = "dialog";
  slip.tabIndex = -1;
  slip.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") release();
  });
  document.addEventListener("click", onClick);
}

function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isOther = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link?.hash.startsWith(entryHash) || link.closest(".numbers") || isOther) return;
  const id = decodeURIComponent(link.hash.slice(1));
  const entry = document.getElementById(id);
  event.preventDefault();
  if (entry) open(link, entry, location.href);
  else
    void loadEntry(link.href, id).then((loaded) =>
      loaded ? open(link, loaded, link.href) : location.assign(link.href),
    );
}

/** The entry on another page; null where it cannot be had. */
async function loadEntry(address: string, id: string): Promise<HTMLElement | null> {
  try {
    const response = await fetch(address);
    return new DOMParser().parseFromString(await response.text(), "text/html").getElementById(id);
  } catch {
    // Offline, or in a folder without a server: the link itself still leads somewhere.
    return null;
  }
}

function open(link: HTMLAnchorElement, entry: HTMLElement, address: string): void {
  const isWithin = slip.contains(link);
  fill(entry, address);
  if (!isWithin) {
    if (slip.isConnected) slip.hidePopover();
    // A slip that is closed and opened at once tells of the opening alone.
    release();
    opened = link;
    link.toggleAttribute("data-open", true);
    // What has the focus now gets it back; a click does not focus a link in every browser.
    link.focus({ preventScroll: true });
    document.body.append(slip);
    slip.showPopover({ source: link });
  }
  slip.scrollTop = 0;
  slip.focus({ preventScroll: true });
}

function release(): void {
  opened?.removeAttribute("data-open");
  opened = null;
}

/** The entry, and what its sentence's other numbers share with it, the sentence marked at this number alone. */
function fill(entry: HTMLElement, address: string): void {
  const shared = [...(entry.parentElement?.children ?? [])].filter(({ id }) => id === "");
  const [own, ...rest] = [entry, ...shared].map((part) => document.importNode(part, true));
  if (!own) return;
  own.removeAttribute("id");
  const close = document.createElement("button");
  close.textContent = entry.closest<HTMLElement>(".numbers")?.dataset["close"] ?? "×";
  close.addEventListener("click", () => slip.hidePopover());
  slip.replaceChildren(close, own, ...rest);
  slip.ariaLabel = own.querySelector("strong")?.textContent ?? "";
  const { mark } = entry.dataset;
  for (const [index, marked] of slip.querySelectorAll("mark").entries()) {
    if (mark !== undefined && String(index) !== mark) marked.replaceWith(...marked.childNodes);
  }
  for (const link of slip.querySelectorAll("a")) link.href = new URL(link.getAttribute("href") ?? "", address).href;
}

startNumbers();
