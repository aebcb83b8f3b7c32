//! Where everything stands on the map.

use super::{
    super::{
        ink::{PAPER, TEXT},
        legend::{self, Arrow},
        plane::{Area, Curve, Point, count, px},
        svg::{Anchor, Fill, Svg, Type},
        text::Lines,
        view::View,
    },
    MARGIN, WIDTH, arrow_width,
    plan::Plan,
    quiet,
};

/// The space between a circle and what points at it
const GAP: i64 = px(4);
/// The height of a mean on an arrow
const MEAN_HEIGHT: i64 = px(18);
/// Where on an arrow its mean may stand, in hundredths, the best first
const STOPS: [i64; 11] = [40, 46, 34, 52, 28, 58, 64, 24, 70, 20, 76];

/// The name of a group and its number of respondents, outside of its circle
pub(in super::super) struct Name {
    area: Area,
    anchor: Anchor,
    lines: Lines,
    whole: String,
    below: String,
}

impl Name {
    const STYLE: Type = Type::of(14).bold();

    /// How far the name reaches beyond the circle, and how wide it is
    fn new(view: &View<'_>, at: usize, room: i64) -> Self {
        let whole = view.name(at).to_owned();
        let lines = Self::STYLE.wrap(&whole, room, 4);
        let below = view
            .members
            .get(at)
            .map_or_else(String::new, |member| format!("n = {}", member.group.respondents));
        let widest = lines.lines.iter().map(|line| Self::STYLE.width(line)).max().unwrap_or(0);
        let width = widest.max(quiet(12).width(&below)).min(room);
        let height = Self::STYLE.height(count(lines.lines.len())) + quiet(12).height(1);
        Self { area: Area::new(0, 0, width, height), anchor: Anchor::Start, lines, whole, below }
    }

    /// Places it at `edge`, so far beyond the middle of its circle, seen from `middle`
    fn put(&mut self, middle: Point, edge: Point, beyond: i64) {
        let [across, down] = [edge.x - middle.x, edge.y - middle.y];
        let radius = middle.distance(edge).max(1);
        let Area { width, height, .. } = self.area;
        self.area.top = edge.y + height * down / radius / 2 - height / 2;
        // Beside its circle a name stands clear of it.
        let node = edge.toward(middle, beyond);
        let beside = self.area.top < node.y + beyond / 2 && self.area.bottom() > node.y - beyond / 2;
        let aside = if beside && across != 0 { node.x + beyond * across.signum() } else { edge.x };
        (self.area.left, self.anchor) = match across * 100 / radius {
            26.. => (aside, Anchor::Start),
            ..=-26 => (aside - width, Anchor::End),
            _ => (edge.x - width / 2, Anchor::Middle),
        };
    }

    pub(in super::super) fn draw(&self, svg: &mut Svg) {
        let x = match self.anchor {
            Anchor::Start => self.area.left,
            Anchor::Middle => self.area.middle().x,
            Anchor::End => self.area.right(),
        };
        let style = Self::STYLE.anchored(self.anchor);
        svg.lines(Point::new(x, self.area.top), style, &self.lines, &self.whole);
        let below = Point::new(x, self.area.bottom() - px(4));
        svg.text(below, quiet(12).anchored(self.anchor), &self.below);
    }
}

/// The mean of a tie on its arrow, with its mark if it has one
pub(in super::super) struct Mean {
    area: Area,
    text: String,
    mark: Option<String>,
}

impl Mean {
    const STYLE: Type = Type::of(13).anchored(Anchor::End);
    const BADGE: i64 = px(18);

    fn new(text: &str, mark: Option<String>) -> Self {
        let badge = if mark.is_some() { Self::BADGE } else { 0 };
        let width = Self::STYLE.width(text) + px(6) + badge;
        Self { area: Area::new(0, 0, width, MEAN_HEIGHT), text: text.to_owned(), mark }
    }

    fn at(&self, middle: Point) -> Area {
        Area::around(middle, self.area.width, self.area.height)
    }

