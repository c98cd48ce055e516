// The letters of the chart, on a sheet of their own over plotly's drawing: plotly measures every text that it draws, a
// millisecond for each, and pack.js has measured ours. A text that stays is only moved by a transform, since a browser
// lays it anew for every other change.

const letters = make("div", { className: "tl-letters", ariaHidden: "true" });
frame.append(letters);
let written = []; // each text with its span

// Every text of a chart, its middle in pixels of the frame (of labels the left end).
function textsOf(chart) {
  const texts = [];
  // Lanes count upwards from the axis.
  const add = (kind, x, lane, text, main = false) => {
    const y = Math.round(data.figure.layout.margin.t + (chart.top - lane) * LANE);
    texts.push({ look: main ? `${kind} main` : kind, x: Math.round(MARGIN + x), y, text });
  };
  for (const { event, text, textAt, lane } of chart.placed) if (text) add("labels", textAt, lane + MIDDLE, text, event.major);
  for (const { events, at } of chart.clusters) add("clusters", at, MIDDLE, String(events.length));
  for (const { x, text, level } of chart.ticks) add("time", x, -0.6, text, level < 2);
  for (const { x, text } of chart.cuts) add("time", x, -1.4, text);
  for (const x of chart.gaps) add("gaps", x, 0, "//");
  return texts;
}

function writeLetters(chart) {
  const standing = new Map();
  const key = ({ look, text }) => `${look}/${text}`;
  for (const each of written) {
    if (!standing.has(key(each))) standing.set(key(each), []);
    standing.get(key(each)).push(each.span);
  }
  const fresh = [];
  written = textsOf(chart).map((each) => {
    let span = standing.get(key(each))?.pop();
    if (!span) fresh.push((span = make("span", { className: each.look, textContent: each.text })));
    span.style.transform = `translate(${each.x}px,${each.y}px)`;
    return { ...each, span };
  });
  for (const left of standing.values()) for (const span of left) span.remove();
  letters.append(...fresh);
}

// The letters for a picture that has no style of the page.
function lettersAlone() {
  const texts = written.map(({ span, look, x, y, text }) => {
    const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(span);
    const face = { fill: color, "font-family": fontFamily, "font-size": fontSize, "font-weight": fontWeight };
    return drawing("text", { x, y, dy: ".35em", ...face, "text-anchor": look.startsWith("labels") ? "start" : "middle" }, text);
  });
  return new XMLSerializer().serializeToString(drawing("g", {}, ...texts));
}
