/** What recurs across notes, with the notes that it is of. */

import { get } from "./api.js";
import { h, show } from "./dom.js";
import { read } from "./reader.js";
import { t } from "./text.js";

export function patterns(page) {
    const body = h("div", {}, h("p", { class: "quiet" }, t("loading")));
    const about = h("p", { class: "quiet" }, t("patterns.about"));
    show(page, h("div", { class: "head" }, h("h1", { id: "title" }, t("patterns"))), about, body);
    (async () => {
        try {
            const { data } = await get("/engram/patterns");
            if (data.length === 0) return show(body, h("div", { class: "empty" }, h("p", {}, t("patterns.none"))));
            if (data[0].checked) show(about, t("patterns.about.found"));
            show(body, data.map((one) => h("article", { class: "card" }, one.question && h("h2", {}, one.question), h("p", {}, one.answer),
                h("div", { class: "sources" }, one.notes.slice(0, 12).map((note, index) => h("button", { type: "button", class: "source",
                    title: one.checked?.statements[index], onclick: () => read(note.path, note.title, { text: one.answer }) },
                h("b", {}, note.title), note.day && h("span", {}, note.day)))),
                one.checked && h("p", { class: "quiet" },
                    t("patterns.checked", { n: one.notes.length, asked: one.checked.asked, outside: one.checked.outside })))));
        } catch (error) {
            show(body, h("p", { class: "problem", role: "alert" }, error.message));
        }
    })();
}
