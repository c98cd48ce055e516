// The first moments: the list stands already; the controls come alive, then the chart, once the page is painted.

scope.querySelectorAll(".live").forEach((each) => (each.hidden = false));
const switchButton = scope.querySelector("[data-do=true_scale]");
switchButton.hidden = !data.scales.cut.cuts.length;
readAddress();
switchButton.setAttribute("aria-pressed", String(state.scale === "true" && firstScale === "cut"));

requestAnimationFrame(() =>
  setTimeout(() => {
    wakeChart().then(() => {
      root.classList.add("ready");
      performance.mark("chart");
    });
    // A page that was narrow when it was opened wakes its chart when it gets room.
    new ResizeObserver(wakeChart).observe(overview);
  }),
);
