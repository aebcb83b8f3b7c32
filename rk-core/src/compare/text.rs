//! Sites side by side as people see them: text and HTML.

use std::fmt;

use super::{Beside, Comparison, SiteBeside};
use crate::sheet::Sheet;

impl Comparison {
    /// Indexes, items and groups of each site, as one HTML table without scripts or styles from outside
    #[must_use]
    pub fn to_html(&self) -> String {
        self.sheet().to_html()
    }

    fn sheet(&self) -> Sheet {
        let all: Vec<Vec<(String, &Beside)>> = self.sites.iter().map(values).collect();
        let mut names: Vec<&String> = Vec::new();
        for (name, _) in all.iter().flatten() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let row = |name: &String| {
            let cells = all.iter().map(|values| {
                let beside = values.iter().find(|(other, _)| other == name);
                beside.map_or_else(String::new, |(_, beside)| text(beside))
            });
            std::iter::once(name.clone()).chain(cells).collect()
        };
        let reference = self.reference.as_deref().unwrap_or("the mean of all sites");
        Sheet {
            title: format!("relational coordination side by side, beside {reference}"),
            head: std::iter::once("")
                .chain(self.sites.iter().map(|site| site.name.as_str()))
                .map(str::to_owned)
                .collect(),
            rows: names.into_iter().map(row).collect(),
        }
    }
}

/// A site's values under the names of their rows
fn values(site: &SiteBeside) -> Vec<(String, &Beside)> {
    let index = [
        ("index by group", &site.index.by_group),
        ("index by respondent", &site.index.by_respondent),
        ("within groups", &site.index.within),
    ];
    let mut values: Vec<(String, &Beside)> =
        index.into_iter().map(|(name, beside)| (name.to_owned(), beside)).collect();
    values.extend(site.dimensions.iter().map(|(item, beside)| (item.to_owned(), beside)));
    for (group, beside) in site.groups.iter() {
        let parts = [("out", &beside.out), ("in", &beside.received), ("self", &beside.own)];
        values.extend(parts.map(|(name, beside)| (format!("{group}, {name}"), beside)));
    }
    values
}

fn text(beside: &Beside) -> String {
    let value = beside.value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"));
    let difference = beside.difference.map(|difference| format!(" ({difference:+.2})"));
    let level = beside.level.map(|level| format!(" {}", level.id()));
    value + &difference.unwrap_or_default() + &level.unwrap_or_default()
}

/// A row a value, a column a site
impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.sheet())
    }
}
