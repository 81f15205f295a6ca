/**
 * The script that stands beside a frame in another page. It makes the frame as high as its document says; the space that
 * the frame's style holds becomes the least it will have, so that nothing moves. Frames are told apart by window. Several
 * copies on one page do no harm.
 */
export const listenerScript =
  `addEventListener("message",function(e){var h=e.data&&e.data["datawrapper-height"],k;` +
  `if(h)document.querySelectorAll("iframe[data-chart]").forEach(function(f){var s=f.style;` +
  `if(f.contentWindow===e.source)for(k in h)if(h[k]>0&&h[k]<2e4){s.minHeight=s.minHeight||s.height;s.height=h[k]+"px"}})})`;
