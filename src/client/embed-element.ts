// The element for other people's pages. It is served as a classic script of its own and knows nothing of any page.
const script = document.currentScript;
const home = script instanceof HTMLScriptElement ? new URL(script.src).origin : null;

/** An address of our own that may stand in a frame; null for everything else. */
function toFrameAddress(src: string | null): string | null {
  if (src === null || !URL.canParse(src, location.href)) return null;
  const address = new URL(src, location.href);
  return /^https?:$/u.test(address.protocol) && address.origin === home ? address.href : null;
}

/** Puts a frame over the linked picture, in the space that the picture's box holds. */
class EmbeddedChart extends HTMLElement {
  #frame: HTMLIFrameElement | null = null;
  readonly #hear = (event: MessageEvent<unknown>): void => {
    if (this.#frame && event.source === this.#frame.contentWindow) this.#resize(event.data);
  };

  connectedCallback(): void {
    const address = toFrameAddress(this.getAttribute("src"));
    if (address === null || this.#frame) return;
    const frame = document.createElement("iframe");
    frame.title = this.title;
    frame.loading = "lazy";
    Object.assign(frame.style, { display: "block", width: "100%", border: "0", minHeight: "inherit", height: "0" });
    // What the page around may ask of all its frames, made for films and maps, would clip a chart.
    Object.assign(frame.style, { maxHeight: "none", padding: "0" });
    const box = this.firstElementChild instanceof HTMLElement ? this.firstElementChild : this;
    Object.assign(frame.style, { position: "absolute", inset: "0", visibility: "hidden" });
    addEventListener("message", this.#hear);
    frame.src = address;
    box.append(frame);
    this.#frame = frame;
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
  }

  #resize(data: unknown): void {
    if (!this.#frame || typeof data !== "object" || data === null || !("datawrapper-height" in data)) return;
    const heights = data["datawrapper-height"];
    if (typeof heights !== "object" || heights === null) return;
    for (const height of Object.values(heights)) {
      if (typeof height === "number" && height > 0 && height < 20_000) this.#show(this.#frame, height);
    }
  }

  // The box has held this height; from here on it may grow. The picture gives way when the frame has shown that it is alive, and not before: its host may be out of reach.
  #show(frame: HTMLIFrameElement, heightPx: number): void {
    for (const child of frame.parentElement?.children ?? []) {
      if (child === frame || !(child instanceof HTMLElement)) continue;
      child.hidden = true;
      child.style.display = "none";
    }
    const box = frame.parentElement;
    if (box !== this && box?.style.height) Object.assign(box.style, { minHeight: box.style.height, height: "" });
    Object.assign(frame.style, { position: "static", visibility: "", height: `${heightPx}px` });
  }
}

if (!customElements.get("embedded-chart")) customElements.define("embedded-chart", EmbeddedChart);
