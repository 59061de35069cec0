// Small comforts over pages that work without script: the warning before a session ends, what is left in a text box,
// one press per button, and the keyboard at the list of errors.
(() => {
  "use strict";

  const warnSecondsBefore = 120;

  for (const box of document.querySelectorAll("[data-session-seconds]")) {
    const seconds = Number(box.dataset.sessionSeconds) - warnSecondsBefore;
    setTimeout(() => { box.hidden = false; }, Math.max(0, seconds) * 1000);
  }

  for (const area of document.querySelectorAll("[data-characters-max]")) {
    const most = Number(area.dataset.charactersMax);
    const info = document.getElementById(area.id + "-info");
    if (!info) continue;
    const rule = info.textContent;
    area.addEventListener("input", () => {
      info.textContent = rule + " " + [...area.value].length + " / " + most;
    });
  }

  for (const form of document.querySelectorAll("form")) {
    let isSent = false;
    form.addEventListener("submit", (event) => {
      if (form.method !== "post") return;
      if (isSent) event.preventDefault();
      isSent = true;
      setTimeout(() => { isSent = false; }, 3000);
    });
  }

  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();
})();
