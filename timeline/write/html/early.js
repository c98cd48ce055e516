// Before anything is painted: there is a script, and the theme that the reader chose last.
document.documentElement.classList.add("scripted");
try {
  const theme = localStorage.getItem("newstimeline-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