    pub(in super::super) fn draw(&self, svg: &mut Svg) {
        svg.rect(self.area, px(3), Fill::Colour(PAPER), None);
        let middle = self.area.middle();
        if let Some(mark) = &self.mark {
            legend::badge(svg, Point::new(self.area.left + px(9), middle.y), mark);
        }
        let style = if self.mark.is_some() { Self::STYLE.bold() } else { Self::STYLE };
        svg.text(Point::new(self.area.right() - px(3), middle.y + px(5)), style.in_colour(TEXT), &self.text);
    }
}

/// The map with places for all its parts
pub(in super::super) struct Places {
    middle: Point,
    sparse: bool,
    pub(in super::super) radius: i64,
    pub(in super::super) nodes: Vec<Point>,
    pub(in super::super) names: Vec<Name>,
    pub(in super::super) arrows: Vec<((usize, usize), Arrow)>,
    pub(in super::super) means: Vec<Mean>,
    pub(in super::super) diamonds: Vec<(Point, String)>,
    pub(in super::super) bottom: i64,
}

impl Places {
    pub(in super::super) fn new(view: &View<'_>, plan: &Plan, top: i64) -> Self {
        let size = view.size();
        let radius = px(match size {
            0..=6 => 38,
            7..=8 => 33,
            9..=12 => 28,
            13..=32 => 17,
            _ => 14,
        });
        let ring = match size {
            0 | 1 => 0,
            2 => px(170),
            3 | 4 => px(190),
            5..=12 => px(225),
            _ => px(340),
        };
        let mut names: Vec<Name> = Vec::new();
        if !plan.numbered {
            let aside = px(WIDTH) / 2 - MARGIN - ring - radius - px(8);
            // Above and below there is more room than at the sides.
            let room = |at: usize| if size > 2 && (at == 0 || 2 * at == size) { px(240) } else { aside };
            names = (0..size).map(|at| Name::new(view, at, room(at))).collect();
        }
        let origin = Point::new(px(WIDTH) / 2, 0);
        // Two groups stand side by side.
        let turn = |at: usize, far: i64| match size {
            0 | 1 => origin.moved(0, far),
            2 => origin.around(far, 2 * count(at) - 1, 4),
            _ => origin.around(far, count(at), count(size)),
        };
        let mut nodes: Vec<Point> = (0..size).map(|at| turn(at, if size == 1 { 0 } else { ring })).collect();
        for (at, name) in names.iter_mut().enumerate() {
            name.put(origin, turn(at, ring + radius + px(8)), radius + px(8));
        }
        let highest =
            nodes.iter().map(|node| node.y - radius).chain(names.iter().map(|name| name.area.top)).min();
        // The arrows of two groups rise above their circles.
        let rise = if size == 2 { px(16) } else { 0 };
        let down = top + rise - highest.unwrap_or(0);
        for node in &mut nodes {
            *node = node.moved(0, down);
        }
        for name in &mut names {
            name.area.top += down;
        }
        let lowest =
            nodes.iter().map(|node| node.y + radius).chain(names.iter().map(|name| name.area.bottom()));
        let bottom = lowest.max().unwrap_or(top) + rise;
        let mut places = Self {
            middle: Point::new(px(WIDTH) / 2, down),
            sparse: plan.sparse,
            radius,
            nodes,
            names,
            arrows: Vec::new(),
            means: Vec::new(),
            diamonds: Vec::new(),
            bottom,
        };
        places.arrows = plan.arrows.iter().map(|(a, b)| ((*a, *b), places.arrow(view, *a, *b))).collect();
        places.put_numbers(view, plan);
        places
    }

    fn node(&self, at: usize) -> Point {
        self.nodes.get(at).copied().unwrap_or(Point::new(0, 0))
    }

    /// The ends of a straight line between two circles
    pub(in super::super) fn between(&self, a: usize, b: usize) -> [Point; 2] {
        let [from, to] = [a, b].map(|at| self.node(at));
        let far = self.radius + GAP;
        [from.toward(to, far), to.toward(from, far)]
    }

