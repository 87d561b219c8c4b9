/** Exact decimals as texts: no figure of a person ever passes through a binary floating-point number. */

const PLAIN = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;
const GROUPED = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;
const UNITS = [["亿元", 8], ["万元", 4], ["亿", 8], ["万", 4], ["元", 0]];
const HALF_WIDTH = { "．": ".", "，": ",", "－": "-", "−": "-", "–": "-", "—": "-", "＋": "+", "（": "(", "）": ")", "％": "%", "￥": "¥" };

export const PLACES = { 元: 0, 万元: 4 };

/** Return the text with digits and marks as they are on a keyboard, without blanks. */
export function halfWidth(text) {
  const digits = text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  return digits.replace(/[．，－−–—＋（）％￥]/g, (mark) => HALF_WIDTH[mark]).replace(/[\s\u00a0\u3000]/g, "");
}

/** Move the decimal point to the right (to the left where places is negative), exactly. */
export function shiftPoint(text, places) {
  const [, sign, whole, fraction = ""] = PLAIN.exec(text);
  let digits = whole + fraction;
  let point = whole.length + places;
  if (point <= 0) {
    digits = "0".repeat(1 - point) + digits;
    point = 1;
  }
  digits = digits.padEnd(point, "0");
  const head = digits.slice(0, point).replace(/^0+(?=[0-9])/, "");
  const tail = digits.slice(point).replace(/0+$/, "");
  const isZero = head === "0" && tail === "";
  return (isZero ? "" : sign) + head + (tail ? `.${tail}` : "");
}

/** Return the decimal with at least so many digits behind the point; none is ever dropped but trailing zeros. */
export function withDecimals(text, atLeast) {
  const [head, tail = ""] = shiftPoint(text, 0).split(".");
  const padded = tail.padEnd(atLeast, "0");
  return padded ? `${head}.${padded}` : head;
}

/** Return the decimal with thousands marks. */
export function grouped(text) {
  const [head, tail] = text.split(".");
  const marked = head.replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  return tail === undefined ? marked : `${marked}.${tail}`;
}

/** Return the canonical decimal of what a person typed, or null: 1,234.50 and （12） and ￥３ are read. */
export function readDecimal(typed) {
  let text = halfWidth(typed).replace(/^¥/, "");
  let sign = "";
  const inBrackets = /^\((.+)\)$/.exec(text);
  if (inBrackets) {
    [, text] = inBrackets;
    sign = "-";
  } else if (/^[+-]/.test(text)) {
    sign = text[0] === "-" ? "-" : "";
    text = text.slice(1);
  }
  text = text.replace(/^¥/, "");
  if (GROUPED.test(text)) text = text.replaceAll(",", "");
  if (/^\.[0-9]+$/.test(text)) text = `0${text}`;
  return PLAIN.test(text) && !text.startsWith("-") ? shiftPoint(sign + text, 0) : null;
}

/** Return the exact amount in 元 of what a person typed in a unit, or null; a unit that is typed wins. */
export function readYuan(typed, unit) {
  let text = halfWidth(typed);
  let places = PLACES[unit] ?? 0;
  for (const [name, shift] of UNITS) {
    if (!text.endsWith(name) && !text.endsWith(`${name})`)) continue;
    text = text.replace(name, "");
    places = shift;
    break;
  }
  const decimal = readDecimal(text);
  return decimal === null ? null : shiftPoint(decimal, places);
}

/** Return an amount in 元 as it is shown in a unit: thousands marks, two decimals or as many as it has. */
export function showYuan(yuan, unit) {
  return PLAIN.test(yuan) ? grouped(withDecimals(shiftPoint(yuan, -(PLACES[unit] ?? 0)), 2)) : yuan;
}
