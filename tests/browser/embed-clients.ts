import { readFileSync } from "node:fs";
import path from "node:path";
import { loadIframeResizer5 } from "../../scripts/iframe-resizer.ts";

/** A way in which pages of others listen to frames. */
export interface Client {
  name: string;
  /** The protocol without which it hears nothing. */
  protocol: string;
  /** The body of a page that frames an address by it. */
  page: (src: string) => string;
  /** The least and the most that it makes a frame, in px. Default: whatever the document asks for. */
  limits?: { least: number; most: number };
}

const modules = path.resolve(import.meta.dirname, "../../node_modules");

const script = (text: string): string => `<script>${text.replaceAll("</script", "<\\/script")}</script>`;
const library = (file: string): string => script(readFileSync(path.join(modules, file), "utf8"));
const frame = (src: string, more = ""): string =>
  `<iframe id="frame" src="${src}" width="100%" height="150" frameborder="0" ${more}></iframe>`;

// Written from Datawrapper's documentation of its responsive embeds: first by the chart's id, later by window.
const datawrapperById = `addEventListener("message", function (event) {
  var heights = event.data["datawrapper-height"];
  if (heights === undefined) return;
  for (var id in heights) {
    var frame = document.getElementById("datawrapper-chart-" + id) || document.querySelector("iframe[src*='" + id + "']");
    if (frame) frame.style.height = heights[id] + "px";
  }
});`;
const datawrapperByWindow = `addEventListener("message", function (event) {
  var heights = event.data["datawrapper-height"];
  if (heights === undefined) return;
  document.querySelectorAll("iframe").forEach(function (frame) {
    for (var id in heights) if (frame.contentWindow === event.source) frame.style.height = heights[id] + "px";
  });
});`;

// Written from WordPress's description of its embeds: a secret in the fragment, "ready" from the page, "height" and "link"
// from the frame, between 200 and 1,000 px.
const wordpress = `addEventListener("message", function (event) {
  var said = event.data;
  if (!said || !said.secret || /[^a-zA-Z0-9]/.test(said.secret)) return;
  document.querySelectorAll('iframe[data-secret="' + said.secret + '"]').forEach(function (frame) {
    if (event.source !== frame.contentWindow) return;
    if (said.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(said.value, 10)));
    if (said.message === "link") window.linked = said.value;
  });
});
addEventListener("load", function () {
  document.querySelectorAll("iframe.wp-embedded-content").forEach(function (frame) {
    frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
  });
});`;

// Written from what the Guardian's pages accept from interactives: JSON, by window.
const guardian = `addEventListener("message", function (event) {
  var said;
  try { said = JSON.parse(event.data); } catch (error) { return; }
  var frame = document.getElementById("frame");
  if (event.source === frame.contentWindow && said.type === "set-height") frame.height = said.value;
});`;

// Written from Embedly's documentation for providers.
const embedly = `addEventListener("message", function (event) {
  var said;
  try { said = JSON.parse(event.data); } catch (error) { return; }
  if (said.context !== "iframe.resize") return;
  document.querySelectorAll("iframe").forEach(function (frame) {
    if (frame.src === said.src) frame.height = said.height;
  });
});`;

// Written from AMP's documentation of resizable frames: by window, for what AMP frames may have no origin.
const amp = `addEventListener("message", function (event) {
  var said = event.data, frame = document.getElementById("frame");
  if (event.source !== frame.contentWindow || !said || said.sentinel !== "amp") return;
  if (said.type === "embed-size" && said.height > 0) frame.height = said.height;
});`;

// Version 5 of iframe-resizer where its parent was there before the frame: it waits for the child's "ready", then sends the
// long first message; it takes the first answer as "init" and later ones of any type, each with height and width. Written
// from its documentation; the library itself is tried too.
const iframeResizer5 = `var frame = document.getElementById("frame"), initialised = false;
addEventListener("message", function (event) {
  if (event.source !== frame.contentWindow) return;
  if (event.data === "[iFrameResizerChild]Ready") {
    frame.contentWindow.postMessage("[iFrameSizer]frame:8:false:false:32:true:true:null:auto:null:null:0:false:child:auto:false:0:0:true:GPLv3:5.5.9:0::false", "*");
    return;
  }
  var parts = String(event.data).split(":");
  if (parts[0] !== "[iFrameSizer]frame") return;
  var height = Number(parts[1]), width = Number(parts[2]);
  if (parts[3] === "init") initialised = true;
  if (initialised && height > 0 && width > 0) frame.style.height = height + "px";
});`;

const secret = "a1B2c3D4e5";

