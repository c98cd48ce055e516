// The strip under the chart: all events on one line, and the window that the chart shows, to drag or to move by keys.

const strip = byId("strip");
const pane = make("div", { className: "pane", tabIndex: 0, hidden: true });
pane.setAttribute("role", "slider");
pane.setAttribute("aria-label", words.window);
pane.setAttribute("aria-valuemin", "0");
pane.setAttribute("aria-valuemax", String(LENGTH));
if (strip) strip.append(pane);

const path = strip && strip.querySelector("path");

const unzoomed = ["reset", "zoom_out"].map((name) => scope.querySelector(`[data-do=${name}]`));

redraws.chart.push(() => {
  if (!strip) return;
  const [first, last] = window_();
  pane.hidden = !state.view;
  for (const button of unzoomed) button.disabled = !state.view;
  strip.classList.toggle("zoomed", Boolean(state.view));
  pane.style.left = `${first / 10}%`;
  pane.style.width = `${Math.max(0.5, (last - first) / 10)}%`;
  pane.setAttribute("aria-valuenow", String(Math.round((first + last) / 2)));
});

redraws.shown.push(() => {
  path?.setAttribute("d", shownEvents().map((event) => `M${placesOf(event)[2].toFixed(1)} 4v12`).join(""));
});

// On a phone the strip is the way around the list: a touch goes to the nearest event.
function nearest(place) {
  const distance = (event) => Math.abs(placesOf(event)[2] - place);
  return shownEvents().reduce((best, event) => (!best || distance(event) < distance(best) ? event : best), null);
}

const placeOf = (pointer) => {
  const box = strip.getBoundingClientRect();
  return ((pointer.clientX - box.left) / box.width) * LENGTH;
};

if (strip) {
  let held = null; // where in the window the pointer took it
  strip.addEventListener("pointerdown", (pointer) => {
    if (!state.view) {
      const event = nearest(placeOf(pointer));
      if (event) choose(event, { move: true });
      return;
    }
    const [first, last] = window_();
    const place = placeOf(pointer);
    held = place >= first && place <= last ? place - first : (last - first) / 2;
    strip.setPointerCapture(pointer.pointerId);
    pointer.preventDefault();
  });
  strip.addEventListener("pointermove", (pointer) => {
    if (held === null) return;
    const [first, last] = window_();
    const from = placeOf(pointer) - held;
    show(from, from + last - first);
    requestAnimationFrame(redrawWindow);
  });
  strip.addEventListener("pointerup", () => (held = null));
  strip.addEventListener("pointercancel", () => (held = null));
  pane.addEventListener("keydown", (key) => {
    const step = { ArrowLeft: -0.2, ArrowRight: 0.2 }[key.key];
    if (!step) return;
    key.stopPropagation();
    pan(step);
    redrawWindow();
  });
}
