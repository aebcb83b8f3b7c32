//! A run chart: values in time beside their median, with what the rules find.

use super::{
    Picture,
    axis::Axis,
    ink::{GUIDE, Ink, PAPER, QUIET, TEXT},
    plane::{Area, Point, millionths, px},
    sheet::{MARGIN, Sheet},
    svg::{Anchor, Fill, Stroke, Svg, Type},
    table::Table,
    text::{clean, isolated},
    words::{Charts, Words},
};
use crate::{
    Date, Locale,
    improvement::{ChartPoint, Direction, RunChart, Signal},
};

const WIDTH: i64 = 840;
const HEIGHT: i64 = px(300);
/// The room at the right for the names of lines
const NAMES: i64 = px(150);
/// The most steps of the axis
const STEPS: i128 = 6;
/// The most shifts, and the most trends, that are put into words
const MOST_WORDS: usize = 4;

const MEDIAN: Stroke = Stroke { colour: TEXT, width: px(3) / 2, dashes: None };
const TARGET: Stroke = Stroke { colour: TEXT, width: px(3) / 2, dashes: Some("13 4") };
const CHANGE: Stroke = Stroke { colour: QUIET, width: px(3) / 2, dashes: Some("3 3") };

/// What a run chart is about
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunChartFrame<'a> {
    /// What is measured
    pub name: &'a str,
    /// What a value is a number of
    pub unit: Option<&'a str>,
    /// The value that is aimed at
    pub target: Option<f64>,
    /// The day of the change
    pub changed_on: Option<Date>,
}

/// A point with what it is part of
struct Mark<'a> {
    point: &'a ChartPoint,
    shift: bool,
    trend: Option<Direction>,
}

/// What is drawn, and where
struct Plot<'a> {
    words: &'static Words,
    charts: &'static Charts,
    marks: Vec<Mark<'a>>,
    chart: &'a RunChart,
    frame: &'a RunChartFrame<'a>,
    area: Area,
    axis: Axis,
}

pub(super) fn draw(chart: &RunChart, frame: &RunChartFrame<'_>, locale: Locale) -> Picture {
    let (words, charts) = (Words::of(locale), Charts::of(locale));
    let title = clean(frame.name);
    let mut sheet = Sheet::begin("rk-run-chart", &title, charts.run_lead, WIDTH);
    sheet.top += px(14);
    if let Some(unit) = frame.unit {
        sheet.sentence(Type::of(12).in_colour(QUIET), &isolated(&clean(unit)), 1);
    }
    sheet.top += px(26);
    let plot = Plot::new(chart, frame, locale, sheet.top);
    plot.lines(&mut sheet.svg);
    plot.days(&mut sheet.svg);
    plot.points(&mut sheet.svg);
    sheet.top += HEIGHT + px(32);
    plot.key(&mut sheet);
    sheet.top += px(8);
    let findings = plot.findings();
    for finding in &findings {
        sheet.sentence(Type::of(13), finding, 2);
        sheet.top += px(2);
    }
    if !chart.signals.is_empty() {
        sheet.sentence(Type::of(12).in_colour(QUIET), charts.caution, 2);
    }
    let median = chart.median.map_or_else(|| "–".to_owned(), |median| words.plain(millionths(median)));
    let summary = format!("{} {}", (charts.run_summary)(chart.n, &median), findings.join(" "));
    let table = plot.table(locale, &title);
    sheet.close(&title, &summary, table, locale)
}

impl<'a> Plot<'a> {
    fn new(chart: &'a RunChart, frame: &'a RunChartFrame<'a>, locale: Locale, top: i64) -> Self {
        let words = Words::of(locale);
        let numbers = chart.points.iter().filter_map(|point| point.value);
        let numbers = numbers.chain(chart.median).chain(frame.target).map(millionths);
        let style = Type::of(11);
        // The numbers of the axis tell how much room they need; their places come after.
        let widths = Axis::new(Area::new(0, 0, 0, HEIGHT), numbers.clone(), STEPS);
        let wide = widths.numbers(words).iter().map(|(_, number)| style.width(number)).max().unwrap_or(0);
        let left = MARGIN + wide + px(10);
        let area = Area::new(left, top, px(WIDTH) - MARGIN - NAMES - left, HEIGHT);
        let axis = Axis::new(area, numbers, STEPS);
        Self { words, charts: Charts::of(locale), marks: marks(chart), chart, frame, area, axis }
    }

    /// How far to the right a day stands
    fn day(&self, on: Date) -> i64 {
        let [first, last] = [self.chart.points.first(), self.chart.points.last()];
        let Some((first, last)) = first.zip(last) else { return self.area.left };
        let whole = first.on.days_until(last.on);
        if whole < 1 {
            return self.area.middle().x;
        }
        // Points keep away from the edges.
        let room = self.area.width - px(24);
        self.area.left + px(12) + first.on.days_until(on) * room / whole
    }

