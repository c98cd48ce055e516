// The first moments: the list stands already; the controls come alive, then the chart, once the page is painted.

root.classList.add("scripted");
scope.querySelectorAll(".live").forEach((each) => (each.hidden = false));
const switchButton = scope.querySelector("[data-do=true_scale]");
switchButton.hidden = !data.scales.cut.cuts.length;
readAddress();
switchButton.setAttribute("aria-pressed", String(state.scale === "true" && firstScale === "cut"));

afterPaint(() => {
  awake = true;
  draw();
  afterPaint(() => {
    performance.mark("live");
    wakePlotly().then(() => {
      root.classList.add("ready");
      performance.mark("plotly");
    });
  });
});
