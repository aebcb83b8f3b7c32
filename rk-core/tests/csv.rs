//! CSV text is split into rows and fields as the well-known reader of CSV splits it.
#![cfg(feature = "import")]

use proptest::prelude::*;
use rk_core::{
    score::{RespondentScore, Scheme},
    survey::{Codebook, Codings, Frequency, Instrument, Item, LEAST, Layout, LongColumns, Survey},
};

/// A name with all that needs quotes in it, written with or without them where both are right
fn name() -> impl Strategy<Value = (String, bool)> {
    ("[a-cø ,;\t\"\n\r]{0,6}x", any::<bool>())
}

fn field(name: &str, quoted: bool) -> String {
    if quoted || name.contains([',', ';', '\t', '"', '\n', '\r']) {
        format!("\"{}\"", name.replace('"', "\"\""))
    } else {
        name.to_owned()
    }
}

proptest! {
    #[test]
    fn names_come_out_as_another_reader_reads_them(
        names in prop::collection::vec((name(), any::<bool>()), 1..12),
        separator in prop::sample::select(vec![',', ';', '\t']),
        line_end in prop::sample::select(vec!["\n", "\r\n"]),
        last in any::<bool>(),
    ) {
        let join = |fields: &[&str]| fields.join(&separator.to_string());
        let mut rows = vec![join(&["respondent", "rater_group", "rated_group", "dimension", "rating"])];
        for ((name, quoted), quoted_rating) in &names {
            let rating = field("3", *quoted_rating);
            rows.push(join(&[&field(name, *quoted), "care", "care", "trust", &rating]));
        }
        let text = rows.join(line_end) + if last { line_end } else { "" };
        let mut reader = csv::ReaderBuilder::new().delimiter(u8::try_from(separator).unwrap()).from_reader(text.as_bytes());
        let mut expected: Vec<String> =
            reader.records().map(|row| row.unwrap().get(0).unwrap().trim().to_owned()).collect();
        expected.sort_unstable();
        expected.dedup();

        let item = Item { id: "trust".into(), sub_score: None, names: Vec::new() };
        let instrument = Instrument::new(vec![item]).unwrap();
        let codings = Codings::new(&instrument, None::<Frequency>, &[]).unwrap();
        let survey = Survey::new(instrument.clone(), codings, None).unwrap();
        let codebook = Codebook { layout: Layout::Long(LongColumns::default()), ..Codebook::default() };
        let (responses, report) = survey.read(text.as_str(), &codebook);
        prop_assert!(report.valid(), "{report}\n{text:?}");
        let responses = responses.unwrap();
        let scheme = Scheme::new(&instrument, responses.groups(), Some(usize::from(LEAST)), None).unwrap();
        let read: Vec<String> =
            RespondentScore::all(&responses, &scheme).into_iter().map(|score| score.respondent).collect();
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn any_text_is_read_or_refused(text in prop::collection::vec(any::<u8>(), 0..300)) {
        let instrument = Instrument::seven();
        let codings = Codings::new(&instrument, Some(Frequency::Scored), &[]).unwrap();
        let survey = Survey::new(instrument, codings, None).unwrap();
        let (responses, report) = survey.read(text.as_slice(), &Codebook::default());
        prop_assert_eq!(responses.is_some(), report.valid());
    }
}
