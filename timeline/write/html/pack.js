// Where everything goes at one width: layout.py does the same with the sizes of an unknown face.

const LANE = 22;
const MIDDLE = 0.7; // of a lane; the lowest keeps clear of the signs on the axis
const MARGIN = 14;
const GAP = 10;
const LABEL_GAP = 5;
const LEAST_SPAN = 12;
const CLUSTER = 28;
const RING = 4;
const END = 2;
const NEARLY_ALL = 0.6;
const MANY = 0.33;
const HOURS = 4;
const LIMITS = [60, 44, 24];
const FACE = data.figure.layout.font.family;

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

function textWidth(text, size, weight = 400) {
  const key = `${size}/${weight}/${text}`;
  if (!widths.has(key)) {
    pen.font = `${weight} ${size}px ${FACE}`;
    widths.set(key, Math.ceil(pen.measureText(text).width) + 1);
  }
  return widths.get(key);
}

function shorten(text, most) {
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const head = letters.slice(0, most - 1).join("");
  const space = head.lastIndexOf(" ");
  return (space > most * 0.6 ? head.slice(0, space) : head).replace(/[ ,.;:…–—-]+$/, "") + "…";
}

const radius = ({ voices, major }) => 3.6 + 0.5 * Math.min(Math.max(voices, 1) - 1, 5) + (major ? 1.5 : 0);
const face = ({ major }) => (major ? [13, 600] : [12, 400]); // as in chart.css

// What is taken on each lane, as a map of cells four pixels wide.
class Lanes {
  constructor(count, width) {
    this.cells = Math.ceil(width / 4) + 2;
    this.taken = Array.from({ length: count }, () => new Uint8Array(this.cells));
  }
  range(left, right) {
    return [Math.max(0, Math.floor(left / 4)), Math.min(this.cells - 1, Math.ceil(right / 4))];
  }
  free(left, right, lowest) {
    const [first, last] = this.range(left - GAP / 2, right + GAP / 2);
    for (let lane = lowest; lane < this.taken.length; lane += 1) {
      if (!this.taken[lane].subarray(first, last + 1).includes(1)) return lane;
    }
    return -1;
  }
  take(lane, left, right) {
    const [first, last] = this.range(left - GAP / 2, right + GAP / 2);
    this.taken[lane].fill(1, first, last + 1);
  }
}

// Left and right end of an event in pixels; a point stands in the middle of what it may mean.
function stretch(event, at, width) {
  const left = at(event.start);
  const right = at(event.end);
  if (event.kind === "time" || event.kind === "day" || right - left < LEAST_SPAN) {
    const middle = Math.min(Math.max((left + right) / 2, 0), width);
    return [middle, middle];
  }
  return [Math.max(left, 0), Math.min(right, width)];
}

// The ways to draw an event, best first: label, where it begins, and the pixels that all of it takes.
function* ways(event, left, right, width) {
  const soft = event.disputed || event.kind === "period" || event.kind === "approximate" || event.kind === "range";
  const end = right > left ? END : radius(event) + (soft ? RING : 0);
  event.labels ??= [...new Set(LIMITS.map((limit) => shorten(event.title, limit)))];
  for (const text of event.labels) {
    const size = textWidth(text, ...face(event));
    if (right - left >= size + 2 * LABEL_GAP) yield [text, left + LABEL_GAP, left - end, right + end];
    const beside = right + end + LABEL_GAP;
    if (beside + size <= width) yield [text, beside, left - end, beside + size];
    const before = left - end - LABEL_GAP - size;
    if (before >= 0) yield [text, before, before, right + end];
  }
  yield ["", left, left - end, right + end];
}

function place(chosen, at, width, most, lowest) {
  const lanes = new Lanes(most, width);
  const placed = [];
  const left_over = [];
  let labelled = true;
  for (const event of chosen) {
    const [left, right] = stretch(event, at, width);
    let lane = lanes.free(left - 6, right + 6, lowest);
    if (lane >= 0) {
      for (const [text, textAt, first, last] of ways(event, left, right, width)) {
        lane = lanes.free(first, last, lowest);
        if (lane < 0) continue;
        lanes.take(lane, first, last);
        placed.push({ event, lane, left, right, text, textAt, first, last });
        labelled &&= text !== "";
        break;
      }
    }
    if (lane < 0) left_over.push(event);
  }
  return { placed, left_over, labelled };
}

