/** One conversation between a framed page and the page around it, as statements of the height script. */
export interface Protocol {
  id: string;
  /** Run once, when the script starts. */
  setUp?: string;
  /** Tells the height `n` (and the width `x`) by `post`. */
  send?: string;
  /** Looks at a message `m` of the parent; calls `tell()` where the parent asks for the height. */
  hear?: string;
  /** Run for every click on a link `a`, with its event `e`. */
  click?: string;
}

/** Datawrapper's: both the listeners that look for the id and those that compare windows. */
const datawrapper: Protocol = {
  id: "datawrapper",
  send: `o={};o[r.getAttribute("data-embed")]=n;post({"datawrapper-height":o});`,
};

/** pym.js: the parent gives the child its name in the address. */
const pym: Protocol = {
  id: "pym",
  setUp: `var c=new URLSearchParams(location.search).get("childId");`,
  send: `c&&post("pymxPYMx"+c+"xPYMxheightxPYMx"+n);`,
  hear: `s&&m.slice(0,8)=="pymxPYMx"&&tell();`,
};

/** AMP's, which the frames library speaks too. */
const amp: Protocol = {
  id: "amp",
  send: `post({sentinel:"amp",type:"embed-size",height:n});`,
  hear: `m.sentinel==="amp"&&tell();`,
};

/**
 * iframe-resizer 4 and 5: the parent names the child in a long first message, and the child puts that name before
 * everything it says. "resizeObserver" is a type of message that open-iframe-resizer's older mode waits for as well.
 */
const iframeResizer: Protocol = {
  id: "iframe-resizer",
  setUp: `var f;`,
  send: `f&&post("[iFrameSizer]"+f+":"+n+":"+x+":resizeObserver");`,
  hear: `if(s&&m.slice(0,13)=="[iFrameSizer]"){o=m.slice(13).split(":");if(o.length>7){f=o[0];done&&f&&size()>0&&post("[iFrameSizer]"+f+":"+size()+":"+r.clientWidth+":init:1")}tell()}`,
};

/** iframe-resizer 5 also waits to be told that the child is ready. */
const iframeResizerReady: Protocol = {
  id: "iframe-resizer-ready",
  send: `if(!g){g=1;post("[iFrameResizerChild]Ready")}`,
  setUp: `var g;`,
};

const openIframeResizer: Protocol = {
  id: "open-iframe-resizer",
  setUp: `var i;`,
  send: `i&&post({type:"iframe-resized",width:x,height:n});`,
  hear: `if(m.type==="iframe-child-init"||m.type==="iframe-get-child-dimensions"){i=1;tell()}`,
};

/** WordPress: a secret in the fragment marks the conversation; links are opened by the parent. */
const wordpress: Protocol = {
  id: "wordpress",
  setUp: `var k=/[#?&]secret=([a-z\\d]{1,20})(?![a-z\\d])/i.exec(location.hash),wp=function(t,v){k&&post({message:t,value:v,secret:k[1]})};`,
  send: `wp("height",n);`,
  hear: `k&&m.message==="ready"&&m.secret===k[1]&&tell();`,
  click: `if(k){e.preventDefault();wp("link",a.href)}`,
};

/** The Guardian's pages. */
const guardian: Protocol = {
  id: "guardian",
  send: `post(JSON.stringify({type:"set-height",value:n}));`,
};

/** Embedly and those who follow it. */
const embedly: Protocol = {
  id: "embedly",
  send: `post(JSON.stringify({src:location.href,context:"iframe.resize",height:n}));`,
};

export const protocols: readonly Protocol[] = [
  datawrapper,
  pym,
  amp,
  iframeResizer,
  iframeResizerReady,
  openIframeResizer,
  wordpress,
  guardian,
  embedly,
];
