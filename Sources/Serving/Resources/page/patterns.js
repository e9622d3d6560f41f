/** What recurs across notes, with the notes that it is of. */

import { get } from "./api.js";
import { h, show } from "./dom.js";
import { read } from "./reader.js";
import { t } from "./text.js";

/** A note that opens where it says so. */
const source = (note, text) => h("button", { type: "button", class: "source", title: text, onclick: () => read(note.path, note.title, { text }) },
    h("b", {}, note.title), note.day && h("span", {}, note.day));

export function patterns(page) {
    const body = h("div", {}, h("p", { class: "quiet" }, t("loading")));
    const about = h("p", { class: "quiet" }, t("patterns.about"));
    show(page, h("div", { class: "head" }, h("h1", { id: "title" }, t("patterns"))), about, body);
    (async () => {
        try {
            const { data } = await get("/engram/patterns");
            if (data.length === 0) return show(body, h("div", { class: "empty" }, h("p", {}, t("patterns.none"))));
            if (data[0].checked) show(about, t("patterns.about.found"));
            show(body, data.map((one) => h("article", { class: "card" },
                h("h2", {}, one.question || one.answer), one.question && h("p", {}, one.answer),
                h("div", { class: "sources" }, one.notes.slice(0, 12).map((note, index) => source(note, one.checked?.statements[index] ?? one.answer))),
                one.checked && h("p", { class: "quiet" },
                    t("patterns.checked", { n: one.notes.length, asked: one.checked.asked, outside: one.checked.outside })))));
        } catch (error) {
            show(body, h("p", { class: "problem", role: "alert" }, error.message));
        }
    })();
}
