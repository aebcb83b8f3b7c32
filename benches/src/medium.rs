//! S and M: the files that the peers read too.

use std::{hint::black_box, path::Path};

use anyhow::{Context, Result};
use rk_core::{
    score::{Options, Profile, Scheme, Scores, Tally},
    survey::{Codebook, Codings, Frequency, Instrument, Layout, Pattern, Responses, Survey, WideColumns},
};

use crate::timing::{median, print};

/// Measures S from CSV text, M in memory and M from CSV text
pub(crate) fn run(folder: &Path) -> Result<()> {
    let instrument = Instrument::seven();
    let codings = Codings::new(&instrument, Some(Frequency::Scored), &[])?;
    let survey = Survey::new(instrument, codings, None)?;
    let codebook = codebook();
    let file = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}: run benches/data.py first", path.display()))
    };
    let read = |text: &str| -> Result<Responses> {
        let (responses, report) = survey.read(text, &codebook);
        responses.with_context(|| report.to_string())
    };
    for (name, file) in [("s", file("s.csv")?), ("m", file("m.csv")?)] {
        let responses = read(&file)?;
        let ratings = whole(&responses)?.counts.ratings;
        if name == "m" {
            print("m_in_memory", ratings, median(|| drop(black_box(whole(black_box(&responses))))), "");
            print("m_pass", ratings, median(|| drop(black_box(tally(black_box(&responses))))), "");
            print("m_read", ratings, median(|| drop(black_box(read(black_box(&file))))), "");
        }
        let all = || read(black_box(&file)).and_then(|responses| whole(&responses));
        print(&format!("{name}_csv"), ratings, median(|| drop(black_box(all()))), "");
    }
    Ok(())
}

/// One row a questionnaire, one column a rated group and item
pub(crate) fn codebook() -> Codebook {
    let pattern = Pattern::parse("{rated}_{dimension}");
    let layout = Layout::Wide(WideColumns { group: None, pattern, columns: Vec::new() });
    Codebook { layout, ..Codebook::default() }
}

pub(crate) fn tally(responses: &Responses) -> Result<Tally> {
    let scheme = Scheme::new(responses.instrument(), responses.groups(), None, None)?;
    Ok(Tally::of(responses, &scheme))
}

/// All that an answer holds
fn whole(responses: &Responses) -> Result<Scores> {
    let (scores, report) =
        Scores::of(&tally(responses)?, responses.groups(), &Options::new(Profile::danish()));
    scores.with_context(|| report.to_string())
}
