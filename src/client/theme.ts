import { chooseTheme, keptTheme, toTheme } from "./theme-choice.ts";

/** Lets the reader choose light or dark; hidden where it cannot work. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const inputs = [...this.querySelectorAll("input")];
    const kept = keptTheme();
    for (const input of inputs) input.checked = input.value === kept;
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) chooseTheme(toTheme(target.value));
    });
  }
}

customElements.define("theme-switch", ThemeSwitch);
