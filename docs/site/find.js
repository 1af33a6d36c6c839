// Looks for words in the manual while somebody types, as the program does: every word has to begin a word of the part.
// Without this script the contents lead everywhere; it asks nobody and keeps nothing.
"use strict";

const MOST = 30;
const BEFORE = 40;
const LENGTH = 150;

const small = text => text.toLowerCase().normalize("NFC");
const fold = text => small(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").normalize("NFC");
const escaped = word => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const beginning = word => new RegExp("(?<![\\p{L}\\p{N}_])" + escaped(word), "u");

// The parts that have every word, those that say it in their heading first; with marks where some have them.
function look(words, parts) {
  const typed = small(words).match(/[\p{L}\p{N}_]+/gu) || [];
  if (!typed.length) return [];
  const folded = typed.map(fold);
  const exact = typed.join() === folded.join() ? [] : among(parts, typed, small);
  return exact.length ? exact : among(parts, folded, fold);
}

function among(parts, wanted, seen) {
  const patterns = wanted.map(beginning);
  const phrase = new RegExp("(?<![\\p{L}\\p{N}_])" + wanted.map(escaped).join("[^\\p{L}\\p{N}_]+"), "u");
  const found = [];
  for (const part of parts) {
    const title = seen(part[3]), text = seen(part[4]), whole = title + "\n" + text;
    if (!patterns.every(one => one.test(whole))) continue;
    const rank = patterns.every(one => one.test(title)) ? 0 : phrase.test(text) ? 1 : 2;
    const place = (phrase.exec(text) || patterns.map(one => one.exec(text)).find(Boolean) || {index: 0}).index;
    found.push({rank, part, place});
  }
  return found.sort((one, other) => one.rank - other.rank);
}

function excerpt(text, place) {
  let begin = Math.max(0, place - BEFORE);
  begin = begin ? text.lastIndexOf(" ", begin) + 1 : 0;
  const end = begin + LENGTH;
  return (begin ? "… " : "") + (text.length > end ? text.slice(begin, text.lastIndexOf(" ", end)) + " …" : text.slice(begin));
}

function row({part, place}) {
  const [page, key, pageTitle, title, text] = part;
  const item = document.createElement("li"), link = document.createElement("a");
  link.href = page + (key ? "#" + key : "");
  for (const [kind, said] of [["strong", title], ["span", title === pageTitle ? "" : pageTitle], ["small", excerpt(text, place)]]) {
    const line = document.createElement(kind);
    line.textContent = said;
    if (said) link.append(line, " ");
  }
  item.append(link);
  return item;
}

function begin() {
  const around = document.querySelector(".look");
  if (!around) return;
  const field = around.querySelector("input"), hits = around.querySelector(".hits");
  const said = hits.querySelector("p"), list = hits.querySelector("ol");
  const show = () => {
    const found = look(field.value, PARTS);
    hits.hidden = !field.value.trim();
    said.textContent = found.length ? around.dataset.found.replace("{count}", found.length) : around.dataset.nothing;
    list.replaceChildren(...found.slice(0, MOST).map(row));
  };
  const walk = step => {
    const links = [...list.querySelectorAll("a")], at = links.indexOf(document.activeElement) + step;
    (at < 0 ? field : links[Math.min(at, links.length - 1)] || field).focus();
  };
  around.hidden = false;
  field.addEventListener("input", show);
  around.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); walk(event.key === "ArrowDown" ? 1 : -1); }
    if (event.key === "Enter" && event.target === field) list.querySelector("a")?.click();
    if (event.key === "Escape") { field.value = ""; show(); field.focus(); }
  });
  list.addEventListener("click", () => { hits.hidden = true; });
  document.addEventListener("pointerdown", event => { if (!around.contains(event.target)) hits.hidden = true; });
  field.addEventListener("focus", () => { if (field.value.trim()) show(); });
}

if (typeof document !== "undefined") begin();
if (typeof module !== "undefined") module.exports = {look};
