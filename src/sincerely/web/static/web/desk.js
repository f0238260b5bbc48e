// Keys, and focus after a partial update. Every page works without this file.
"use strict";

(() => {
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;
  let waitingForGo = false;

  function items() {
    return Array.from(document.querySelectorAll(".items > li"));
  }

  function move(step) {
    const all = items();
    if (!all.length) return;
    const at = all.findIndex((item) => item.getAttribute("aria-current") === "true");
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    all.forEach((item) => item.removeAttribute("aria-current"));
    next.setAttribute("aria-current", "true");
    const first = next.querySelector("a, button");
    if (first) first.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (waitingForGo) {
      waitingForGo = false;
      const target = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (target) { event.preventDefault(); target.click(); }
      return;
    }
    if (event.key === "g") { waitingForGo = true; setTimeout(() => { waitingForGo = false; }, 1500); return; }
    // Where nothing is marked, Enter is the page's one yes.
    const yes = event.key === "Enter" && (event.target === document.body || event.target.id === "main") ? document.querySelector("[data-enter]") : null;
    if (yes) { event.preventDefault(); yes.click(); return; }
    if (event.key === "j") return move(1);
    if (event.key === "k") return move(-1);
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (target) {
      event.preventDefault();
      if (target.matches("input, textarea, select")) target.focus(); else target.click();
    }
  });

  // A long list is looked through by its words; what does not hold them is out of sight.
  document.querySelectorAll("[data-finds]").forEach((row) => {
    const list = document.getElementById(row.dataset.finds), box = row.querySelector("input"), said = row.querySelector("[role=status]");
    row.hidden = false;
    box.addEventListener("input", () => {
      const wanted = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      list.querySelectorAll("details").forEach((group) => {
        const rows = [...group.querySelectorAll("li")];
        rows.forEach((one) => { one.hidden = !wanted.every((word) => one.textContent.toLowerCase().includes(word)); });
        const left = rows.filter((one) => !one.hidden).length;
        group.hidden = !left;
        group.open = wanted.length > 0;
        group.querySelector("[data-count]").textContent = left;
        found += left;
      });
      said.textContent = found ? "" : said.dataset.nothing;
    });
  });

  // A new search begins in the zone of the browser it is begun in.
  const zone = document.querySelector("[data-begins] [data-own-zone]");
  if (zone && !document.querySelector(".fault")) {
    const said = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // Nobody lives in UTC: a machine that says so was never told where it is.
    if (said && !/^(Etc\/)?(UTC|GMT|UCT|Zulu|Universal)$/.test(said)) {
      zone.value = said;
      zone.closest("[data-begins]").hidden = true; // known: nobody is asked
    }
  }

  // A letter that is being written is not left by accident.
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-keep]");
    if (form) form.dataset.changed = "yes";
  });
  document.addEventListener("submit", (event) => { delete event.target.dataset.changed; });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-leave]")) document.querySelectorAll("form[data-changed]").forEach((form) => { delete form.dataset.changed; });
  });
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector("form[data-changed]")) event.preventDefault();
  });

  // Boxes that grow with their text, where the browser does not do it by itself.
  if (!CSS.supports("field-sizing", "content")) {
    const grow = (box) => { box.style.height = "auto"; box.style.height = `${box.scrollHeight + 2}px`; };
    const all = (root) => root.querySelectorAll("textarea.grows").forEach((box) => { if (box.offsetParent) grow(box); });
    all(document);
    document.addEventListener("input", (event) => { if (event.target.matches("textarea.grows")) grow(event.target); });
    document.addEventListener("toggle", (event) => all(event.target), true);
  }

  // A button that was pressed once is not pressed twice by a tired hand.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.method === "post" && !form.hasAttribute("hx-post")) {
      form.dataset.sent = "yes";
      setTimeout(() => { delete form.dataset.sent; }, 4000);
    }
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; }));
})();
