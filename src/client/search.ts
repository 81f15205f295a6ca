import type { SearchEntry } from "../domain/search-entry.ts";
import { toSearch, toSnippet } from "./search-index.ts";

type Search = ReturnType<typeof toSearch>;

const most = 40;
const restMs = 150;

/** Searches the site in the reader's browser; the index is loaded when the reader first turns to the field. */
class SiteSearch extends HTMLElement {
  #search: Promise<Search> | null = null;
  #waiting = 0;

  connectedCallback(): void {
    this.hidden = false;
    const { input } = this;
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    if (input.value !== "") void this.#show();
    input.addEventListener("focus", () => void this.#load());
    input.addEventListener("input", () => {
      clearTimeout(this.#waiting);
      this.#waiting = window.setTimeout(() => void this.#show(), restMs);
    });
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#show();
    });
  }

  get input(): HTMLInputElement {
    const input = this.querySelector("input");
    if (input === null) throw new Error("search field missing");
    return input;
  }

  get #query(): string {
    return this.input.value.normalize("NFC").trim();
  }

  #load(): Promise<Search> {
    this.#search ??= loadSearch(this.dataset["index"] ?? "");
    return this.#search;
  }

  async #show(): Promise<void> {
    const query = this.#query;
    keepInAddress(query);
    if (query === "") return this.#tell("", []);
    try {
      const found = (await this.#load())(query);
      if (query === this.#query) this.#tell(this.#sayFound(found.length, query), found, query);
    } catch {
      this.#search = null;
      this.#tell(this.dataset["failed"] ?? "", []);
    }
  }

  #sayFound(count: number, query: string): string {
    const said = this.dataset[count === 0 ? "none" : count === 1 ? "one" : count > most ? "first" : "many"] ?? "";
    return said
      .replace("{count}", String(count))
      .replace("{shown}", String(most))
      .replace("{query}", () => query);
  }

  #tell(status: string, found: readonly SearchEntry[], query = ""): void {
    const output = this.querySelector("[role=status]");
    const list = this.querySelector("ol");
    const index = document.getElementById(this.getAttribute("aria-controls") ?? "");
    if (output !== null) output.textContent = status;
    list?.replaceChildren(...found.slice(0, most).map((entry) => this.#toItem(entry, query)));
    if (index !== null) index.hidden = found.length > 0;
  }

  #toItem(entry: SearchEntry, query: string): HTMLElement {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = entry.address;
    link.append(...toMarked(entry.title, query, entry.title.length));
    const heading = document.createElement("h2");
    heading.append(link);
    const kind = document.createElement("p");
    kind.className = "section-note";
    kind.textContent = [this.dataset[entry.kind], entry.within].filter(Boolean).join(" · ");
    const text = document.createElement("p");
    text.append(...toMarked(entry.text, query));
    if (entry.language !== undefined) heading.lang = text.lang = entry.language;
    item.append(kind, heading, text);
    return item;
  }
}

function toMarked(text: string, query: string, length?: number): (string | HTMLElement)[] {
  return toSnippet(text, query, length).map(({ text: part, isMarked }) => {
    if (!isMarked) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}

async function loadSearch(index: string): Promise<Search> {
  const url = new URL(index, location.href);
  const entries = url.protocol === "file:" ? await readScript(url) : await readIndex(url);
  return toSearch(entries.map((entry) => ({ ...entry, address: new URL(entry.address, url).href })));
}

async function readIndex(url: URL): Promise<readonly SearchEntry[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`search index: ${answer.status}`);
  return answer.json();
}

/** From a folder without a server a page may load scripts alone: there the same index lies beside as one. */
function readScript(url: URL): Promise<readonly SearchEntry[]> {
  const script = document.createElement("script");
  script.src = url.href.replace(/json$/u, "js");
  document.head.append(script);
  return new Promise((done, fail) => {
    script.addEventListener("error", () => fail(new Error("search index missing")));
    script.addEventListener("load", () => done(Reflect.get(globalThis, "searchIndex")));
  });
}

/** So that going back, or a shared address, brings the same results. */
function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if (query === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query);
  history.replaceState(null, "", address);
}

customElements.define("site-search", SiteSearch);
