(function () {
  "use strict";
  var main = document.querySelector("main"), nav = document.querySelector("nav");
  var STOPS = "details.card > summary, details.asked > summary, tr[id], li[id]";
  var here = null, field = null, list = null, index = null, button = make("button", "copy", "copy");
  button.type = "button";

  function make(tag, name, words) {
    var made = document.createElement(tag);
    if (name) { made.className = name; }
    if (words) { made.textContent = words; }
    return made;
  }
  function seen(item) { return item.getClientRects().length > 0; }
  function flat(words) { return words.replace(/\s+/g, " ").trim(); }

  /* Every fold around a place is opened, so that a link never ends in nothing. */
  function reveal(item) {
    for (var up = item; up; up = up.parentElement) { if (up.tagName === "DETAILS") { up.open = true; } }
  }
  function light(name) {
    document.querySelectorAll(".here").forEach(function (item) { item.classList.remove("here"); });
    document.querySelectorAll("[data-s='" + CSS.escape(name) + "']").forEach(function (item) { item.classList.add("here"); });
  }
  function arrive() {
    var item = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (item) { light(item.id); reveal(item); item.scrollIntoView({ block: item.closest(".fulltext") ? "center" : "start" }); }
  }
  window.addEventListener("hashchange", arrive);
  if (location.hash) { arrive(); }

  /* j and k walk from statement to statement. */
  function step(by) {
    var all = Array.prototype.filter.call(main.querySelectorAll(STOPS), seen), at = here ? all.indexOf(here) : -1;
    stand(all[Math.min(all.length - 1, Math.max(0, at + by))]);
  }
  function stand(item) {
    if (!item) { return; }
    if (here) { here.classList.remove("cursor"); }
    here = item;
    if (item.tagName !== "SUMMARY") { item.tabIndex = -1; }
    item.classList.add("cursor");
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
    offer(item);
  }
  function follow() {
    var link = here && here.tagName !== "SUMMARY" && here.querySelector("a[href^='#s-']");
    if (link) { link.click(); }
    return Boolean(link);
  }
  function leave() {
    var open = here && here.closest("details[open]") || (document.activeElement && document.activeElement.closest("details[open]"));
    if (open) { open.open = false; stand(open.querySelector("summary")); }
  }

  /* An opened card offers its pages whole: copies of the full texts below, side by side, at the quotations. */
  function widen(card) {
    var opened = card.querySelector(".opened"), cuts = opened.querySelectorAll(".cut"), wide = make("button", "widen", "");
    if (!cuts.length || opened.querySelector(".widen")) { return; }
    wide.type = "button";
    wide.addEventListener("click", function () { set(opened.classList.toggle("whole")); wide.focus(); });
    function set(whole) {
      wide.textContent = whole ? "quotations only" : "whole pages";
      wide.setAttribute("aria-expanded", String(whole));
      opened.querySelectorAll(".pane").forEach(function (item) { item.remove(); });
      var boxes = whole ? Array.prototype.map.call(cuts, pane) : cuts;
      (boxes[1] || boxes[0]).querySelector(".from").appendChild(wide);
      if (whole) { boxes.forEach(function (box) { opened.insertBefore(box, cuts[0]); turnTo(box); }); }
    }
    set(false);
  }
  function pane(cut) {
    var box = make("div", "pane", ""), names = [], link = cut.querySelector("a[href^='#s-']");
    var page = link.getAttribute("href").split("-")[1], text = document.querySelector("#p-" + page + " .fulltext").cloneNode(true);
    cut.querySelectorAll("a[href^='#s-']").forEach(function (item) { names.push(item.getAttribute("href").slice(1)); });
    text.querySelectorAll("[id], [data-s]").forEach(function (item) {
      if (names.indexOf(item.id || item.dataset.s) >= 0) { item.classList.add("quoted"); }
      item.removeAttribute("id"); item.removeAttribute("data-s"); item.classList.remove("here", "cursor");
    });
    text.tabIndex = 0;
    text.setAttribute("role", "region");
    text.setAttribute("aria-label", "Page " + page + ", whole");
    box.appendChild(link.parentElement.cloneNode(true)).querySelectorAll("button").forEach(function (item) { item.remove(); });
    box.appendChild(text);
    return box;
  }
  function turnTo(box) {
    var text = box.lastElementChild, at = text.querySelector(".quoted");
    if (at) { text.scrollTop = at.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3; }
  }
  document.querySelectorAll("details.card[open]").forEach(widen);
  main.addEventListener("toggle", function (event) { if (event.target.matches("details.card[open]")) { widen(event.target); } }, true);

  /* A quotation is copied with its page, address and offsets. */
  function quotation(item) {
    var link = item.querySelector("a[href^='#s-']"), words = item.querySelector("mark") || link;
    if (!link) { return ""; }
    var at = link.getAttribute("href").split("-"), page = document.getElementById("p-" + at[1]);
    return "“" + flat(words.textContent) + "” (" + (page ? page.dataset.cite : at[1]) + ", characters " + at[2] + "–" + at[3] + ")";
  }
  function place(item) {
    if (item.tagName === "SUMMARY") { return item.parentElement.querySelector(".cut"); }
    return item.closest(".cut, tr[id], li[id], .strip li");
  }
  function offer(item) {
    var at = item && place(item);
    if (!at || !at.querySelector("a[href^='#s-']") || button.parentElement && button.closest(".cut, tr, li") === at) { return; }
    button.textContent = "copy";
    (at.querySelector(".from") || at.querySelector("td:nth-child(2)") || at).appendChild(button);
  }
  function copy(item) {
    var words = item ? quotation(item) : "";
    if (!words) { return; }
    function done() { button.textContent = "copied"; document.documentElement.dataset.copied = words; }
    if (navigator.clipboard) { navigator.clipboard.writeText(words).then(done, function () { old(words); done(); }); } else { old(words); done(); }
  }
  function old(words) {
    var area = make("textarea", "", "");
    area.value = words; document.body.appendChild(area); area.select();
    document.execCommand("copy"); area.remove();
  }
  button.addEventListener("click", function (event) {
    event.preventDefault(); event.stopPropagation();
    copy(button.closest(".cut, tr, li"));
  });
  main.addEventListener("mouseover", function (event) { offer(event.target); });
  main.addEventListener("focusin", function (event) { if (event.target !== button) { offer(event.target); } });

  /* Search looks through statements first, then through the pages' own words. */
  function apart(item) {
    var parts = Array.prototype.map.call(item.childNodes, function (node) { return node.textContent; });
    return flat(parts.join(" ").replace(/¶/g, ""));
  }
  function build() {
    return Array.prototype.map.call(main.querySelectorAll(STOPS + ", article .passage"), function (item) {
      var words = item.matches(".passage") ? flat(item.textContent) : apart(item);
      return { item: item, words: words, low: words.toLowerCase() };
    });
  }
  function search() {
    var want = flat(field.value).toLowerCase();
    list.textContent = "";
    list.hidden = !want;
    if (!want) { return; }
    index = index || build();
    var found = index.filter(function (entry) { return entry.low.indexOf(want) >= 0; });
    list.appendChild(make("p", "", found.length ? found.length + (found.length === 1 ? " place" : " places") : "Nothing holds these words."));
    found.slice(0, 40).forEach(function (entry) {
      var at = entry.low.indexOf(want), from = Math.max(0, at - 40);
      var link = make("a", "", (from ? "... " : "") + entry.words.slice(from, at + want.length + 70));
      link.href = "#";
      link.addEventListener("click", function (event) {
        event.preventDefault(); close(); reveal(entry.item); entry.item.scrollIntoView({ block: "center" });
        if (entry.item.matches(STOPS)) { stand(entry.item); } else { entry.item.classList.add("cursor"); }
      });
      list.appendChild(link);
    });
  }
  function close() { field.value = ""; list.hidden = true; field.blur(); }
  function begin() {
    var box = make("div", "find", "");
    field = make("input", "", ""); field.type = "search"; field.placeholder = "Search: /";
    field.setAttribute("aria-label", "Search the statements and the pages");
    field.addEventListener("input", search);
    list = make("div", "hits", ""); list.hidden = true; list.setAttribute("aria-live", "polite");
    box.appendChild(field); nav.appendChild(box); document.body.appendChild(list);
  }
  begin();

  function turn(by) {
    var links = Array.prototype.slice.call(list.querySelectorAll("a")), at = links.indexOf(document.activeElement);
    var next = links[at + by];
    if (next) { next.focus(); } else if (at + by < 0) { field.focus(); }
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    var inside = event.target === field || list.contains(event.target);
    if (inside) {
      if (event.key === "Escape") { close(); if (here) { stand(here); } }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); turn(event.key === "ArrowDown" ? 1 : -1); }
      if (event.key === "Enter" && event.target === field) { var first = list.querySelector("a"); if (first) { first.click(); } }
      return;
    }
    if (event.target.tagName === "INPUT") { return; }
    if (event.key === "/") { event.preventDefault(); field.focus(); }
    if (event.key === "j") { step(1); }
    if (event.key === "k") { step(-1); }
    if (event.key === "Enter" && event.target === here && follow()) { event.preventDefault(); }
    if (event.key === "c" && here) { copy(place(here)); }
    if (event.key === "Escape") { leave(); }
  });
}());
