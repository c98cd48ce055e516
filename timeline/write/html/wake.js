// Wakes the page, or every fragment that still sleeps. Fragments that come later: run the script once more.

if (document.querySelector("body > #tl-data")) wake(document, document.documentElement);

// A fragment moves into a shadow of its own, where neither its page nor another fragment styles it or takes its ids.
for (const section of document.querySelectorAll("section.newstimeline:not([data-awake])")) {
  section.dataset.awake = "";
  const root = section.cloneNode(false);
  root.append(...section.childNodes);
  const scope = section.attachShadow({ mode: "open" });
  scope.append(root);
  if (!scope.getElementById("tl-data")) continue;
  const begin = () => wake(scope, root);
  const style = root.querySelector("link[rel=stylesheet]"); // loads anew where it has moved
  if (style) style.onload = style.onerror = begin;
  else begin();
}
