//! What the demo asks about statistics: of surveys in both languages, and of plain tables.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::calls::Calls;

/// What everybody who asks for the same chance writes
const SEED: u64 = 2016;

/// Asks for every statistic of two waves: the call that scores each, the answer, and its name
pub(super) fn of_surveys(
    calls: &mut Calls,
    locale: &str,
    [(year, before, scores), (later, after, with)]: [(&str, &Value, &Value); 2],
) -> Result<()> {
    let parallel = json!({"seed": SEED, "replicates": 200});
    let about = format!("{year}, {locale}");
    calls.ask("reliability", about.clone(), &with_fields(before, json!({"parallel": parallel}))?, None)?;
    calls.ask("agreement", about.clone(), &with_fields(before, json!({"confidence": 0.9}))?, None)?;
    calls.ask("differences", about.clone(), &with_fields(before, json!({}))?, None)?;
    let everything = json!({
        "seed": SEED,
        "replicates": 500,
        "interval": "bca",
        "statistics": ["index", "ties", "asymmetries", "sub_scores", "dimensions", "alpha", "omega_total", "icc"],
    });
    calls.ask("bootstrap", about, &with_fields(before, everything)?, None)?;
    let both = json!({
        "seed": SEED,
        "csv": waves([(year, before), (later, after)])?,
        "difference": {"key": "wave", "from": year, "to": later},
    });
    let mut both = with_fields(before, both)?;
    if let Some(Value::Object(codebook)) = both.get_mut("codebook") {
        codebook.insert("wave".into(), json!("wave"));
    }
    let about = format!("{year}-{later}, {locale}");
    calls.ask("bootstrap", about.clone(), &both, None)?;
    let tests = json!({"permutations": 1000, "seed": SEED});
    let change = json!({"locale": locale, "before": scores, "after": with, "tests": tests});
    calls.ask("change", about.clone(), &change, None)?;
    let sites = [(year, scores), (later, with)].map(|(name, scores)| json!({"name": name, "scores": scores}));
    calls.ask("compare", about.clone(), &json!({"locale": locale, "sites": sites, "tests": {}}), None)?;
    let network =
        json!({"locale": locale, "scores": scores, "with": with, "permutations": 1000, "seed": SEED});
    calls.ask("network", about, &network, None)?;
    Ok(())
}

/// Asks for every statistic of a plain table: how the groups of a survey rate one of them
pub(super) fn of_tables(calls: &mut Calls, survey: &Value, year: &str, rated: &str) -> Result<()> {
    let (groups, rows) = table(csv(survey)?, rated)?;
    let first: Vec<_> = rows.iter().map(|row| row.first().copied().flatten()).collect();
    let two = [vec![0, 1, 2, 3], vec![4, 5, 6]];
    let about = format!("{rated}, {year}");
    for (operation, call) in [
        ("describe", json!({"values": first})),
        ("alpha", json!({"rows": rows, "missing": "pairwise"})),
        ("omega_total", json!({"rows": rows})),
        ("factors", json!({"rows": rows, "two": two, "parallel": {"seed": SEED}})),
        ("icc", json!({"values": first, "groups": groups})),
        ("icc_forms", json!({"rows": rows})),
        ("rwg_j", json!({"rows": rows, "groups": groups, "null": "slightly_skewed"})),
    ] {
        calls.ask(operation, about.clone(), &call, None)?;
    }
    Ok(())
}

/// The call of `score` made one of another operation, which has fields of its own
fn with_fields(score: &Value, own: Value) -> Result<Value> {
    let (Value::Object(mut call), Value::Object(own)) = (score.clone(), own) else {
        anyhow::bail!("a call is no object");
    };
    call.remove("respondents");
    call.extend(own);
    Ok(Value::Object(call))
}

fn csv(call: &Value) -> Result<&str> {
    call.get("csv").and_then(Value::as_str).context("the call holds no CSV text")
}

/// Surveys with the same columns as one, with the wave in the first column
fn waves(surveys: [(&str, &Value); 2]) -> Result<String> {
    let mut text = String::new();
    for (position, (wave, call)) in surveys.into_iter().enumerate() {
        for (line, cells) in csv(call)?.lines().enumerate() {
            match (position, line) {
                (0, 0) => text.push_str("wave"),
                (_, 0) => continue,
                _ => text.push_str(wave),
            }
            text.push(',');
            text.push_str(cells);
            text.push('\n');
        }
    }
    Ok(text)
}

/// One respondent's ratings
type Row = Vec<Option<u8>>;

/// Each respondent's group, and the ratings of one group: a row a respondent, a column an item
fn table<'a>(csv: &'a str, rated: &str) -> Result<(Vec<&'a str>, Vec<Row>)> {
    let mut lines = csv.lines().map(|line| line.split(','));
    let header: Vec<_> = lines.next().context("the survey is empty")?.collect();
    let wanted = |name: &str| name.strip_prefix(rated).is_some_and(|rest| rest.starts_with('_'));
    let mut groups = Vec::new();
    let mut rows = Vec::new();
    for line in lines {
        let cells: Vec<_> = header.iter().copied().zip(line).collect();
        let group = cells.iter().find(|(name, _)| *name == "group").context("there is no column `group`")?;
        groups.push(group.1);
        rows.push(cells.iter().filter(|(name, _)| wanted(name)).map(|(_, cell)| cell.parse().ok()).collect());
    }
    Ok((groups, rows))
}
