/** The last exam, drawn: how much each column recalled, invented and refused; and another one, begun here. */

import { follow, get, post } from "./api.js";
import { h, say, show } from "./dom.js";
import { date, number, percent, t, term } from "./text.js";

/** One bar; its length is a custom property, since a style attribute is not allowed here. */
function bar(column, value, interval) {
    const line = h("div", { class: `bar ${column.name}` });
    line.style.setProperty("--share", value);
    if (interval?.length === 2) {
        line.style.setProperty("--low", interval[0]);
        line.style.setProperty("--high", interval[1]);
        line.classList.add("known");
    }
    const range = interval?.length === 2 ? ` (${percent(interval[0])}–${percent(interval[1])})` : "";
    return h("div", { class: "bar-row" }, h("span", {}, term("column", column.name)), line, h("span", { class: "value" }, percent(value), h("span", { class: "quiet small" }, range)));
}

const figure = (title, about, columns, value, interval) => h("section", { class: "figure" }, h("h2", {}, title), h("p", { class: "quiet small" }, about),
    columns.map((column) => bar(column, value(column), interval?.(column))));

function parts(columns) {
    const names = [...new Set(columns.flatMap((column) => column.parts.map((part) => part.name)))];
    const part = (column, name) => column.parts.find((one) => one.name === name);
    return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("exam.parts") }, h("table", {},
        h("caption", {}, t("exam.parts")),
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("exam.part")), h("th", { scope: "col" }, t("exam.questions")),
            columns.map((column) => h("th", { scope: "col" }, term("column", column.name))))),
        h("tbody", {}, names.map((name) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, number(part(columns[0], name)?.questions ?? 0)),
            columns.map((column) => h("td", {}, part(column, name) ? percent(part(column, name).recall) : "")))))));
}

const going = ["preparing", "running", "stopping"];

export function exam(page) {
    let stage;
    const body = h("div", {}, h("p", { class: "quiet" }, t("loading")));
    const compare = h("input", { type: "checkbox", id: "compare" });
    const button = (id, key, work, kind = "") => h("button", { type: "button", id, class: kind, onclick: () => act(work) }, t(key));
    const start = button("start-exam", "exam.start", async () => course.take(await (await post("/engram/examination/start", { compare: compare.checked })).json()), "main");
    const stop = button("stop-exam", "exam.stop", async () => course.take(await (await post("/engram/examination/stop")).json()));
    const problem = h("div", { class: "result", role: "status" });
    const state = h("div", { class: "state" });
    show(page, h("div", { class: "head" }, h("h1", { id: "title" }, t("exam"))),
        h("div", { class: "row" }, compare, h("label", { for: "compare" }, t("exam.compare")), h("span", { class: "space" }), stop, start),
        problem, state, body);

    async function act(work) {
        for (const one of [start, stop]) one.disabled = true;
        try {
            show(problem);
            await work();
        } catch (error) {
            show(problem, h("p", { class: "problem", role: "alert" }, error.code === "training_in_progress" ? t("train.one") : error.message));
        }
        start.disabled = false;
        stop.disabled = stage === "stopping";
    }

    function tell(now) {
        const isGoing = going.includes(now.stage);
        const isOver = going.includes(stage) && !isGoing;
        if (isOver) say(term("stage", now.stage));
        stage = now.stage;
        [start.hidden, stop.hidden, compare.disabled, stop.disabled] = [isGoing, !isGoing, isGoing, now.stage === "stopping"];
        if (isOver) figures();
        show(state, now.problem && h("p", { class: "problem", role: "alert" }, now.problem),
            isGoing && [h("progress", { max: "1", value: `${now.questions ? now.done / now.questions : 0}`, "aria-label": t("exam.progress") }),
                h("p", { class: "quiet small" }, now.stage === "stopping" ? t("exam.stopping") : now.column ? t("exam.at", { column: term("column", now.column), done: now.done, n: now.questions }) : term("stage", now.stage))]);
        return isGoing;
    }

    async function figures() {
        try {
            const [found] = (await get("/engram/exam")).data;
            if (!found) return show(body, h("div", { class: "empty" }, h("p", {}, t("exam.none")), h("p", { class: "quiet" }, t("exam.none.more"))));
            return show(body, h("p", { class: "quiet" }, t("exam.about", { adapter: found.adapter, n: found.questions, when: date(found.created) })),
                h("ul", { class: "tiles" }, ["learnt", "shaky", "missed"].map((state) => h("li", {}, h("b", {}, number(found[state])), h("span", { class: `badge ${state}` }, term("state", state))))),
                figure(t("exam.recall"), t("exam.recall.means"), found.columns, (one) => one.recall, (one) => one.recall_interval),
                figure(t("exam.false"), t("exam.false.means"), found.columns, (one) => one.false_answers, (one) => one.false_answers_interval),
                figure(t("exam.over"), t("exam.over.means"), found.columns, (one) => one.over_refusals),
                found.columns.length > 0 && parts(found.columns));
        } catch (error) {
            return show(body, h("p", { class: "problem", role: "alert" }, error.message));
        }
    }

    figures();
    const course = follow(page, "/engram/examination", tell, (error) => show(problem, h("p", { class: "problem", role: "alert" }, error.message)));
    return course.end;
}
