/** Draws each figure with data-chart from its JSON; the same numbers stand beside it in a table that the keyboard reaches.
 *  The library is large: it is read once there is something to draw. */

const LIBRARY = "../vendor/echarts/echarts.common.min.js"; // no module: it puts itself on window
const FONT = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const COLOURS = ["#0b5cad", "#b45309", "#2f6f4f", "#7a4ea3", "#8a8f98"];
const SYMBOLS = ["circle", "triangle", "rect", "diamond", "roundRect"];

/** Return a JavaScript number of an exact decimal text: good enough for a position on a screen, nothing else. */
function position(text) {
  return text === null || text === "" ? null : Number(text);
}

function axis({ label = "", unit = "", kind = "value", categories = [] } = {}) {
  const name = unit ? `${label}（${unit}）` : label;
  const text = { color: "#1f2937", fontFamily: FONT };
  const shared = { name: name || undefined, nameLocation: "middle", nameGap: 34, nameTextStyle: text, axisLabel: text };
  if (kind === "category") return { ...shared, type: "category", data: categories, axisTick: { show: false } };
  return { ...shared, type: "value", minInterval: kind === "count" ? 1 : 0, splitLine: { lineStyle: { color: "#e5e7eb" } } };
}

function dataOf(series, type) {
  if (type !== "scatter") return series.values.map(position);
  return series.points.map(({ x, y, name, url }) => ({ value: [position(x), position(y)], name, url }));
}

function seriesOf(chart, series, number) {
  const marks = (chart.marks ?? []).map(({ axis: along, value, label }) => ({
    [along === "x" ? "xAxis" : "yAxis"]: position(value),
    name: label,
  }));
  return {
    name: series.label,
    type: chart.type,
    data: dataOf(series, chart.type),
    symbol: SYMBOLS[number % SYMBOLS.length],
    symbolSize: 9,
    barMaxWidth: 28,
    markLine: number === 0 && marks.length ? { silent: true, symbol: "none", data: marks, label: { formatter: "{b}", position: "insideEndTop", color: "#1f2937", fontFamily: FONT } } : undefined,
  };
}

/** Return the ECharts option of a chart. */
export function optionOf(chart) {
  const isFlat = chart.type === "bar" && chart.horizontal;
  const [x, y] = [axis(chart.x), axis(chart.y)];
  return {
    animation: false,
    aria: { enabled: true, label: { description: chart.description ?? chart.title } },
    color: COLOURS,
    textStyle: { fontFamily: FONT },
    tooltip: { trigger: chart.type === "scatter" ? "item" : "axis", renderMode: "richText", formatter: chart.type === "scatter" ? "{b}\n{c}" : undefined },
    legend: chart.series.length > 1 ? { bottom: 0, icon: undefined } : undefined,
    grid: { left: isFlat ? 8 : 40, right: 28, top: 24, bottom: chart.series.length > 1 ? 60 : 32, containLabel: true },
    xAxis: isFlat ? y : x,
    yAxis: isFlat ? { ...x, inverse: true, name: "" } : { ...y, nameGap: 44 },
    series: chart.series.map((series, number) => seriesOf(chart, series, number)),
  };
}

/** Draw one figure; it follows the width of its place. */
export function drawChart(figure) {
  const box = figure.querySelector("[data-chart-box]");
  const chart = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  const drawn = window.echarts.init(box, null, { renderer: "canvas" });
  drawn.setOption(optionOf(chart));
  drawn.on("click", ({ data }) => data?.url && location.assign(data.url));
  new ResizeObserver(() => drawn.resize()).observe(box);
  window.addEventListener("beforeprint", () => drawn.resize());
  figure.dataset.drawn = "";
}

async function drawAll(root) {
  const figures = root.querySelectorAll("[data-chart]:not([data-drawn])");
  if (figures.length === 0) return;
  await import(LIBRARY);
  for (const figure of figures) if (!("drawn" in figure.dataset)) drawChart(figure);
}

drawAll(document);
document.addEventListener("htmx:afterSwap", (event) => drawAll(event.target));
