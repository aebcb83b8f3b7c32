//! Results of improvement as people see them: text and HTML.

use std::fmt;

use super::{
    Bin, CostConcentration, Goal, HandoverAudit, ReferralAudit, Share, TestName, TestOfChange, Unknown,
    Values, WageCost,
};
use crate::sheet::Sheet;

/// What stands where there is no number
const NONE: &str = "–";

/// Shows a result as its sheets
macro_rules! shown {
    ($($result:ident)+) => {
        $(
            impl $result {
                /// The result as HTML tables without scripts or styles from outside
                #[must_use]
                pub fn to_html(&self) -> String {
                    self.sheets().iter().map(Sheet::to_html).collect()
                }
            }

            /// The same as plain text
            impl fmt::Display for $result {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    for (at, sheet) in self.sheets().iter().enumerate() {
                        let between = if at == 0 { "" } else { "\n\n" };
                        write!(f, "{between}{sheet}")?;
                    }
                    Ok(())
                }
            }
        )+
    };
}

shown! { ReferralAudit HandoverAudit TestOfChange WageCost CostConcentration }

fn sheet(title: &str, head: &[&str], rows: Vec<Vec<String>>) -> Sheet {
    Sheet { title: title.to_owned(), head: head.iter().map(|name| (*name).to_owned()).collect(), rows }
}

/// A number as it is written
fn plain(number: Option<f64>) -> String {
    number.map_or_else(|| NONE.to_owned(), |number| number.to_string())
}

fn rounded(number: Option<f64>, decimals: usize) -> String {
    number.map_or_else(|| NONE.to_owned(), |number| format!("{number:.decimals$}"))
}

/// A share in per cent
fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| NONE.to_owned(), |share| format!("{:.1} %", share * 100.0))
}

fn share_row(name: &str, share: &Share) -> Vec<String> {
    let counts = [share.yes, share.of, share.unknown].map(|count| count.to_string());
    let shares = [share.share, share.low, share.high].map(percent);
    std::iter::once(name.to_owned()).chain(counts).chain(shares).collect()
}

const SHARE: [&str; 7] = ["", "yes", "of", "unknown", "share", "low", "high"];

impl ReferralAudit {
    fn sheets(&self) -> Vec<Sheet> {
        let conversations = &self.conversations;
        let shares = [
            ("describes the need", &self.need),
            ("names a diagnosis", &self.diagnosis),
            ("points to an effort", &self.effort),
            ("conversation within 4 weeks", &conversations.within_4_weeks),
            ("family knew the content", &self.knew_content),
            ("family knew it was sent", &self.knew_sent),
        ];
        let bins = conversations.bins.iter().map(|bin| {
            let counts = [bin.n, bin.cumulative].map(|count| count.to_string());
            let shares = [bin.share, bin.low, bin.high].map(percent);
            std::iter::once(name(bin.bin).to_owned()).chain(counts).chain(shares).collect()
        });
        let title = match self.per_month {
            Some(month) => format!("{} referrals, {month:.1} a month", self.referrals),
            None => format!("{} referrals", self.referrals),
        };
        let median = conversations.median_bin.map_or(NONE, name);
        vec![
            sheet(&title, &SHARE, shares.map(|(name, share)| share_row(name, share)).to_vec()),
            sheet(
                &format!("clarifying conversation: median {median}, {} unknown", conversations.unknown),
                &["held", "n", "cumulative", "share", "low", "high"],
                bins.collect(),
            ),
        ]
    }
}

fn name(bin: Bin) -> &'static str {
    match bin {
        Bin::Under1Week => "under 1 week",
        Bin::Under2Weeks => "under 2 weeks",
        Bin::Under3Weeks => "under 3 weeks",
        Bin::Under4Weeks => "under 4 weeks",
        Bin::Under2Months => "under 2 months",
        Bin::Over2Months => "over 2 months",
        Bin::NotHeld => "not held",
    }
}

impl HandoverAudit {
    fn sheets(&self) -> Vec<Sheet> {
        let shares = [
            ("joint meeting", &self.joint_meeting),
            ("family in it", &self.family_present),
            ("knowledge in time", &self.knowledge_on_time),
            ("all three", &self.all_three),
        ];
        let goals = |goals: &[Goal]| {
            let names: Vec<&str> = goals
                .iter()
                .map(|goal| match goal {
                    Goal::JointMeeting => "joint meeting",
                    Goal::FamilyPresent => "family in it",
                    Goal::KnowledgeOnTime => "knowledge in time",
                })
                .collect();
            if names.is_empty() { NONE.to_owned() } else { names.join(", ") }
        };
        let rows = (1_usize..).zip(&self.rows).map(|(number, row)| {
            vec![
                row.id.clone().unwrap_or_else(|| number.to_string()),
                goals(&row.missing),
                goals(&row.unknown),
            ]
        });
        vec![
            sheet(
                &format!("{} hand-overs", self.handovers),
                &SHARE,
                shares.map(|(name, share)| share_row(name, share)).to_vec(),
            ),
            sheet("each hand-over", &["", "missing", "unknown"], rows.collect()),
        ]
    }
}

