//! Which values of a table can be worked out from the others.
//!
//! A table with its margins is a bipartite graph: a node for each row and each
//! column, the margins among them, and an edge for each value that is not
//! shown. Each row and each column is one equation. The values that solve all
//! of them differ by circulations along cycles, so a value is the same in
//! every solution if, and only if, its edge lies on no cycle: it is a bridge.
//! D. Gusfield, "A graph theoretic approach to statistical data security",
//! SIAM J. Comput. 17 (1988).

/// A graph of numbered nodes
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    // For each node, the edges that end there with their other node.
    ends: Vec<Vec<(usize, usize)>>,
    edges: usize,
}

/// A node on the way from the first one
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
        Self { ends: vec![Vec::new(); nodes], edges: 0 }
    }

    /// Adds an edge between two nodes; edges are numbered from 0
    pub(super) fn join(&mut self, one: usize, other: usize) {
        for (from, to) in [(one, other), (other, one)] {
            if let Some(ends) = self.ends.get_mut(from) {
                ends.push((self.edges, to));
            }
        }
        self.edges += 1;
    }

    /// For each edge, whether it is a bridge
    pub(super) fn bridges(&self) -> Vec<bool> {
        let mut bridges = vec![false; self.edges];
        // When a node was reached, and the earliest node that can be reached from it and what follows.
        let mut reached = vec![usize::MAX; self.ends.len()];
        let mut earliest = vec![usize::MAX; self.ends.len()];
        let mut time = 0;
        for start in 0..self.ends.len() {
            if at(&reached, start) != usize::MAX {
                continue;
            }
            // The way is kept in a list and not in calls, so that no graph is too deep.
            let mut way = vec![Step { node: start, by: None, followed: 0 }];
            set(&mut reached, start, time);
            set(&mut earliest, start, time);
            time += 1;
            while let Some(step) = way.last_mut() {
                let (node, by) = (step.node, step.by);
                let next = self.ends.get(node).and_then(|ends| ends.get(step.followed)).copied();
                step.followed += 1;
                let Some((edge, to)) = next else {
                    way.pop();
                    if let (Some(before), Some(by)) = (way.last(), by) {
                        let low = at(&earliest, node);
                        if let Some(bridge) = bridges.get_mut(by) {
                            *bridge = low > at(&reached, before.node);
                        }
                        lower(&mut earliest, before.node, low);
                    }
                    continue;
                };
                if at(&reached, to) == usize::MAX {
                    set(&mut reached, to, time);
                    set(&mut earliest, to, time);
                    time += 1;
                    way.push(Step { node: to, by: Some(edge), followed: 0 });
                } else if Some(edge) != by {
                    lower(&mut earliest, node, at(&reached, to));
                }
            }
        }
        bridges
    }
}

fn at(list: &[usize], position: usize) -> usize {
    list.get(position).copied().unwrap_or(usize::MAX)
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
