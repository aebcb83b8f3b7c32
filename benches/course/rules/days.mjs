// Days as texts: which are working days, and which lie months ahead.

const DAY = 86_400_000;
const years = new Map();

// Danish public holidays of a year, as days since 1970.
function holidays(year) {
  const known = years.get(year);
  if (known !== undefined) return known;
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const century = b - Math.floor((b + 8) / 25) + 1;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor(century / 3) + 15) % 30;
  const k = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * k) / 451);
  const n = h + k - 7 * m + 114;
  const day = (month, date) => Date.UTC(year, month - 1, date) / DAY;
  const easter = day(Math.floor(n / 31), (n % 31) + 1);
  const moving = [-3, -2, 0, 1, 39, 49, 50, ...(year <= 2023 ? [26] : [])];
  const all = new Set([...moving.map((days) => easter + days), day(1, 1), day(12, 25), day(12, 26)]);
  years.set(year, all);
  return all;
}

export function isWorkingDay(text) {
  const year = Number(text.slice(0, 4));
  const day = Date.UTC(year, Number(text.slice(5, 7)) - 1, Number(text.slice(8))) / DAY;
  // The remainder of a day before 1970 is negative.
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5 && !holidays(year).has(day);
}

export const lengthOfMonth = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

// The same day of the month so many months later, or that month's last.
export function monthsAfter(text, months) {
  const sum = Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(sum / 12), (sum % 12) + 1];
  const day = Math.min(Number(text.slice(8)), lengthOfMonth(year, month));
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
