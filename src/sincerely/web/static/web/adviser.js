// The page an adviser is given: puts their order together and saves their answer. Nothing leaves it by itself.
"use strict";

(() => {
  const given = JSON.parse(document.getElementById("given").textContent);
  const form = document.getElementById("answer");
  const list = document.getElementById("order");
  const said = document.getElementById("said");
  const text = document.getElementById("text");

  function move(item, step) {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (step < 0) list.insertBefore(item, other); else list.insertBefore(other, item);
    list.dataset.moved = "yes";
  }
  if (list) {
    list.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-step]");
      if (!button) return;
      move(button.closest("li"), Number(button.dataset.step));
      button.focus();
    });
  }

  function answer() {
    const best = form.querySelector("input[name=best]:checked");
    if (!best) { said.textContent = said.dataset.choose; form.querySelector("input[name=best]").focus(); return null; }
    const order = list && (list.dataset.moved || form.elements.agreed.checked) ? Array.from(list.children, (item) => item.dataset.name) : [];
    return JSON.stringify({
      kind: given.kind, version: given.version, name: given.name, offers: given.offers,
      best: best.value, order, why: form.elements.why.value.trim(), ask: form.elements.ask.value.trim(),
    }, null, 1);
  }

  document.getElementById("save").addEventListener("click", () => {
    const whole = answer();
    if (!whole) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([whole], { type: "application/json" }));
    link.download = "my-view.json";
    document.body.append(link);
    link.click();
    link.remove();
    said.textContent = said.dataset.saved;
  });
  document.getElementById("copy").addEventListener("click", () => {
    const whole = answer();
    if (!whole) return;
    text.value = whole;
    text.parentElement.hidden = false;
    text.focus();
    text.select();
    const shown = () => { said.textContent = said.dataset.shown; };
    if (navigator.clipboard) navigator.clipboard.writeText(whole).then(() => { said.textContent = said.dataset.copied; }, shown); else shown();
  });
  document.documentElement.classList.add("scripted");
})();
