//! Which values of a table are fixed by the others.
//!
//! A table with its margins is a bipartite graph: a node for each row and each
//! column, the margins among them, and an edge for each value that is not
//! shown. Each row and each column is one equation. Two solutions of all of
//! them differ by circulations along cycles, so a value is the same in every
//! solution if, and only if, its edge lies on no cycle: it is a bridge.
//! D. Gusfield, "A graph theoretic approach to statistical data security",
//! SIAM J. Comput. 17 (1988).
//!
//! A value near an end of the scale can move one way only, so its edge leads
//! one way only: from the row to the column if it can grow, back if it can
//! shrink. An edge that leads both ways lies on a cycle if it joins two nodes
//! of one strongly connected part and is no bridge of that part; one that leads
//! one way, if it joins two nodes of one part.
//! F. Boesch, R. Tindell, "Robbins's theorem for mixed multigraphs", Amer.
//! Math. Monthly 87 (1980).

use std::collections::BTreeSet;

/// No node, no part, no time
const NONE: usize = usize::MAX;

/// The ways that an edge leads
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ways {
    /// From the first node to the second only
    There,
    /// From the second node to the first only
    Back,
    /// Both
    Both,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    first: usize,
    second: usize,
    ways: Ways,
}

/// A graph of numbered nodes
#[derive(Clone, Debug)]
pub(super) struct Graph {
    nodes: usize,
    edges: Vec<Edge>,
}

/// For each node, its edges with the node at their other end
type Ends = Vec<Vec<(usize, usize)>>;

/// A node on the way from the one that a search starts at
struct Step {
    node: usize,
    /// The edge that led here
    by: Option<usize>,
    /// How many of the node's edges have been followed
    followed: usize,
}

impl Graph {
    /// A graph of `nodes` nodes without edges
    pub(super) fn new(nodes: usize) -> Self {
        Self { nodes, edges: Vec::new() }
    }

    /// Adds an edge between two nodes; edges are numbered from 0
    pub(super) fn join(&mut self, first: usize, second: usize, ways: Ways) {
        self.edges.push(Edge { first, second, ways });
    }

    /// For each edge, whether it lies on a cycle along the ways, which takes no edge twice
    pub(super) fn on_cycles(&self) -> Vec<bool> {
        let parts = self.parts();
        let together = |edge: &Edge| at(&parts, edge.first) == at(&parts, edge.second);
        let mut ends: Ends = vec![Vec::new(); self.nodes];
        for (number, edge) in self.edges.iter().enumerate().filter(|(_, edge)| together(edge)) {
            add(&mut ends, edge.first, (number, edge.second));
            add(&mut ends, edge.second, (number, edge.first));
        }
        let bridges = bridges(&ends, self.edges.len());
        self.edges.iter().zip(bridges).map(|(edge, bridge)| together(edge) && !bridge).collect()
    }

    /// Without a bridge, its part of the graph falls into two: the nodes of the
    /// one with fewer, in order; of as many, that of the bridge's first node
    pub(super) fn smaller_side(&self, bridge: usize) -> Vec<usize> {
        let mut ends: Ends = vec![Vec::new(); self.nodes];
        for (number, edge) in self.edges.iter().enumerate().filter(|(number, _)| *number != bridge) {
            add(&mut ends, edge.first, (number, edge.second));
            add(&mut ends, edge.second, (number, edge.first));
        }
        let side = |start: usize| {
            let (mut seen, mut found) = (BTreeSet::new(), vec![start]);
            while let Some(node) = found.pop() {
                if seen.insert(node) {
                    found.extend(ends.get(node).into_iter().flatten().map(|(_, to)| *to));
                }
            }
            seen.into_iter().collect::<Vec<_>>()
        };
        let Some(edge) = self.edges.get(bridge) else { return Vec::new() };
        let (first, second) = (side(edge.first), side(edge.second));
        if second.len() < first.len() { second } else { first }
    }

