// The letters of the chart, on a sheet of their own over plotly's drawing: plotly measures every text that it draws,
// a millisecond for each, and pack.js has measured ours.

const LETTERS = ["fill", "font-family", "font-size", "font-weight", "text-anchor"];
const letters = sheet("tl-letters");

// Texts of one kind; y counts lanes upwards from the axis.
function writing(kind, list, y) {
  const written = ({ x, text, lane, main }) => {
    const at = { x: (MARGIN + x).toFixed(1), y: (data.figure.layout.margin.t + (drawn.top - (lane ?? 0) - y) * LANE).toFixed(1) };
    return drawing("text", main ? { ...at, class: "main" } : at, text);
  };
  return drawing("g", { class: kind }, ...list.map(written));
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
