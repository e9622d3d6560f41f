/** The brain, its base and what was learnt when. */

import { get } from "./api.js";
import { h, show } from "./dom.js";
import { bytes, date, number, short, t, time } from "./text.js";

export function brains(page) {
    const body = h("div", {}, h("p", { class: "quiet" }, t("loading")));
    show(page, h("div", { class: "head" }, h("h1", { id: "title" }, t("brains"))), body);

    function snapshot(one) {
        const facts = [t("brains.notes", { n: one.notes }), one.examples && t("brains.examples", { n: one.examples }), one.epochs && t("brains.epochs", { n: one.epochs }),
            one.seconds && time(one.seconds), one.last_loss !== undefined && t("brains.loss", { first: number(one.first_loss, 2), last: number(one.last_loss, 2) }), bytes(one.bytes)];
        return h("article", { class: "card" }, h("h3", {}, one.id, " ", one.is_current && h("span", { class: "badge learnt" }, t("brains.current"))),
            h("p", { class: "quiet small" }, t("brains.made", { when: date(one.created), base: one.base })),
            h("p", { class: "small" }, facts.filter(Boolean).join(" · ")),
            one.answers ? h("p", {}, h("a", { href: "#/ask", onclick: () => sessionStorage.setItem("engram.model", one.id), "aria-label": t("brains.ask.label", { id: one.id }) }, t("brains.ask")))
                : h("p", { class: "quiet small" }, t("brains.other")));
    }

    (async () => {
        try {
            const [brain, adapters, models] = await Promise.all([get("/engram/overview"), get("/engram/adapters"), get("/v1/models")]);
            const base = models.data.find((one) => one.engram.kind === "base");
            show(body, h("article", { class: "card" }, h("h2", {}, brain.brain), h("p", { class: "quiet small" }, t("brains.brain", { n: brain.notes })),
                h("ul", { class: "plain small" }, brain.sources.map((one) => h("li", {}, h("code", {}, one))))),
                base && h("article", { class: "card" }, h("h2", {}, base.id), h("p", { class: "quiet small" }, t("brains.base", {
                    family: base.engram.family, n: short(base.engram.parameters), weights: base.engram.weights, context: base.engram.context_length }))),
                brain.beside.length > 0 && h("article", { class: "card" }, h("h2", {}, t("brains.beside")), h("p", { class: "quiet small" }, t("brains.beside.how")),
                    h("ul", { class: "plain small" }, brain.beside.map((one) => h("li", {}, h("code", {}, one))))),
                h("h2", {}, t("brains.snapshots")), adapters.data.length ? adapters.data.map(snapshot) : h("p", { class: "quiet" }, t("brains.none")));
        } catch (error) {
            show(body, h("p", { class: "problem", role: "alert" }, error.message));
        }
    })();
}
