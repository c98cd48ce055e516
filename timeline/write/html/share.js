// Taking things out of the page: an event with its sources, the data, a picture. Nothing goes over a network.

const clean = (element) => element.textContent.replace(/\s+/g, " ").trim();

// The lines under a quote that say who has it, up to the next quote.
function sourcesOf(quote) {
  const found_ = [];
  let next = quote.parentElement.nextElementSibling;
  for (; next && !next.querySelector("q"); next = next.nextElementSibling) {
    found_.push(...(next.matches(".from") ? [next] : next.querySelectorAll(".from")));
  }
  return found_;
}

// An event as text: date and title, then every quote with its source and address.
function citation(event) {
  const lines_ = [`${event.date}: ${event.title}`];
  for (const quote of event.item.querySelectorAll("q")) {
    const sources = sourcesOf(quote);
    lines_.push(`“${clean(quote)}” (${sources.map(clean).join("; ")})`);
    for (const link of sources.map((from) => from.querySelector("a[href^=http]"))) if (link) lines_.push(link.href);
  }
  return `${lines_.join("\n")}\n`;
}

async function copy(event, button) {
  let said = words.copied;
  try {
    await navigator.clipboard.writeText(citation(event));
  } catch {
    said = words.copy_failed;
  }
  found.textContent = said;
  if (button) button.textContent = said;
  setTimeout(() => {
    if (found.textContent === said) found.textContent = counted;
    if (button) button.textContent = words.copy;
  }, 1500);
}

// What an unfolded event can do; made when it is first unfolded.
byId("list").addEventListener(
  "toggle",
  (toggle) => {
    const event = toggle.target.open && eventOf(toggle.target);
    if (!event || event.item.querySelector(".acts")) return;
    const button = make("button", { type: "button", textContent: words.copy });
    button.addEventListener("click", () => copy(event, button));
    const link = make("a", { href: `#${event.id}`, textContent: words.link });
    event.item.querySelector("details").append(make("p", { className: "acts" }, button, link));
  },
  true,
);

const fileName = () => (scope.querySelector("h1").textContent.normalize("NFD").replace(/[^\w]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "timeline").toLowerCase();

function save(blob, suffix) {
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: `${fileName()}${suffix}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

// The JSON of the page as the program writes it: each part on a line, one space further in than what holds it.
function spread(json) {
  let margin = "\n";
  const spelled = json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|\[\]|[[\]{},:]/g, (sign) => {
    if (sign.length > 1) return sign;
    if (sign === ":") return ": ";
    if (sign === ",") return sign + margin;
    if (sign === "[" || sign === "{") return sign + (margin += " ");
    return (margin = margin.slice(0, -1)) + sign;
  });
  return `${spelled}\n`;
}

async function download(name, type) {
  const { src } = byId(`tl-${name}`).dataset;
  if (src) {
    make("a", { href: src, download: `${fileName()}.${name}` }).click();
    return;
  }
  const packed = unpack(`tl-${name}`);
  const content = name === "json" ? spread(await packed.text()) : await packed.arrayBuffer();
  save(new Blob([content], { type }), `.${name}`);
}

async function picture() {
  await wakePlotly();
  await follow();
  const size = { width: frame.clientWidth, height: frame.clientHeight };
  const background = { ...frame.layout, paper_bgcolor: colour("paper") };
  const address = await plotly.toImage({ data: frame.data, layout: background }, { format: "svg", ...size });
  const marks = decodeURIComponent(address.slice(address.indexOf(",") + 1));
  const text = marks.replace(/<\/svg>\s*$/, () => `${lettersAlone()}</svg>`);
  save(new Blob([text], { type: "image/svg+xml" }), ".svg");
}