    fn lines(&self, svg: &mut Svg) {
        let Area { left, .. } = self.area;
        let right = self.area.right();
        let across = |svg: &mut Svg, y: i64, stroke: Stroke| {
            svg.line(Point::new(left, y), Point::new(right, y), stroke);
        };
        let style = Type::of(11).in_colour(QUIET).anchored(Anchor::End);
        for (y, number) in self.axis.numbers(self.words) {
            across(svg, y, Stroke::thin(GUIDE));
            svg.text(Point::new(left - px(6), y + px(4)), style, &number);
        }
        let mut named: Vec<(i64, String)> = Vec::new();
        for (name, value, stroke) in
            [(self.charts.median, self.chart.median, MEDIAN), (self.charts.target, self.frame.target, TARGET)]
        {
            if let Some(value) = value.map(millionths) {
                across(svg, self.axis.place(value), stroke);
                named.push((self.axis.place(value), format!("{name} {}", self.words.plain(value))));
            }
        }
        named.sort();
        if let [(upper, _), (lower, _)] = named.as_mut_slice() {
            // Names of lines that lie close together move apart.
            let lack = (px(17) - (*lower - *upper)).max(0);
            *upper -= lack / 2;
            *lower += lack - lack / 2;
        }
        for (y, name) in named {
            let style = Type::of(12);
            let lines = style.wrap(&name, NAMES - px(8), 1);
            svg.lines(Point::new(right + px(8), y - style.height(1) / 2), style, &lines, &name);
        }
    }

    /// The day of the change, and days below the points as far as there is room
    fn days(&self, svg: &mut Svg) {
        let within = |on: &Date| {
            let [first, last] = [self.chart.points.first(), self.chart.points.last()];
            first.zip(last).is_some_and(|(first, last)| (first.on..=last.on).contains(on))
        };
        if let Some(on) = self.frame.changed_on.filter(within) {
            let x = self.day(on);
            svg.line(Point::new(x, self.area.top - px(10)), Point::new(x, self.area.bottom()), CHANGE);
            let (style, name) =
                (Type::of(12).anchored(Anchor::Middle), format!("{} {on}", self.charts.change));
            let half = style.width(&name) / 2;
            let x = x.clamp(MARGIN + half, px(WIDTH) - MARGIN - half);
            svg.text(Point::new(x, self.area.top - px(16)), style, &name);
        }
        let style = Type::of(11).in_colour(QUIET).anchored(Anchor::Middle);
        let mut free = 0;
        for point in &self.chart.points {
            let (x, day) = (self.day(point.on), point.on.to_string());
            let half = style.width(&day) / 2;
            if x - half >= free {
                svg.text(Point::new(x, self.area.bottom() + px(18)), style, &day);
                free = x + half + px(12);
            }
        }
    }

    fn points(&self, svg: &mut Svg) {
        let place = |point: &ChartPoint| {
            let value = point.value.map(millionths)?;
            Some(Point::new(self.day(point.on), self.axis.place(value)))
        };
        let line = Stroke { colour: QUIET, width: px(1), dashes: None };
        for pair in self.chart.points.windows(2) {
            // A value that is missing leaves a gap.
            if let [Some(from), Some(to)] = pair.iter().map(place).collect::<Vec<_>>()[..] {
                svg.line(from, to, line);
            }
        }
        let size = match self.marks.len() {
            ..=60 => px(5),
            61..=200 => px(4),
            _ => px(3),
        };
        for mark in &self.marks {
            if let Some(place) = place(mark.point) {
                draw_mark(svg, place, size, mark.shift, mark.trend);
            }
        }
    }

    /// What points and lines mean, as far as they are there
    fn key(&self, sheet: &mut Sheet) {
        let style = Type::of(12);
        let mut place = Point::new(MARGIN, sheet.top);
        let mut entry = |wide: i64, label: &str, draw: &dyn Fn(&mut Svg, Point)| {
            let whole = wide + px(8) + style.width(label);
            if place.x > MARGIN && place.x + whole > px(WIDTH) - MARGIN {
                place = Point::new(MARGIN, place.y + px(20));
            }
            draw(&mut sheet.svg, place.moved(px(6), px(8)));
            sheet.svg.text(place.moved(wide + px(8), px(12)), style, label);
            place.x += whole + px(22);
        };
        let charts = self.charts;
        let any = |shift: bool, trend: Option<Direction>| {
            self.marks.iter().any(|mark| (shift && mark.shift) || (trend.is_some() && mark.trend == trend))
        };
        let marks = [
            (charts.point, false, None, true),
            (charts.in_shift, true, None, any(true, None)),
            (charts.trend_up, false, Some(Direction::Up), any(false, Some(Direction::Up))),
            (charts.trend_down, false, Some(Direction::Down), any(false, Some(Direction::Down))),
        ];
        for (label, shift, trend, there) in marks {
            if there {
                entry(px(12), label, &|svg, place| draw_mark(svg, place, px(5), shift, trend));
            }
        }
        let lines = [
            (charts.median, MEDIAN, self.chart.median.is_some()),
            (charts.target, TARGET, self.frame.target.is_some()),
            (charts.change, CHANGE, self.frame.changed_on.is_some()),
        ];
        for (label, stroke, there) in lines {
            if there {
                entry(px(36), label, &|svg, place| svg.line(place, place.moved(px(28), 0), stroke));
            }
        }
        sheet.top = place.y + px(22);
    }

