/** Which view is shown, in which language and light. */

import { h, show } from "./dom.js";
import { language, preferred, speak, t } from "./text.js";
import { ask } from "./ask.js";
import { brains } from "./brains.js";
import { exam } from "./exam.js";
import { notes } from "./notes.js";
import { patterns } from "./patterns.js";
import { train } from "./train.js";

const views = { ask, notes, train, exam, patterns, brains };
const main = document.getElementById("main");
const icons = {
    ask: "M4 5.5h16v11H9l-4 3v-3H4z", notes: "M6 4h9l3 3v13H6zM9 10h6M9 14h6", train: "M4 18l5-6 4 3 7-9",
    exam: "M6 19v-6M12 19V6M18 19v-9", patterns: "M7 7m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M17 17m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M9 9l6 6",
    brains: "M5 7l7-3 7 3-7 3zM5 12l7 3 7-3M5 17l7 3 7-3",
};
/** Has the view that is shown end what it does. */
let leave = () => {};

const name = () => location.hash.slice(2).split("?")[0];
const current = () => (name() in views ? name() : "ask");

function draw(isMoved) {
    leave();
    const shown = current();
    document.title = `${t(shown)} – Engram`;
    show(document.getElementById("views"), Object.keys(views).map((view) => {
        const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        icon.setAttribute("viewBox", "0 0 24 24");
        icon.setAttribute("aria-hidden", "true");
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        path.setAttribute("d", icons[view]);
        icon.append(path);
        return h("a", { href: `#/${view}`, "aria-current": view === shown ? "page" : undefined }, icon, h("span", {}, t(view)));
    }));
    const page = h("section", { class: `view ${shown}`, "aria-labelledby": "title" });
    show(main, page);
    leave = views[shown](page) ?? (() => {});
    if (isMoved) main.focus({ preventScroll: true });
    window.scrollTo(0, 0);
}

function light(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
}

const theme = document.getElementById("theme");
theme.value = localStorage.getItem("engram.theme") ?? "";
light(theme.value);
theme.addEventListener("change", () => {
    localStorage.setItem("engram.theme", theme.value);
    light(theme.value);
});

await speak(preferred());
const languages = document.getElementById("language");
languages.value = language;
languages.addEventListener("change", async () => {
    localStorage.setItem("engram.language", languages.value);
    await speak(languages.value);
    draw(false);
});
window.addEventListener("hashchange", () => { if (name() in views) draw(true); });
// A file that misses its place is not to take the page away.
for (const event of ["dragover", "drop"]) window.addEventListener(event, (dropped) => dropped.preventDefault());
draw(false);
