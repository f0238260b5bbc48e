// The letter's editor: ink that follows the typing, keys from finding to finding, and focus that stays where it is. The page works without this file.
"use strict";

(() => {
  const body = document.querySelector(".sheet textarea");
  const beside = document.getElementById("beside");
  if (!body || !beside) return;
  const subject = document.querySelector(".letter textarea[name=subject]");
  const said = document.getElementById("said");
  const under = () => document.getElementById("under");
  const fixOf = (row) => row?.querySelector(":scope > .row-of > button[name=fix]") ?? null;
  const findings = () => Array.from(beside.querySelectorAll(".findings > li"));
  document.documentElement.classList.add("scripted");

  // The server counts characters, the browser halves of them: an emoji is one there and two here.
  const units = (text, count) => Array.from(text).slice(0, count).join("").length;
  const characters = (text, count) => Array.from(text.slice(0, count)).length;
  const box = (row) => (row.dataset.field === "subject" ? subject : body);
  const span = (row) => [units(box(row).value, Number(row.dataset.start)), units(box(row).value, Number(row.dataset.end))];

  // ---- The text under the writing follows each key, so that underlines stay under their words until the next reading.
  function follow() {
    const ink = under();
    if (!ink) return;
    const old = ink.textContent.slice(0, -1), now = body.value;
    if (old === now) return;
    let first = 0;
    while (first < old.length && old[first] === now[first]) first += 1;
    let same = 0;
    while (same < Math.min(old.length, now.length) - first && old[old.length - 1 - same] === now[now.length - 1 - same]) same += 1;
    let from = first, gone = old.length - same - first, typed = now.slice(first, now.length - same);
    const walker = document.createTreeWalker(ink, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(), at = 0; node; node = walker.nextNode()) {
      const length = node.data.length, last = at + length > old.length;
      if (from <= at + length && (typed || gone) && !(from === at + length && gone && !typed)) {
        const within = Math.max(0, from - at), cut = Math.min(gone, length - within - (last ? 1 : 0));
        node.data = node.data.slice(0, within) + typed + node.data.slice(within + cut);
        from += cut; gone -= cut; typed = "";
      }
      at += length;
      if (!typed && !gone) break;
    }
    // What cannot be placed is shown plainly; the next reading inks it again.
    if (ink.textContent.slice(0, -1) !== now) ink.textContent = `${now}\n`;
  }

  // ---- A suggestion is taken over where it stands. Undo (Ctrl+Z) brings the old words back; nothing is sent away, the caret stays.
  const pressed = body.form.elements.pressed;
  let ours = false;
  body.form.addEventListener("input", (event) => {
    if ((event.target !== body && event.target !== subject) || event.inputType?.startsWith("history")) return;
    if (!ours) pressed.value = "no"; else if (!pressed.value) pressed.value = "only";
  });
  function replace(field, start, end, quote, words) {
    const at = field === "subject" ? subject : body, text = at.value;
    let from = units(text, start), to = units(text, end);
    if (text.slice(from, to) !== quote) {
      // A letter may have been typed before it since the last reading.
      from = [text.lastIndexOf(quote, from), text.indexOf(quote, from)].filter((n) => n >= 0).sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0] ?? -1;
      if (!quote || from < 0) return false;
      to = from + quote.length;
    }
    ours = true; // what comes next was pressed, not typed
    const focused = document.activeElement, caret = [at.selectionStart, at.selectionEnd];
    const moved = (n) => (n <= from ? n : n >= to ? n + words.length - (to - from) : from + words.length);
    const touch = focused !== at && matchMedia("(pointer: coarse)").matches; // focus would open the keyboard of a phone
    let done = false;
    if (!touch) {
      at.focus({ preventScroll: true });
      at.setSelectionRange(from, to);
      done = document.execCommand(words ? "insertText" : "delete", false, words);
    }
    if (!done) {
      at.setRangeText(words, from, to, "preserve");
      at.dispatchEvent(new Event("input", { bubbles: true }));
    }
    ours = false;
    if (focused !== at) {
      at.setSelectionRange(...caret.map(moved));
      if (!touch) focused?.focus({ preventScroll: true });
    }
    return true;
  }

  // ---- A place in the letter is brought into sight: a phone shows what is beside the letter far below it. The ink beneath knows where each word stands.
  function reveal(place) {
    follow();
    const walker = document.createTreeWalker(under() ?? body, NodeFilter.SHOW_TEXT), range = document.createRange();
    let node = walker.nextNode();
    for (let left = place; node; node = walker.nextNode()) {
      if (left < node.data.length) { range.setStart(node, left); range.setEnd(node, left + 1); break; }
      left -= node.data.length;
    }
    const at = (node ? range : body).getBoundingClientRect();
    if (at.top < 0 || at.bottom > innerHeight) scrollBy({ top: at.top - innerHeight / 3, behavior: "instant" });
  }

  // ---- The letter is read again at a pause of the typing, and at once where something was mended; one reading at a time (hx-sync), for a server goes on with those that are given up.
  const PAUSE = 150;
  let waiting = 0;
  function look(pause) {
    clearTimeout(waiting);
    waiting = setTimeout(() => beside.dispatchEvent(new Event("look")), pause);
  }
  body.form.addEventListener("input", () => look(PAUSE));

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=fix]");
    if (!button) return;
    const fix = JSON.parse(button.value);
    if (fix.title || fix.rapport) return; // goes on record, so the server does it
    if (!replace(fix.field, fix.start, fix.end, fix.quote, fix.suggestion)) return; // the server says that the text has changed
    event.preventDefault();
    look(0);
    beside.querySelectorAll("button[name=fix]").forEach((one) => { if (one.value === button.value) one.closest(".findings > li")?.classList.add("mended"); });
    if (fix.chosen) {
      // A note was put in to be worded: what is to be worded is marked.
      const at = body.value.indexOf(fix.suggestion);
      const from = at + units(fix.suggestion, fix.chosen[0]);
      body.focus({ preventScroll: true });
      body.setSelectionRange(from, at + units(fix.suggestion, fix.chosen[1]));
      reveal(from);
    }
    if (said.contains(button)) { hush(); body.focus({ preventScroll: true }); }
  });

  // ---- From finding to finding: F8 and Shift+F8; Alt+Enter takes the first suggestion.
  function current() {
    const rows = findings(), marked = rows.find((row) => row.getAttribute("aria-current") === "true");
    if (marked) return marked;
    const at = document.activeElement;
    if (at !== body && at !== subject) return at?.closest?.(".findings > li") ?? null;
    return rows.find((row) => box(row) === at && span(row)[0] <= at.selectionStart && at.selectionStart <= span(row)[1]) ?? null;
  }

  function mark(row) {
    findings().forEach((other) => other.removeAttribute("aria-current"));
    row?.setAttribute("aria-current", "true");
  }

  function go(step) {
    const rows = findings();
    if (!rows.length) { say(said.dataset.nothing, null, null); return; }
    let next = rows.indexOf(current()) + step;
    if (current() === null && (document.activeElement === body || step < 0)) {
      const caret = body.selectionStart, after = rows.findIndex((row) => box(row) === body && span(row)[0] >= caret);
      next = after < 0 ? (step > 0 ? 0 : rows.length - 1) : step > 0 ? after : after - 1;
    }
    show(rows[(next + rows.length) % rows.length]);
  }

  function show(row) {
    const at = box(row) ?? body, [from, to] = "whole" in row.dataset ? [0, 0] : span(row);
    at.focus({ preventScroll: true });
    at.setSelectionRange(from, to);
    mark(row);
    row.closest("details:not([open])")?.setAttribute("open", "");
    row.scrollIntoView({ block: "nearest" });
    const word = at === body ? under()?.querySelector(`u[data-start="${row.dataset.start}"]`) ?? at : at;
    word.scrollIntoView({ block: word === body ? "start" : "center" });
    say(row.querySelector(".message").textContent, fixOf(row), word);
  }

  // ---- The note at a finding: beneath its words, when one came there by key or by touch; gone with the next letter typed.
  function say(words, fix, word) {
    const line = document.createElement("p");
    line.textContent = words;
    said.replaceChildren(line);
    if (fix) {
      const button = fix.cloneNode(true);
      button.tabIndex = -1; // Alt+Enter does it, and it stands in the list
      said.append(button);
    }
    const boxes = word?.matches?.("u") ? word.getClientRects() : [];
    const sheet = said.parentElement.getBoundingClientRect();
    said.style.top = `${boxes.length ? boxes[boxes.length - 1].bottom - sheet.top + 4 : 0}px`;
  }
  function hush() { if (said.hasChildNodes()) said.replaceChildren(); }

  // Address and subject wrap, and are one line all the same: Enter saves, as it does in any field of one line.
  body.form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("textarea.one-line")) return;
    event.preventDefault();
    body.form.requestSubmit(body.form.elements.save);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "F8" && !event.ctrlKey && !event.altKey && !event.metaKey) { event.preventDefault(); go(event.shiftKey ? -1 : 1); }
    if (event.key === "Escape") { hush(); mark(null); }
    if (event.key === "Enter" && event.altKey) {
      const fix = fixOf(current());
      if (!fix) return;
      event.preventDefault();
      fix.click();
      hush();
      mark(null);
    }
  });
  body.addEventListener("click", () => {
    const at = body.selectionStart, text = body.value;
    const row = body.selectionEnd === at && findings().filter((one) => box(one) === body && !("whole" in one.dataset)).find((one) => span(one)[0] <= at && at <= span(one)[1]);
    mark(row || null);
    if (row && text.slice(...span(row)).includes("\n\n") === false) say(row.querySelector(".message").textContent, fixOf(row), under()?.querySelector(`u[data-start="${row.dataset.start}"]`));
    else hush();
  });
  body.addEventListener("blur", (event) => { if (!said.contains(event.relatedTarget)) hush(); });
  document.addEventListener("input", (event) => {
    if (event.target === body) follow();
    if (event.target === body || event.target === subject) { hush(); mark(null); }
  });

  // ---- What the sentence at the caret rests on, or the one that has the focus in the list.
  function rest() {
    const rows = Array.from(beside.querySelectorAll("[data-sentence]")), at = document.activeElement;
    let row = at?.closest?.("[data-sentence]") ?? null;
    if (at === body) {
      const caret = characters(body.value, body.selectionStart);
      row = rows.find((one) => Number(one.dataset.start) <= caret && caret <= Number(one.dataset.end)) ?? null;
    } else if (!row) return;
    const facts = new Set(row ? row.dataset.facts.split(" ") : []);
    rows.forEach((one) => one.toggleAttribute("aria-current", false));
    row?.setAttribute("aria-current", "true");
    beside.querySelectorAll("[data-fact]").forEach((one) => {
      if (facts.has(one.dataset.fact)) one.setAttribute("aria-current", "true"); else one.removeAttribute("aria-current");
    });
  }
  document.addEventListener("selectionchange", rest);
  body.addEventListener("keyup", rest);
  document.addEventListener("focusin", rest);
  beside.addEventListener("click", (event) => {
    const link = event.target.closest("[data-sentence] > a");
    if (!link) return;
    event.preventDefault();
    const { start, end } = link.parentElement.dataset;
    body.focus({ preventScroll: true });
    body.setSelectionRange(units(body.value, Number(start)), units(body.value, Number(end)));
    body.scrollIntoView({ block: "nearest" });
  });

  // ---- A new reading replaces what is beside the letter: what was open stays open, and the focus stays on what it was on, or on what stands there now.
  const sentences = () => Array.from(beside.querySelectorAll("[data-sentence]"));
  const controls = (root) => Array.from(root.querySelectorAll("button, summary, a"));
  let kept = null;
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target !== beside) return;
    const at = document.activeElement, row = at?.closest?.("#beside li");
    kept = {
      open: Array.from(beside.querySelectorAll("details[data-open][open]"), (one) => one.dataset.open),
      why: findings().filter((one) => one.querySelector("details[open]")).map((one) => one.querySelector(".message").textContent),
      marked: current()?.querySelector(".message").textContent,
      focus: beside.contains(at) ? { name: at.name || at.tagName, value: at.value ?? at.textContent, place: row ? findings().indexOf(row) : -1, sentence: sentences().indexOf(at.closest("[data-sentence]")) } : null,
    };
  });
  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target !== beside || !kept) return;
    const { open, why, marked, focus } = kept;
    kept = null;
    open.forEach((name) => beside.querySelector(`details[data-open="${CSS.escape(name)}"]`)?.setAttribute("open", ""));
    findings().forEach((row) => {
      const message = row.querySelector(".message").textContent;
      if (why.includes(message)) row.querySelector("details").open = true;
      if (message === marked && (document.activeElement === body || document.activeElement === subject) && said.hasChildNodes()) mark(row);
    });
    follow(); // what was typed while the letter was being read
    if (focus) {
      const rows = findings();
      const same = controls(beside).find((one) => (one.name || one.tagName) === focus.name && (one.value ?? one.textContent) === focus.value);
      const near = focus.place >= 0 && rows.length ? controls(rows[Math.min(focus.place, rows.length - 1)])[0] : null;
      const said = sentences()[focus.sentence]; // said in other words, it stands at the same place
      (same ?? near ?? (said && controls(said).at(-1)?.closest("details")?.querySelector("summary")) ?? document.getElementById("look"))?.focus({ preventScroll: true });
    }
    rest();
  });
})();