    /// The arrow from one circle to another: both ends stand upright on their circles
    fn arrow(&self, view: &View<'_>, rater: usize, rated: usize) -> Arrow {
        let [from, to] = [rater, rated].map(|at| self.node(at));
        // The lines at a circle part evenly: there are two for each other group.
        let thousandths = match self.nodes.len() {
            0..=2 => 220,
            3 => 160,
            4 => 120,
            5 => 95,
            6 => 79,
            7 => 68,
            8 => 59,
            9..=12 => 80,
            _ => 60,
        };
        let mut bend = from.beside(to, from.distance(to) * thousandths / 1000);
        if self.sparse {
            // Circles stand close, so an arrow bends away from the ones between.
            let hundredths = if self.names.is_empty() { 40 } else { 8 };
            bend = bend.toward(self.middle, bend.distance(self.middle) * hundredths / 100);
        }
        let far = self.radius + GAP;
        let value = view.tie(rater, rated);
        Arrow {
            curve: Curve { from: from.toward(bend, far), bend, to: to.toward(bend, far) },
            ink: value.ink(),
            width: value.mean().map_or(px(5) / 4, arrow_width),
        }
    }

    /// Finds a place for each mean and each diamond where it covers nothing that must be read
    fn put_numbers(&mut self, view: &View<'_>, plan: &Plan) {
        let reach = 2 * self.radius + px(4);
        let mut taken: Vec<Area> = self.nodes.iter().map(|node| Area::around(*node, reach, reach)).collect();
        taken.extend(self.names.iter().map(|name| name.area));
        for (at, pair) in plan.one_sided.iter().enumerate() {
            let [from, to] = self.between(pair.high, pair.low);
            let line = Curve { from, bend: from.beside(to, 0), to };
            let around = |middle| Area::around(middle, px(23), px(23));
            if let Some(stop) = self.stop(&line, around, &taken, None) {
                taken.push(around(line.at(stop)));
                self.diamonds.push((line.at(stop), (at + 1).to_string()));
            }
        }
        for (rater, rated) in &plan.with_mean {
            let Some((pair, arrow)) = self.arrows.iter().find(|(pair, _)| pair == &(*rater, *rated)) else {
                continue;
            };
            let mark = plan.weakest.iter().position(|tie| tie == pair).map(letter);
            let mut mean = Mean::new(view.tie(*rater, *rated).text(), mark);
            if let Some(stop) = self.stop(&arrow.curve, |middle| mean.at(middle), &taken, Some(*pair)) {
                mean.area = mean.at(arrow.curve.at(stop));
                taken.push(mean.area);
                self.means.push(mean);
            }
        }
    }

    /// The best free place on a curve, in hundredths; `own` is the tie whose curve it is
    fn stop(
        &self,
        curve: &Curve,
        area: impl Fn(Point) -> Area,
        taken: &[Area],
        own: Option<(usize, usize)>,
    ) -> Option<i64> {
        let free = |stop: &&i64| !taken.iter().any(|other| other.meets(area(curve.at(**stop))));
        let crossed = |stop: i64| {
            let area = area(curve.at(stop));
            let others = self.arrows.iter().filter(|(pair, _)| Some(*pair) != own);
            let lines =
                others.filter(|(_, arrow)| (0..=24).any(|at| area.holds(arrow.curve.at(at * 4)))).count();
            let heads = self.arrows.iter().filter(|(_, arrow)| arrow.head_area().meets(area)).count();
            lines + 4 * heads
        };
        STOPS.iter().filter(free).min_by_key(|stop| crossed(**stop)).copied()
    }
}

/// The mark of the weakest tie is a, of the next b
pub(in super::super) fn letter(at: usize) -> String {
    char::from(b'a'.saturating_add(u8::try_from(at).unwrap_or(0))).to_string()
}
