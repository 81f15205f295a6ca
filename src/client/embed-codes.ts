/** Adds what a script can to the codes on a page: a button that copies, with or without a secure context. */
class EmbedCodes extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll("button[hidden]"))
      if (button instanceof HTMLButtonElement) this.#arm(button);
  }

  #arm(button: HTMLButtonElement): void {
    const text = button.parentElement?.querySelector("textarea");
    if (!text) return;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", () => {
      void copy(text).then((isCopied) => {
        button.textContent = (isCopied ? this.dataset["copied"] : this.dataset["selected"]) ?? label;
        setTimeout(() => (button.textContent = label), 3000);
      });
    });
  }
}

async function copy(text: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    // Without a secure context there is no clipboard; the old command needs a selection, which helps the reader too.
    text.focus();
    text.select();
    return document.execCommand("copy");
  }
}

customElements.define("embed-codes", EmbedCodes);

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isOther = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || !/^#embed(?:-|$)/u.test(link.hash) || link.origin !== location.origin || isOther) return;
  // On the codes' own page the link goes to its place, which must not be folded away.
  if (link.pathname === location.pathname) return unfold(document, link.hash);
  event.preventDefault();
  void openCodes(link).catch(() => location.assign(link.href));
});

function unfold(within: ParentNode, hash: string): void {
  const place = within.querySelector(hash);
  place?.closest("details")?.toggleAttribute("open", true);
  place?.scrollIntoView({ block: "nearest" });
}

/** Shows the codes of another page in a dialog over this one. */
async function openCodes({ href, hash }: HTMLAnchorElement): Promise<void> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`codes not loaded: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const codes = page.querySelector("embed-codes");
  if (!(codes instanceof HTMLElement)) throw new Error(`codes not found: ${href}`);
  const dialog = document.createElement("dialog");
  dialog.className = "embed-dialog";
  const close = document.createElement("button");
  close.textContent = codes.dataset["close"] ?? "×";
  close.className = "embed-close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(close, document.importNode(codes, true));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  if (hash !== "#embed") unfold(dialog, hash);
}
