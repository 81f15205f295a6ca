import { protocols, type Protocol } from "./protocols.ts";

/**
 * The script of an embed page: tells the page around it how high the document is, in every protocol given. One small
 * classic script, the same in every embed page, so that one hash allows it.
 *
 * It speaks when the document has loaded and when its size changes, and answers its parent and nobody else: by window,
 * for a sandboxed page has no origin. A page that has no box yet (hidden, of no width) says nothing.
 */
export function heightScript(spoken: readonly Protocol[] = protocols): string {
  const part = (name: "setUp" | "send" | "hear" | "click"): string => spoken.map((each) => each[name] ?? "").join("");
  return squeeze(`
    (function(w,d){
    var p=w.parent,r=d.documentElement,done=0,last=0,o;
    if(p===w)return;
    function post(t){p.postMessage(t,"*")}
    function size(){return Math.ceil(r.getBoundingClientRect().height)}
    function tell(){
    var n=size(),x=r.clientWidth;
    if(!done||!(n>0&&x>0))return;
    last=n;
    ${part("send")}
    }
    ${part("setUp")}
    w.addEventListener("message",function(e){
    var m=e.data,s=typeof m=="string";
    if(e.source!==p||!m||s&&m.length>4e3)return;
    ${part("hear")}
    });
    d.addEventListener("click",function(e){
    var a=e.target.closest&&e.target.closest("a[href]");
    if(!a)return;
    ${part("click")}
    });
    w.addEventListener("load",function(){
    done=1;
    tell();
    new ResizeObserver(function(){size()!==last&&tell()}).observe(r)
    })
    })(window,document)`);
}

function squeeze(script: string): string {
  return script.replace(/\n\s*/gu, "").trim();
}
