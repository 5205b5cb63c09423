// Enhancements only: every page does its whole work without this file.
"use strict";

// A choice of month shows at once; the button stays for those who use it.
for (const form of document.querySelectorAll("form.asat")) {
  const select = form.querySelector("select");
  let byKeyboard = false;
  select?.addEventListener("keydown", () => { byKeyboard = true; });
  select?.addEventListener("pointerdown", () => { byKeyboard = false; });
  select?.addEventListener("change", () => { if (!byKeyboard) form.requestSubmit(); });
}

// The register narrows as words are typed; the form still asks the server for all of them.
const words = document.querySelector("#f-q");
const register = document.querySelector("table.register");
if (words && register) {
  const rows = [...register.querySelectorAll("tbody tr:not(.band)")];
  const bands = [...register.querySelectorAll("tbody")];
  const status = document.querySelector("#narrowed");
  words.addEventListener("input", () => {
    const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !asked.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    for (const body of bands) {
      body.hidden = ![...body.querySelectorAll("tr:not(.band)")].some((row) => !row.hidden);
    }
    if (status) status.textContent = asked.length ? `${shown} of these shown as you type. Show actions to search every update.` : "";
  });
}

// An update is kept as it is typed, so that a lost connection or an ended session loses nothing.
const update = document.querySelector("form[data-draft]");
if (update) {
  const state = document.querySelector("#draft-state");
  let waiting = null;
  let dirty = false;
  let sending = false;
  const keep = async () => {
    waiting = null;
    const form = new FormData(update);
    form.delete("evidence");
    form.delete("draft");
    dirty = false;
    try {
      const answer = await fetch(update.dataset.draft, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
      if (answer.ok) {
        if (state) state.textContent = await answer.text();
        return;
      }
      if (state) state.textContent = answer.type === "opaqueredirect" ? "Not kept: you have been signed out. Sign in in another tab, then go on here." : "Not kept yet.";
    } catch {
      if (state) state.textContent = "Not kept yet: the connection is lost. What you wrote is still here.";
    }
    dirty = true;
    waiting ??= setTimeout(keep, 10000);
  };
  update.addEventListener("input", () => {
    dirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 1200);
  });
  update.addEventListener("submit", () => { sending = true; clearTimeout(waiting); });
  addEventListener("beforeunload", (event) => { if (dirty && !sending) event.preventDefault(); });
}

// The error summary is where a person goes on from.
document.querySelector(".problems")?.focus();
