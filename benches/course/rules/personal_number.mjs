// Danish personal numbers: ten digits of which the first six are a date, and the seventh tells its century.

import { lengthOfMonth } from "./days.mjs";

// Ten digits of any script by themselves: none that touch a Latin letter. Few texts have six digits in a row, so that is asked first.
const SIX_DIGITS = /\p{Nd}{6}/u;
const TEN_DIGITS =
  /(?<![A-Za-zÀ-ÖØ-öø-ɏ\p{Nd}])(\p{Nd}{6})[ \u00a0\u3000\-\u2010\u2011\u2013\uff0d.\uff0e]?(\p{Nd}{4})(?![A-Za-zÀ-ÖØ-öø-ɏ\p{Nd}])/gu;
const DIGIT = /\p{Nd}/u;

export function holdsPersonalNumber(text) {
  if (text.length < 10 || !SIX_DIGITS.test(text)) return false;
  for (const [, date, rest] of text.matchAll(TEN_DIGITS)) {
    if (isDate([...date].map(worth), worth([...rest][0]))) return true;
  }
  return false;
}

// The digits of a script follow each other, so its nought is found by going back.
function worth(digit) {
  const code = digit.codePointAt(0);
  if (code < 0x80) return code - 0x30;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

function isDate([d, ay, m, onth, y, ear], seventh) {
  // Of a replacement number the day is 60 higher.
  const day = (d * 10 + ay) % 100;
  const [date, month, year] = [day > 60 ? day - 60 : day, m * 10 + onth, y * 10 + ear];
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(century(year, seventh) + year, month);
}

function century(year, seventh) {
  if (seventh < 4) return 1900;
  if (seventh === 4 || seventh === 9) return year < 37 ? 2000 : 1900;
  return year < 58 ? 2000 : 1800;
}