impl TestOfChange {
    fn sheets(&self) -> Vec<Sheet> {
        let mut sheets = Vec::new();
        if !self.drivers.is_empty() {
            let rows = self.drivers.iter().map(|driver| {
                let tests: Vec<String> = driver
                    .tests
                    .iter()
                    .map(|test| match test {
                        TestName::Id(id) => id.clone(),
                        TestName::Number(number) => number.to_string(),
                    })
                    .collect();
                let tests = if tests.is_empty() { NONE.to_owned() } else { tests.join(", ") };
                vec![driver.level.to_string(), driver.id.clone(), driver.text.clone(), tests]
            });
            sheets.push(sheet("drivers", &["level", "driver", "text", "tests"], rows.collect()));
        }
        if let Some(chart) = &self.chart {
            let likely = match (chart.runs_least, chart.runs_most) {
                (Some(least), Some(most)) => format!("{} (likely {least} to {most})", chart.runs),
                _ => chart.runs.to_string(),
            };
            let signals: Vec<String> =
                chart
                    .shifts
                    .iter()
                    .map(|shift| format!("shift of {} from {} to {}", shift.points, shift.from, shift.to))
                    .chain(chart.trends.iter().map(|trend| {
                        format!("trend of {} from {} to {}", trend.points, trend.from, trend.to)
                    }))
                    .collect();
            let signals = if signals.is_empty() { NONE.to_owned() } else { signals.join("; ") };
            let rows = [
                ("values", chart.n.to_string()),
                ("median", plain(chart.median)),
                ("runs", likely),
                ("shifts and trends", signals),
            ];
            let rows = rows.map(|(name, value)| vec![name.to_owned(), value]).to_vec();
            sheets.push(sheet("run chart", &["", ""], rows));
        }
        if let (Some(before), Some(after)) = (&self.before, &self.after) {
            let row = |name: &str, values: &Values| {
                let numbers = [values.mean, values.median, values.least, values.most];
                let numbers = numbers.map(|number| rounded(number, 2));
                [name.to_owned(), values.n.to_string()].into_iter().chain(numbers).collect()
            };
            let change = self.change.as_ref().map_or_else(String::new, |change| {
                let percent = rounded(change.percent, 1);
                format!(": {} ({percent} %)", rounded(change.points, 2))
            });
            sheets.push(sheet(
                &format!("before and after{change}"),
                &["", "n", "mean", "median", "least", "most"],
                vec![row("before", before), row("after", after)],
            ));
        }
        if sheets.is_empty() {
            sheets.push(sheet("test of change", &["", ""], Vec::new()));
        }
        sheets
    }
}

impl WageCost {
    fn sheets(&self) -> Vec<Sheet> {
        let names: Vec<&str> = self
            .unknown
            .iter()
            .map(|unknown| match unknown {
                Unknown::Before => "before",
                Unknown::After => "after",
                Unknown::Unit => "unit",
                Unknown::StartUp => "start-up",
                Unknown::Upkeep => "upkeep",
                Unknown::PerYear => "how many a year",
            })
            .collect();
        let units = self.units_to_recover.map_or_else(|| NONE.to_owned(), |units| units.to_string());
        let rows = [
            ("before", rounded(self.before, 2)),
            ("after", rounded(self.after, 2)),
            ("saved", rounded(self.saved, 2)),
            ("per cent", rounded(self.percent, 1)),
            ("factor", rounded(self.factor, 2)),
            ("saved a year", rounded(self.yearly, 2)),
            ("units to recover the start", units),
            ("nobody said", names.join(", ")),
        ];
        vec![sheet("wage cost", &["", ""], rows.map(|(name, value)| vec![name.to_owned(), value]).to_vec())]
    }
}

impl CostConcentration {
    fn sheets(&self) -> Vec<Sheet> {
        let row = |name: String, cost: f64, multiple: f64| {
            vec![name, percent(Some(cost)), format!("{multiple:.3}")]
        };
        let share = |share: f64| {
            let percent = format!("{:.4}", share * 100.0);
            format!("{} %", percent.trim_end_matches('0').trim_end_matches('.'))
        };
        let tops = self
            .top
            .iter()
            .map(|top| row(format!("the dearest {}", share(top.citizens)), top.cost, top.multiple));
        let parts = self.segments.iter().skip(1).map(|part| {
            row(format!("from {} to {}", share(part.from), share(part.to)), part.cost, part.multiple)
        });
        let gini = match (self.gini, self.gini_low, self.gini_high) {
            (Some(gini), ..) => format!("Gini {gini:.3}"),
            (None, Some(low), Some(high)) => format!("Gini {low:.3} to {high:.3}"),
            _ => format!("Gini {NONE}"),
        };
        let title = format!("spread of cost: {gini}");
        vec![sheet(&title, &["citizens", "cost", "times the mean"], tops.chain(parts).collect())]
    }
}
