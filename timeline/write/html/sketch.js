// The chart at once: its marks as plotly will draw them, on a sheet of their own. Plotly needs thirty milliseconds for
// what can be seen after five; it follows when the reader rests, and then the sketch makes way for it.

const SVG = "http://www.w3.org/2000/svg";
const WIDE = 1.3; // of its radius: half a diamond, as plotly draws it
const TALL = 1.4;

function drawing(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function sheet(name) {
  const made = drawing("svg", { class: name, "aria-hidden": "true" });
  frame.append(made);
  return made;
}

const sketched = sheet("tl-sketch");

const round = (r) => `m${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
const OUTLINES = {
  circle: round,
  "circle-open": round,
  "circle-open-dot": (r) => `${round(r)}m${r - 0.5} 0h1`,
  "diamond-open": (r) => `m${-WIDE * r} 0l${WIDE * r} ${WIDE * r}l${WIDE * r} ${-WIDE * r}l${-WIDE * r} ${-WIDE * r}z`,
  "x-thin-open": (r) => `m${-r} ${-r}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`,
  "line-ns-open": (r) => `m0 ${-TALL * r}v${2 * TALL * r}`,
};

// One path for all marks of a trace that look the same.
function marks({ x, y, marker }, across, down) {
  const looks = new Map();
  const of = (value, at) => (Array.isArray(value) ? value[at] : value);
  x.forEach((place, at) => {
    const symbol = of(marker.symbol, at) ?? "circle";
    const ink = of(marker.color, at);
    const key = `${symbol} ${ink}`;
    if (!looks.has(key)) {
      const fill = symbol === "circle" ? ink : "none";
      const stroke = marker.line?.width ? ink : "none";
      looks.set(key, { fill, stroke, "stroke-width": marker.line?.width ?? 0, opacity: marker.opacity ?? 1, d: "" });
    }
    looks.get(key).d += `M${across(place)} ${down(y[at])}${OUTLINES[symbol](of(marker.size, at) / 2)}`;
  });
  return [...looks.values()].map((look) => drawing("path", look));
}

function stretches({ x, y, line, opacity }, across, down) {
  const ends = x.map((place, at) => (place === null ? "" : `${at % 3 ? "L" : "M"}${across(place)} ${down(y[at])}`));
  return drawing("path", { d: ends.join(""), stroke: line.color, "stroke-width": line.width, opacity });
}

// `traces` and `layout` are what plotly will be given.
function sketch(traces, layout, chart) {
  const [first, last] = layout.xaxis.range;
  const across = (x) => (MARGIN + ((x - first) / (last - first)) * chart.width).toFixed(1);
  const down = (y) => (layout.margin.t + (chart.top - y) * LANE).toFixed(1);
  const grid = chart.ticks.filter(({ level }) => level > 0).map(({ x }) => `M${(MARGIN + x).toFixed(1)} ${down(0)}V${down(chart.lanes)}`);
  sketched.replaceChildren(
    drawing("path", { d: grid.join(""), stroke: colour("line") }),
    drawing("path", { d: `M${MARGIN} ${down(0)}h${chart.width}`, stroke: colour("pale"), "stroke-width": layout.shapes[0].line.width }),
    ...traces.filter(({ x }) => x.length).flatMap((trace) => (trace.mode === "lines" ? stretches : marks)(trace, across, down)),
  );
}
