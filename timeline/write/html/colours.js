// The page's colours as its style sheet has them now, for plotly, and the switch between light and dark.

const probe = make("span", { hidden: true });
byId("overview").append(probe);

function colour(name) {
  probe.style.color = `var(--${name})`;
  return getComputedStyle(probe).color;
}

const isDark = () =>
  root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

function switchTheme() {
  root.dataset.theme = isDark() ? "light" : "dark";
  redraw();
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