    /// For each node, the number of its strongly connected part
    ///
    /// S. R. Kosaraju's way: the nodes in the order in which a search leaves
    /// them, last first; each takes into its part what leads to it.
    fn parts(&self) -> Vec<usize> {
        let (mut ahead, mut behind): (Ends, Ends) =
            (vec![Vec::new(); self.nodes], vec![Vec::new(); self.nodes]);
        let mut lead = |number: usize, from: usize, to: usize| {
            add(&mut ahead, from, (number, to));
            add(&mut behind, to, (number, from));
        };
        for (number, edge) in self.edges.iter().enumerate() {
            if edge.ways != Ways::Back {
                lead(number, edge.first, edge.second);
            }
            if edge.ways != Ways::There {
                lead(number, edge.second, edge.first);
            }
        }
        let mut parts = vec![NONE; self.nodes];
        for (part, start) in left(&ahead).into_iter().rev().enumerate() {
            let mut found = vec![start];
            while let Some(node) = found.pop() {
                if at(&parts, node) == NONE {
                    set(&mut parts, node, part);
                    found.extend(behind.get(node).into_iter().flatten().map(|(_, to)| *to));
                }
            }
        }
        parts
    }
}

/// The nodes in the order in which a search leaves them
fn left(ends: &Ends) -> Vec<usize> {
    let (mut seen, mut order) = (vec![NONE; ends.len()], Vec::new());
    for start in 0..ends.len() {
        let mut way = vec![Step { node: start, by: None, followed: 0 }];
        while let Some(step) = way.last_mut() {
            if step.followed == 0 && at(&seen, step.node) != NONE {
                way.pop();
                continue;
            }
            set(&mut seen, step.node, 0);
            let next = ends.get(step.node).and_then(|ends| ends.get(step.followed)).copied();
            step.followed += 1;
            match next {
                Some((_, to)) if at(&seen, to) == NONE => {
                    way.push(Step { node: to, by: None, followed: 0 });
                }
                Some(_) => {}
                None => {
                    order.push(step.node);
                    way.pop();
                }
            }
        }
    }
    order
}

/// For each of `edges` edges, whether it lies on no cycle, whichever way it leads
///
/// R. Tarjan, "A note on finding the bridges of a graph", Inf. Process. Lett. 2 (1974).
fn bridges(ends: &Ends, edges: usize) -> Vec<bool> {
    let mut bridges = vec![false; edges];
    // When a node was reached, and the earliest node that can be reached from it and what follows.
    let (mut reached, mut earliest) = (vec![NONE; ends.len()], vec![NONE; ends.len()]);
    let mut time = 0;
    for start in 0..ends.len() {
        if at(&reached, start) != NONE {
            continue;
        }
        // The way is kept in a list and not in calls, so that no graph is too deep.
        let mut way = vec![Step { node: start, by: None, followed: 0 }];
        while let Some(step) = way.last_mut() {
            if step.followed == 0 {
                set(&mut reached, step.node, time);
                set(&mut earliest, step.node, time);
                time += 1;
            }
            let (node, by) = (step.node, step.by);
            let next = ends.get(node).and_then(|ends| ends.get(step.followed)).copied();
            step.followed += 1;
            match next {
                Some((edge, to)) if at(&reached, to) == NONE => {
                    way.push(Step { node: to, by: Some(edge), followed: 0 });
                }
                Some((edge, _)) if Some(edge) == by => {}
                Some((_, to)) => lower(&mut earliest, node, at(&reached, to)),
                None => {
                    way.pop();
                    if let (Some(before), Some(by)) = (way.last(), by) {
                        let low = at(&earliest, node);
                        if let Some(bridge) = bridges.get_mut(by) {
                            *bridge = low > at(&reached, before.node);
                        }
                        lower(&mut earliest, before.node, low);
                    }
                }
            }
        }
    }
    bridges
}

fn add(ends: &mut Ends, node: usize, end: (usize, usize)) {
    if let Some(ends) = ends.get_mut(node) {
        ends.push(end);
    }
}

fn at(list: &[usize], position: usize) -> usize {
    list.get(position).copied().unwrap_or(NONE)
}

fn set(list: &mut [usize], position: usize, value: usize) {
    if let Some(place) = list.get_mut(position) {
        *place = value;
    }
}

fn lower(list: &mut [usize], position: usize, value: usize) {
    if let Some(place) = list.get_mut(position) {
        *place = value.min(*place);
    }
}
