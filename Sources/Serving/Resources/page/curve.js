/** A line over steps, with dots, that grows. */

import { svg } from "./dom.js";
import { number } from "./text.js";

const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [220, 44, 12, 12, 26];

/** Some round values between two others. */
function ticks(low, high) {
    const rough = Math.max(high - low, 1e-9) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough);
    const values = [];
    for (let value = Math.ceil(low / step) * step; value <= high + 1e-9; value += step) values.push(value);
    return values;
}

/**
 * @param line points {x, y}
 * @param dots the same
 * @param width pixels that it is drawn for, so that its letters are as large as others
 * @param title said to those who do not see it
 * @param span what the vertical axis shows in any case: [low, high]
 * @param label of a value on the vertical axis
 */
export function curve({ line, dots = [], width, title, span = [0, 0], label = (value) => number(value, 2) }) {
    const all = [...line, ...dots];
    const range = (values, ...more) => [Math.min(...values, ...more), Math.max(...values, ...more)];
    const [low, high] = range(all.map((point) => point.y), ...span, 1e-6);
    const [from, to] = range(all.map((point) => point.x));
    const x = (value) => (LEFT + (width - LEFT - RIGHT) * (to > from ? (value - from) / (to - from) : 0.5)).toFixed(1);
    const y = (value) => (TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - low) / (high - low))).toFixed(1);
    const values = ticks(low, high);
    return svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": title, class: "curve" },
        values.map((value) => svg("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: y(value), y2: y(value) })),
        values.map((value) => svg("text", { x: LEFT - 8, y: y(value), "text-anchor": "end", "dominant-baseline": "middle" }, label(value))),
        [...new Set([from, to])].map((value) => svg("text", { x: x(value), y: HEIGHT - 6, "text-anchor": to === from ? "middle" : value === to ? "end" : "start" }, number(value))),
        line.length > 0 && svg("polyline", { class: "line", points: line.map((point) => `${x(point.x)},${y(point.y)}`).join(" ") }),
        dots.map((dot) => svg("circle", { class: "dot", cx: x(dot.x), cy: y(dot.y), r: "4" })));
}