export const clients: readonly Client[] = [
  {
    name: "Datawrapper's first listener",
    protocol: "datawrapper",
    page: (src) => script(datawrapperById) + frame(src),
  },
  {
    name: "Datawrapper's second listener",
    protocol: "datawrapper",
    page: (src) => script(datawrapperByWindow) + frame(src),
  },
  {
    name: "pym.js 1.3.2, by hand",
    protocol: "pym",
    page: (src) =>
      `<div id="box"></div>${library("pym.js/dist/pym.v1.js")}${script(`new pym.Parent("box", "${src}", {})`)}`,
  },
  {
    name: "pym.js 1.3.2, automatic",
    protocol: "pym",
    page: (src) => `<div data-pym-src="${src}"></div>${library("pym.js/dist/pym.v1.js")}`,
  },
  {
    name: "frames 1.0.0, by hand",
    protocol: "amp",
    page: (src) =>
      `<div id="box"></div>${library("@newswire/frames/dist/frames.umd.js")}${script(`new newswireFrames.Framer(document.getElementById("box"), { src: "${src}" })`)}`,
  },
  {
    name: "frames 1.0.0, automatic",
    protocol: "amp",
    page: (src) =>
      `<div data-frame-src="${src}"></div>${library("@newswire/frames/dist/frames.umd.js")}${script("newswireFrames.autoInitFrames()")}`,
  },
  {
    name: "frames 1.0.0, on a frame that loaded before",
    protocol: "amp",
    page: (src) =>
      `${frame(src)}${library("@newswire/frames/dist/frames.umd.js")}${script('addEventListener("load", () => setTimeout(() => newswireFrames.observeIframe(document.querySelector("iframe")), 200))')}`,
  },
  {
    name: "iframe-resizer 4.3.11",
    protocol: "iframe-resizer",
    page: (src) =>
      `${frame(src)}${library("iframe-resizer/js/iframeResizer.js")}${script('iFrameResize({}, "#frame")')}`,
  },
  {
    name: "iframe-resizer 4.3.11, in its long way",
    protocol: "iframe-resizer",
    page: (src) =>
      `${frame(src)}${library("iframe-resizer/js/iframeResizer.js")}${script('addEventListener("load", () => setTimeout(() => iFrameResize({ log: false, checkOrigin: false, heightCalculationMethod: "lowestElement", interval: 0 }, document.querySelector("iframe")), 200))')}`,
  },
  ...iframeResizer5Itself(),
  {
    name: "iframe-resizer 5, its conversation",
    protocol: "iframe-resizer-ready",
    page: (src) => frame(src) + script(iframeResizer5),
  },
  {
    name: "open-iframe-resizer 2.1.0",
    protocol: "open-iframe-resizer",
    page: (src) =>
      `${frame(src)}${library("@open-iframe-resizer/core/dist/index.umd.cjs")}${script('iframeResizer.initialize({}, "#frame")')}`,
  },
  {
    name: "open-iframe-resizer 2.1.0, in its older mode",
    protocol: "iframe-resizer",
    page: (src) =>
      `${frame(src)}${library("@open-iframe-resizer/core/dist/index.umd.cjs")}${script('iframeResizer.initialize({ enableLegacyLibSupport: true }, "#frame")')}`,
  },
  {
    name: "WordPress",
    protocol: "wordpress",
    limits: { least: 200, most: 1000 },
    page: (src) =>
      script(wordpress) +
      frame(`${src}#?secret=${secret}`, `class="wp-embedded-content" data-secret="${secret}" sandbox="allow-scripts"`),
  },
  {
    name: "AMP",
    protocol: "amp",
    page: (src) => script(amp) + frame(src, 'sandbox="allow-scripts"'),
  },
  { name: "the Guardian", protocol: "guardian", page: (src) => script(guardian) + frame(src) },
  { name: "Embedly", protocol: "embedly", page: (src) => script(embedly) + frame(src) },
];

/** Version 5 of iframe-resizer on a frame that is still to load and on one that has loaded. */
function iframeResizer5Itself(): readonly Client[] {
  const text = loadIframeResizer5();
  if (text === null) return [];
  const start = 'iframeResize({ license: "GPLv3" }, "#frame")';
  return [
    {
      name: "iframe-resizer 5.5.9",
      protocol: "iframe-resizer",
      page: (src) => frame(src) + script(text) + script(start),
    },
    {
      name: "iframe-resizer 5.5.9, on a frame that loaded before",
      protocol: "iframe-resizer",
      page: (src) =>
        frame(src) + script(text) + script(`addEventListener("load", () => setTimeout(() => ${start}, 200))`),
    },
  ];
}

/** The body of a page in which every listener that minds its own frames is there at once. */
export function everyListener(src: string): string {
  const quiet = [datawrapperByWindow, wordpress, guardian, embedly, amp]
    .map((text) => script(`(function(){${text}})()`))
    .join("");
  const resizer = `${library("iframe-resizer/js/iframeResizer.js")}${script('iFrameResize({}, "#frame")')}`;
  const frames = `${library("@newswire/frames/dist/frames.umd.js")}${script('newswireFrames.observeIframe(document.querySelector("iframe"))')}`;
  const open = `${library("@open-iframe-resizer/core/dist/index.umd.cjs")}${script('iframeResizer.initialize({}, "#frame")')}`;
  return quiet + frame(src) + resizer + frames + open;
}

export const newspaper = (body: string, head = ""): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>A newspaper</title>${head}<style>body{margin:0}</style></head><body>${body}</body></html>`;
