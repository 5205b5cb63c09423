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