function clusters(left_over, at, placed) {
  const bins = new Map();
  for (const event of left_over) {
    const bin = Math.floor(at((event.start + event.end) / 2) / CLUSTER);
    if (!bins.has(bin)) bins.set(bin, []);
    bins.get(bin).push(event);
  }
  const found = [];
  for (const [bin, members] of bins) {
    const middle = (bin + 0.5) * CLUSTER;
    if (members.length > 1) found.push({ events: members, at: middle });
    else {
      const ends = { left: middle, right: middle, first: middle - CLUSTER / 2, last: middle + CLUSTER / 2 };
      placed.push({ event: members[0], lane: 0, text: "", textAt: middle, ...ends });
    }
  }
  return found;
}

// Labels of one row that do not touch, the earlier ones first served. Of a group nearly all are kept or none; a few
// days in whose place a month stands are not missed.
function fitting(labels, width, size, weight) {
  const row = new Lanes(1, width);
  const coarser = new Lanes(1, width);
  const kept = [];
  let unit = 0;
  for (const group of groups(labels)) {
    const before = row.taken[0].slice();
    if (group[0].level >= unit + 1 && group[0].level < HOURS) {
      unit = Math.floor(group[0].level);
      coarser.taken[0].set(before);
    }
    const half = (label) => textWidth(label.text, size, weight) / 2;
    for (const label of group) label.x = Math.min(Math.max(label.x, half(label)), width - half(label));
    let missing = 0;
    const fit = group.filter((label) => {
      if (row.free(label.x - half(label), label.x + half(label), 0) < 0) {
        missing += coarser.free(label.x - half(label), label.x + half(label), 0) + 1;
        return false;
      }
      row.take(0, label.x - half(label), label.x + half(label));
      return true;
    });
    if (!group[0].level || fit.length >= Math.max(NEARLY_ALL * (fit.length + missing), MANY * group.length)) kept.push(...fit);
    else row.taken[0] = before;
  }
  return kept;
}

// Neighbours of one level in one stretch between cuts.
function groups(labels) {
  const found = new Map();
  for (const label of labels) {
    const key = `${label.level}/${label.stretch}`;
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(label);
  }
  return found.values();
}

const byTime = (a, b) => a.start - b.start || a.place - b.place;
const byWeight = (a, b) => (b === state.chosen) - (a === state.chosen) || b.weight - a.weight || byTime(a, b);

// The whole chart for the shown events that lie in the window, in pixels of a plot `width` wide.
function pack(width) {
  const [first, last] = window_();
  const at = (minute) => ((position(minute) - first) / (last - first)) * width;
  const most = width >= 800 ? 14 : 10;
  const chosen = shownEvents().filter(inWindow);
  let { placed, left_over, labelled } = place(chosen.slice().sort(byTime), at, width, most, 0);
  if (left_over.length || !labelled) {
    ({ placed, left_over } = place(chosen.slice().sort(byWeight), at, width, most, 1));
  }
  const groups = clusters(left_over, at, placed);
  const lanes = Math.max(3, ...placed.map((each) => each.lane + 1));
  return { placed, clusters: groups, lanes, top: lanes + MIDDLE - 0.5, width, at, ...axisLabels(at, width) };
}

function axisLabels(at, width) {
  const { cuts } = scale();
  const seen = (minute) => at(minute) >= -1 && at(minute) <= width + 1;
  const stretchOf = (minute) => cuts.filter(([a]) => a < minute).length;
  const cut = (minute) => cuts.some(([a, b]) => a < minute && minute < b);
  const [from, to] = state.view ?? [-Infinity, Infinity];
  const candidates = data.ticks
    .filter(([minute, , level]) => minute >= from && minute <= to && (cuts.length ? !cut(minute) : level > 0))
    .sort((a, b) => a[2] - b[2] || a[0] - b[0])
    .slice(0, 2000)
    .map(([minute, text, level]) => ({ x: at(minute), text, level, minute, stretch: stretchOf(minute) }))
    .filter((tick) => seen(tick.minute));
  const gaps = cuts
    .map(([a, b, text]) => ({ x: at((a + b) / 2), text }))
    .filter((gap) => gap.x >= 0 && gap.x <= width);
  const named = fitting(gaps.filter((gap) => gap.text), width, 11, 400);
  return { ticks: fitting(candidates, width, 11, 600), gaps: gaps.map((gap) => gap.x), cuts: named };
}
