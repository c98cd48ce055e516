// The letters of the chart, on a sheet of their own over plotly's drawing: plotly measures every text that it draws,
// a millisecond for each, and pack.js has measured ours.

const SVG = "http://www.w3.org/2000/svg";
const LETTERS = ["fill", "font-family", "font-size", "font-weight", "text-anchor"];
const letters = document.createElementNS(SVG, "svg");
letters.setAttribute("class", "tl-letters");
letters.setAttribute("aria-hidden", "true");
frame.append(letters);

// Texts of one kind; y counts lanes upwards from the axis.
function writing(kind, list, y) {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", kind);
  for (const { x, text, lane, main } of list) {
    const written = document.createElementNS(SVG, "text");
    written.textContent = text;
    written.setAttribute("x", (MARGIN + x).toFixed(1));
    written.setAttribute("y", (data.figure.layout.margin.t + (drawn.top - (lane ?? 0) - y) * LANE).toFixed(1));
    if (main) written.setAttribute("class", "main");
    group.append(written);
  }
  return group;
}

function writeLetters(chart) {
  const named = chart.placed.filter((each) => each.text).map(({ event, text, textAt, lane }) => ({ x: textAt, text, lane, main: event.major }));
  const counts = chart.clusters.map(({ events, at }) => ({ x: at, text: String(events.length) }));
  letters.replaceChildren(
    writing("labels", named, MIDDLE),
    writing("clusters", counts, MIDDLE),
    writing("time", chart.ticks.map(({ x, text, level }) => ({ x, text, main: level < 2 })), -0.6),
    writing("time", chart.cuts, -1.4),
    writing("time gaps", chart.gaps.map((x) => ({ x, text: "//" })), 0),
  );
}

// The sheet for a picture that has no style of the page.
function lettersAlone() {
  const copy = letters.cloneNode(true);
  const written = letters.querySelectorAll("text");
  copy.querySelectorAll("text").forEach((text, at) => {
    const style = getComputedStyle(written[at]);
    for (const name of LETTERS) text.setAttribute(name, style.getPropertyValue(name));
    text.setAttribute("dy", ".35em");
  });
  return new XMLSerializer().serializeToString(copy);
}
