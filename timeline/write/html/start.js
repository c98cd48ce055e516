// The first moments: the list stands already; the controls come alive, then the chart, once the page is painted.

const idle = window.requestIdleCallback ?? setTimeout; // Safari has none

root.classList.add("scripted");
scope.querySelectorAll(".live").forEach((each) => (each.hidden = false));
const switchButton = scope.querySelector("[data-do=true_scale]");
switchButton.hidden = !data.scales.cut.cuts.length;
readAddress();
switchButton.setAttribute("aria-pressed", String(state.scale === "true" && firstScale === "cut"));

afterPaint(() => {
  wakeChart().then(() => {
    root.classList.add("ready");
    performance.mark("chart");
    idle(draw); // once more, so that the browser has compiled what the first zoom needs
  });
  // A page that was narrow when it was opened wakes its chart when it gets room.
  new ResizeObserver(wakeChart).observe(overview);
});
