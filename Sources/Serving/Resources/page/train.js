/** A training: what it would take, its start and end, and how it goes. */

import { follow, get, post } from "./api.js";
import { curve } from "./curve.js";
import { h, say, show } from "./dom.js";
import { bytes, number, percent, short, t, term, time } from "./text.js";

const going = ["studying", "preparing", "running", "stopping"];

function table(rows) {
    return h("dl", { class: "facts-table" }, rows.filter(([, value]) => value !== undefined && value !== null && value !== "")
        .map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

function planned(plan) {
    return table([
        [t("train.model"), t("train.model.is", { model: plan.model, n: short(plan.model_parameters) })],
        [t("train.notes"), number(plan.notes)],
        [t("train.study"), plan.to_study ? t("train.study.is", { n: plan.to_study }) : ""],
        [t("train.examples"), plan.examples === 0 ? "" : t("train.examples.is", { n: plan.examples, tokens: plan.tokens })],
        [t("train.steps"), plan.steps === 0 ? "" : t("train.steps.is", { n: plan.steps, epochs: plan.epochs })],
        [t("train.adapter"), t("train.adapter.is", { n: short(plan.adapter_parameters) })],
        [t("train.memory"), plan.memory_bytes ? t("train.memory.is", { size: bytes(plan.memory_bytes) }) : ""],
        [t("train.disk"), plan.store_bytes ? bytes(plan.store_bytes) : ""],
        [t("train.time"), plan.seconds !== undefined ? t("train.time.is", { time: time(plan.seconds) }) : ""],
    ]);
}

export function train(page) {
    let stage;
    const about = h("p", { class: "quiet" });
    const limit = h("select", { id: "minutes" }, [["", t("train.any")], ...[5, 20, 60, 120, 480].map((one) => [`${one}`, time(one * 60)])]
        .map(([value, text]) => h("option", { value }, text)));
    const button = (id, key, work, kind = "") => h("button", { type: "button", id, class: kind, onclick: () => act(work) }, t(key));
    const wish = () => (limit.value ? { minutes: Number(limit.value) } : {});
    const plan = button("plan", "train.plan", async () => {
        show(result, h("p", { class: "quiet" }, t("train.planning")));
        show(result, planned(await (await post("/engram/training/plan", wish())).json()));
    });
    const start = button("start", "train.start", async () => course.take(await (await post("/engram/training/start", wish())).json()), "main");
    const resume = button("resume", "train.resume", async () => course.take(await (await post("/engram/training/start", { resume: true })).json()));
    const stop = button("stop-training", "train.stop", async () => course.take(await (await post("/engram/training/stop")).json()));
    const result = h("div", { class: "result", role: "status" });
    const state = h("div", { class: "state" });
    show(page, h("div", { class: "head" }, h("h1", { id: "title" }, t("train"))), about,
        h("div", { class: "row" }, h("label", { for: "minutes" }, t("train.within")), limit, plan, h("span", { class: "space" }), stop, resume, start),
        result, state);

    async function act(work) {
        for (const one of [plan, start, resume, stop]) one.disabled = true;
        try {
            if (result.querySelector(".problem")) show(result);
            await work();
        } catch (error) {
            show(result, h("p", { class: "problem", role: "alert" }, error.code === "training_in_progress" ? t("train.one") : error.message));
        }
        for (const one of [plan, start, resume, stop]) one.disabled = false;
    }

    function tell(now) {
        const isGoing = going.includes(now.stage);
        if (stage && stage !== now.stage) say(term("stage", now.stage));
        if (going.includes(stage) && !isGoing) overview();
        stage = now.stage;
        [plan.hidden, start.hidden, resume.hidden, stop.hidden] = [isGoing, isGoing, isGoing || !now.resumable, !isGoing];
        stop.disabled = now.stage === "stopping";
        limit.disabled = isGoing;
        if (now.stage === "none") {
            show(state, h("p", { class: "quiet" }, t("train.none")));
            return false;
        }
        const share = now.stage === "studying" ? now.studied / now.to_study : now.steps ? now.step / now.steps : 0;
        const last = now.losses[now.losses.length - 1];
        const width = Math.max(page.clientWidth, 240);
        const recalls = now.epochs.filter((one) => one.recall !== undefined);
        show(state, h("h2", {}, now.run ? t("train.run", { run: now.run }) : t("train"), " ",
            h("span", { class: `badge ${now.stage}` }, term("stage", now.stage))),
            now.problem && h("p", { class: "problem", role: "alert" }, now.problem),
            isGoing && h("progress", { max: "1", value: `${share}`, "aria-label": t("train.progress") }),
            h("p", { class: "quiet small" }, [now.stage === "studying" && t("train.studied", { done: now.studied, n: now.to_study }), now.steps > 0 && t("train.step", { step: now.step, n: now.steps }),
                last && t("train.loss", { loss: number(last.loss, 3) }),
                now.tokens_per_second && t("train.speed", { n: Math.round(now.tokens_per_second) }),
                isGoing && now.seconds_left !== undefined && t("train.left", { time: time(now.seconds_left) })].filter(Boolean).join(" · ")),
            now.losses.length > 1 && h("figure", {}, curve({
                line: now.losses.map((one) => ({ x: one.step, y: one.loss })), dots: now.epochs.map((one) => ({ x: one.step, y: one.loss })),
                width, title: t("train.curve", { n: now.losses.length, loss: number(last.loss, 3) }),
            }), h("figcaption", { class: "quiet small" }, t(now.epochs.length ? "train.caption.dots" : "train.caption"))),
            recalls.length === 1 && h("p", { class: "quiet small" }, t("train.recall", { share: percent(recalls[0].recall) })),
            recalls.length > 1 && h("figure", {}, curve({
                line: recalls.map((one) => ({ x: one.epoch, y: one.recall })), dots: recalls.map((one) => ({ x: one.epoch, y: one.recall })),
                width, span: [0, 1], label: percent,
                title: t("train.recall", { share: percent(recalls[recalls.length - 1].recall) }),
            }), h("figcaption", { class: "quiet small" }, t("train.recall.caption"))),
            now.stage === "finished" && now.run && h("p", {}, h("a", { href: "#/ask", onclick: () => sessionStorage.setItem("engram.model", now.run) }, t("train.ask"))),
            now.plan && isGoing && planned(now.plan));
        return isGoing;
    }

    async function overview() {
        const brain = await get("/engram/overview").catch(() => undefined);
        if (brain) about.textContent = t("train.about", { n: brain.notes, fresh: brain.new + brain.stale });
    }

    overview();
    const course = follow(page, "/engram/training", tell, (error) => show(result, h("p", { class: "problem", role: "alert" }, error.message)));
    return course.end;
}