    /// What the rules find, a sentence each
    fn findings(&self) -> Vec<String> {
        let (chart, charts) = (self.chart, self.charts);
        let mut found: Vec<String> = Vec::new();
        for shift in chart.shifts.iter().take(MOST_WORDS) {
            let side = (charts.side)(shift.side);
            found.push((charts.shift_found)(shift.points, side, shift.from, shift.to));
        }
        for trend in chart.trends.iter().take(MOST_WORDS) {
            let way = if trend.direction == Direction::Up { charts.up } else { charts.down };
            found.push((charts.trend_found)(trend.points, way, trend.from, trend.to));
        }
        if chart.shifts.len().max(chart.trends.len()) > MOST_WORDS {
            found.push(charts.more_found.to_owned());
        }
        if let Some((least, most)) = chart.runs_least.zip(chart.runs_most) {
            let sign = chart
                .signals
                .iter()
                .copied()
                .find(|signal| matches!(signal, Signal::TooFewRuns | Signal::TooManyRuns));
            found.push((charts.runs_found)(chart.runs, least, most, sign));
        } else {
            found.push((charts.few_useful)(chart.useful));
        }
        if chart.signals.is_empty() {
            found.push(charts.no_signal.to_owned());
        }
        found
    }

    fn table(&self, locale: Locale, title: &str) -> String {
        let charts = self.charts;
        let mut table = Table::new(locale, title, &[charts.day, charts.value, charts.beside, charts.sign]);
        for mark in &self.marks {
            let value =
                mark.point.value.map_or_else(|| "–".to_owned(), |value| self.words.plain(millionths(value)));
            let side = mark.point.side.map_or("–", charts.side);
            let trend =
                mark.trend.map(|way| if way == Direction::Up { charts.trend_up } else { charts.trend_down });
            let signs: Vec<&str> = mark.shift.then_some(charts.in_shift).into_iter().chain(trend).collect();
            let signs = if signs.is_empty() { "–".to_owned() } else { signs.join(", ") };
            table.row(&mark.point.on.to_string(), [value.as_str(), side, &signs]);
        }
        table.finish()
    }
}

/// Every point with the shift and the trend that it is counted in
fn marks(chart: &RunChart) -> Vec<Mark<'_>> {
    let (mut shifts, mut trends) = (chart.shifts.iter().peekable(), chart.trends.iter().peekable());
    let mut before: Option<f64> = None;
    let mut marks = Vec::new();
    for point in &chart.points {
        while shifts.next_if(|shift| shift.to < point.on).is_some() {}
        let shift =
            shifts.peek().is_some_and(|shift| shift.from <= point.on && point.side == Some(shift.side));
        // A point at which the direction turns is marked with the trend that it ends.
        while trends.next_if(|trend| trend.to < point.on).is_some() {}
        let moved = point.value.is_some() && point.value != before;
        let trend =
            trends.peek().filter(|trend| trend.from <= point.on && moved).map(|trend| trend.direction);
        before = point.value.or(before);
        marks.push(Mark { point, shift, trend });
    }
    marks
}

/// A disc; a square in a shift; with a triangle that points the way in a trend
fn draw_mark(svg: &mut Svg, place: Point, size: i64, shift: bool, trend: Option<Direction>) {
    let outline = Some(Stroke::thin(PAPER));
    match (shift, trend) {
        (false, None) => svg.circle(place, size, Fill::Colour(TEXT), outline),
        (true, None) => square(svg, place, size),
        (shift, Some(way)) => {
            if shift {
                square(svg, place, size + px(1));
            }
            let size = if shift { size - px(3) / 2 } else { size };
            let up = if way == Direction::Up { size } else { -size };
            let corners = [place.moved(0, -up), place.moved(size, up), place.moved(-size, up)];
            let colour = if shift { PAPER } else { Ink::Weak.colour() };
            svg.shape(&corners, Fill::Colour(colour), if shift { None } else { outline });
        }
    }
}

fn square(svg: &mut Svg, place: Point, size: i64) {
    let area = Area::around(place, 2 * size, 2 * size);
    svg.rect(area, 0, Fill::Colour(Ink::Strong.colour()), Some(Stroke::thin(PAPER)));
}
