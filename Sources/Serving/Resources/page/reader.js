/** A note's own words beside the page, with what an answer took from them marked. */

import { get, query } from "./api.js";
import { h, show } from "./dom.js";
import { t } from "./text.js";

const SHORTEST = 4;

/** Where pieces of `text`, sentence by sentence, stand in a passage; ranges that do not overlap. */
function places(passage, text) {
    const low = passage.toLowerCase();
    const found = [];
    for (const sentence of text.toLowerCase().split(/(?<=[.!?。！？])\s*|\n+/)) {
        const words = sentence.trim().replace(/[.!?。！？]+$/, "");
        const start = words.length < SHORTEST ? -1 : low.indexOf(words);
        if (start >= 0) found.push([start, start + words.length]);
    }
    found.sort((one, other) => one[0] - other[0]);
    return found.filter(([start], index) => index === 0 || start >= found[index - 1][1]);
}

function marked(passage, text) {
    const pieces = [];
    let end = 0;
    for (const [start, stop] of places(passage, text)) {
        pieces.push(passage.slice(end, start), h("mark", {}, passage.slice(start, stop)));
        end = stop;
    }
    return [...pieces, passage.slice(end)];
}

/** Opens the note; `aim` says under which heading and with which words. */
export async function read(path, title, aim = {}) {
    const dialog = document.getElementById("reader");
    const close = h("button", { type: "button", class: "plain close", onclick: () => dialog.close(), "aria-label": t("close") }, "✕");
    const heading = h("h2", { id: "reader-title" }, title ?? path);
    const body = h("div", { class: "words", tabindex: "0", role: "region", "aria-label": t("reader.words") }, h("p", { class: "quiet" }, t("loading")));
    show(dialog, h("div", { class: "head" }, heading, close), body);
    dialog.onclick = (event) => { if (event.target === dialog) dialog.close(); };
    dialog.showModal();
    try {
        const note = await get(query("/engram/note", title ? { path, title } : { path }));
        heading.textContent = note.title;
        const names = (key, titles) => titles.length > 0 && h("p", { class: "quiet small" }, t(key), " ", [...new Set(titles)].join(" · "));
        show(body, h("p", { class: "quiet small" }, [note.day, ...note.tags.map((tag) => `#${tag}`)].filter(Boolean).join(" · ")),
            note.passages.length === 0 && h("p", { class: "quiet" }, t("reader.nothing")),
            note.passages.map((passage) => h("section", {},
                passage.headings.length > 0 && h("h3", {}, passage.headings.join(" › ")),
                h("p", { lang: note.language === "other" ? undefined : note.language }, marked(passage.text, aim.text ?? "")))),
            names("reader.links", note.links), names("reader.linked", note.backlinks),
            h("p", { class: "quiet small files" }, note.files.join("\n")));
        const aimed = body.querySelector("mark") ?? [...body.querySelectorAll("h3")].find((one) => one.textContent.endsWith(aim.heading ?? "\u0000"));
        aimed?.scrollIntoView({ block: "center" });
    } catch (error) {
        show(body, h("p", { class: "problem", role: "alert" }, error.message));
    }
}
