// The chart as plotly takes it: figure.py names the traces, and this fills them.

const BELOW = 2; // lanes under the axis for its labels
const SYMBOLS = {
  happened: "circle",
  claimed: "circle-open",
  hypothetical: "circle-open-dot",
  planned: "diamond-open",
  denied: "x-thin-open",
};
const PLOT_ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "&#36;" };

const plotText = (text) => text.replace(/[&<>$]/g, (letter) => PLOT_ESCAPES[letter]);

const lines = (text, most) => {
  const rows = [""];
  for (const word of text.split(" ")) {
    if ((rows.at(-1) + word).length > most) rows.push("");
    rows[rows.length - 1] += `${word} `;
  }
  return rows.map((row) => plotText(row.trim())).join("<br>");
};

// No <b>: plotly would write a style attribute, which the policy forbids.
const hover = (event) => `${lines(shorten(event.title, 240), 48)}<br>${plotText(event.date)}`;

function marksOf(chart) {
  const [first, last] = window_();
  const unit = (pixels) => first + (pixels / chart.width) * (last - first);
  const long = chart.placed.filter((each) => each.right > each.left);
  const short = chart.placed.filter((each) => each.right === each.left);
  const hard = long.filter((each) => each.event.kind === "range");
  const soft = long.filter((each) => each.event.kind !== "range");
  const ink = Object.fromEntries(
    ["ink", "pale", "accent", "plan", "doubt", "cluster"].map((name) => [name, colour(name)]),
  );
  const tone = (event) => ({ planned: ink.plan, denied: ink.pale })[event.status] ?? ink.accent;
  const segments = (list, inset) => ({
    x: list.flatMap((each) => {
      const less = each.event.kind === "range" ? 0 : (each.right - each.left) * inset;
      return [unit(each.left + less), unit(each.right - less), null];
    }),
    y: list.flatMap(({ lane }) => [lane + MIDDLE, lane + MIDDLE, null]),
  });
  // The ends of ranges, but not where only the window ends.
  const ends = (list) => {
    const seen = list.flatMap(({ event, lane, left, right }) => [
      ...(placesOf(event)[0] >= first ? [[left, lane]] : []),
      ...(placesOf(event)[1] <= last ? [[right, lane]] : []),
    ]);
    return { x: seen.map(([x]) => unit(x)), y: seen.map(([, lane]) => lane + MIDDLE) };
  };
  const dots = (list, marker) => ({
    x: list.map((each) => unit(each.left)),
    y: list.map((each) => each.lane + MIDDLE),
    marker,
  });
  const bigger = (more) => (each) => 2 * radius(each.event) + more;
  const halo = short.filter((each) => each.event.kind === "period" || each.event.kind === "approximate");
  const ring = short.filter((each) => each.event.disputed);
  const chosen = chart.placed.filter((each) => each.event === state.chosen);
  return {
    soft: { ...segments(soft, 0), line: { width: 12, color: ink.accent } },
    core: { ...segments(long, 0.12), line: { width: 12, color: ink.accent } },
    ranges: {
      ...ends(hard),
      marker: { symbol: "line-ns-open", size: 14, color: ink.accent, line: { width: 2.5, color: ink.accent } },
    },
    halo: dots(halo, { color: ink.accent, opacity: 0.18, size: halo.map(bigger(8)), line: { width: 0 } }),
    ring: dots(ring, { symbol: "circle-open", color: ink.doubt, opacity: 1, size: ring.map(bigger(5)), line: { width: 1.8 } }),
    points: {
      ...dots(short, {
        symbol: short.map((each) => SYMBOLS[each.event.status]),
        color: short.map((each) => tone(each.event)),
        size: short.map(bigger(0)),
        line: { width: 2, color: short.map((each) => tone(each.event)) },
        opacity: 1,
      }),
    },
    clusters: {
      x: chart.clusters.map((each) => unit(each.at)),
      y: chart.clusters.map(() => MIDDLE),
      marker: { size: 21, color: ink.cluster, opacity: 1 },
    },
    chosen: dots(chosen, { symbol: "circle-open", size: 22, color: ink.ink, line: { width: 2.5 } }),
  };
}

// What plotly shows under the pointer.
function hovers(chart) {
  const titles = ({ events }) => events.slice(0, 6).map((event) => plotText(shorten(event.title, 60))).join("<br>");
  return {
    points: chart.placed.filter((each) => each.right === each.left).map((each) => hover(each.event)),
    clusters: chart.clusters.map(titles),
  };
}

// Traces and layout of a chart as pack() has laid it out.
function figure(chart) {
  const filled = marksOf(chart);
  const { layout } = data.figure;
  const [first, last] = window_();
  const below = chart.cuts.length ? BELOW : BELOW - 0.8; // one row of labels where nothing is cut
  const height = Math.ceil((chart.top + below) * LANE + layout.margin.t); // plotly would round it
  const unit = (pixels) => first + (pixels / chart.width) * (last - first);
  const upright = chart.ticks.filter((tick) => tick.level > 0).map(({ x }) => `M${unit(x)} 0V${chart.lanes}`);
  const grid = { type: "path", layer: "below", path: upright.join(""), line: { color: colour("line"), width: 1 } };
  return {
    traces: data.figure.data.map((trace) => ({ ...trace, ...filled[trace.name] })),
    layout: {
      ...layout,
      width: overview.clientWidth,
      height,
      xaxis: { ...layout.xaxis, range: [first, last] },
      yaxis: { ...layout.yaxis, range: [chart.top - (height - layout.margin.t) / LANE, chart.top] },
      dragmode: matchMedia("(pointer: fine)").matches ? "zoom" : false,
      hoverlabel: { ...layout.hoverlabel, bgcolor: colour("raised"), bordercolor: colour("pale"), font: { ...layout.hoverlabel.font, color: colour("ink") } },
      shapes: [{ ...layout.shapes[0], line: { color: colour("pale"), width: 1.2 } }, ...(upright.length ? [grid] : [])],
    },
  };
}
