(function () {
  "use strict";
  function cards() { return Array.prototype.slice.call(document.querySelectorAll("details.card, details.asked")); }
  function step(by) {
    var all = cards(), at = all.indexOf(document.activeElement && document.activeElement.closest("details"));
    var next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) { next.querySelector("summary").focus(); next.scrollIntoView({ block: "nearest" }); }
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === "j") { step(1); }
    if (event.key === "k") { step(-1); }
    if (event.key === "Escape") {
      var open = document.activeElement && document.activeElement.closest("details[open]");
      if (open) { open.open = false; }
    }
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href^='#s-']");
    if (link && event.shiftKey && navigator.clipboard) {
      event.preventDefault();
      var at = link.getAttribute("href").split("-");
      var page = document.querySelector("#p-" + at[1] + " h3");
      navigator.clipboard.writeText(link.textContent + " [" + page.textContent + ", " + at[2] + "-" + at[3] + "]");
    }
  });
}());
