// In a frame of another page: tells that page how high it is, and opens links beside it, not in the frame.

if (isPage && parent !== window) {
  const main = scope.querySelector("main");
  new ResizeObserver(() => parent.postMessage({ newstimeline: Math.ceil(main.getBoundingClientRect().height) }, "*")).observe(main);
  for (const link of scope.querySelectorAll("a[href^=http]")) Object.assign(link, { target: "_blank", rel: "noopener" });
}
