// The page's colours as its style sheet has them now, for plotly, and the switch between light and dark.

const probe = make("span", { hidden: true });
probe.style.forcedColorAdjust = "none"; // else all are one where a reader's own colours rule
byId("overview").append(probe);

const mixed = new Map();

function colour(name) {
  if (!mixed.has(name)) {
    probe.style.color = `var(--${name})`;
    mixed.set(name, getComputedStyle(probe).color);
  }
  return mixed.get(name);
}

function recolour() {
  mixed.clear();
  redraw();
}

const isDark = () =>
  root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

function switchTheme() {
  root.dataset.theme = isDark() ? "light" : "dark";
  if (isPage) keep(root.dataset.theme);
  recolour();
}

// For the next visit; a frame or a browser may forbid it. early.js reads it before anything is painted.
function keep(theme) {
  try {
    localStorage.setItem("newstimeline-theme", theme);
  } catch {
    // then it lasts as long as the page
  }
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
