//! The words of the pictures in Danish.

use super::{
    Kind,
    words::{Charts, Words},
};
use crate::{
    improvement::{ChartSide, Signal},
    score::{Level, Reason},
    survey::Dimension,
};

pub(super) static WORDS: Words = Words {
    point: ",",
    title,
    lead,
    level,
    reason,
    dimension: Dimension::danish,
    withheld: "vises ikke",
    empty: "ingen svar",
    not_asked: "ikke spurgt",
    rated: "vurderes",
    group: "Faggruppe",
    mean: "Gennemsnit",
    level_head: "Niveau",
    out: "vurderer andre",
    received: "vurderes af andre",
    between: "Mellem grupper",
    within: "Internt i grupperne",
    dimension_head: "Dimension",
    scope: "Relationer",
    part: "Del",
    whole: "Samlet",
    share_of_ties: "Relationer efter niveau",
    ties: "Relationer",
    own_group: |name| format!("{name} (egen gruppe)"),
    before: "Før",
    after: "Efter",
    change: "Ændring",
    index: "Alle relationer, der vises i begge",
    dimensions: "Efter dimension",
    by_rater: "Efter faggruppe: dens vurdering af de andre",
    by_tie: "Efter relation",
    up: "fremgang",
    down: "tilbagegang",
    least: "mindst godt",
    best: "bedst",
    answers: "Svar",
    percent: "\u{a0}%",
    cut_lines: "De stiplede linjer er grænserne mellem svag, moderat og stærk.",
    most_changed: |drawn, of| {
        format!("De {drawn} af {of} relationer, der har ændret sig mest. Alle står i tabellen.")
    },
    left: |names| format!("Kun i den tidligere måling: {names}."),
    joined: |names| format!("Kun i den senere måling: {names}."),
    how_to_read: "Sådan læses billedet",
    weakest: "Svageste relationer",
    one_sided: "Størst forskel i oplevelsen",
    none_shown: "Ingen må vises.",
    circle: "Tallet i en cirkel er gruppens vurdering af sig selv.",
    width: "Jo tykkere pil, jo højere gennemsnit.",
    framed: "Et felt med ramme er gruppens vurdering af sig selv.",
    numbers_left_out: "Gennemsnit, der ikke står på billedet, står i tabellen ved siden af.",
    ties_of: |some, all| format!("{some} af {all} relationer"),
    circles_of: |some, all| format!("{some} af {all} cirkler"),
    only_extremes: |drawn, of| {
        format!(
            "Med så mange grupper er kun de svageste, de stærkeste og de mest forskelligt oplevede relationer tegnet: {drawn} af {of}. Alle står i tabellen."
        )
    },
    other_way: |mean, difference| format!("den anden vej {mean} (forskel {difference})"),
    below: |cut| format!("under {cut}"),
    from_to: |low, high| format!("{low} til {high}"),
    above: |cut| format!("over {cut}"),
    in_circles: |band| format!("cirkler: {band}"),
    in_own: |band| format!("egen gruppe: {band}"),
    rests_on: |n, profile, between, within| {
        let within = within.map_or_else(String::new, |within| format!("; internt i en gruppe {within}"));
        format!(
            "n = {n} (antal besvarelser). Niveauer efter profilen {profile}: mellem grupper {between}{within}."
        )
    },
    summary: |groups, shown, withheld| {
        format!("{groups} grupper; {shown} relationer mellem dem vises, {withheld} vises ikke.")
    },
};

pub(super) static CHARTS: Charts = Charts {
    run_lead: "Hvert punkt er en værdi på sin dag; linjen på tværs er medianen.",
    day: "Dag",
    value: "Værdi",
    beside: "I forhold til medianen",
    sign: "Tegn",
    side: |side| match side {
        ChartSide::Above => "over",
        ChartSide::Below => "under",
        ChartSide::On => "på den",
    },
    median: "median",
    target: "mål",
    change: "ændring",
    point: "værdi",
    in_shift: "del af et skift",
    trend_up: "del af en stigning",
    trend_down: "del af et fald",
    up: "opad",
    down: "nedad",
    shift_found: |points, side, from, to| {
        format!("Skift: {points} punkter {side} medianen, {from} til {to}.")
    },
    trend_found: |points, way, from, to| format!("Tendens: {points} punkter {way}, {from} til {to}."),
    more_found: "Der er flere; alle står i tabellen.",
    runs_found: |runs, least, most, sign| {
        let sign = match sign {
            Some(Signal::TooFewRuns) => " Det er for få.",
            Some(_) => " Det er for mange.",
            None => "",
        };
        format!("Serier: {runs}. Ved tilfældighed er der {least} til {most}, 95 gange ud af 100.{sign}")
    },
    few_useful: |useful| {
        format!("Punkter uden for medianen: {useful}. Med færre end 10 siger antallet af serier intet.")
    },
    no_signal: "Ingen af reglerne finder tegn på en ændring.",
    caution: "Et tegn siger, at noget andet end tilfældighed sandsynligvis var på spil, men ikke hvad.",
    run_summary: |points, median| format!("{points} værdier, median {median}."),
    lorenz_title: "Sådan fordeler udgifterne sig på borgerne",
    lorenz_lead: "Kurven viser, hvor stor en del af udgifterne de billigste borgere står for, indtil alle er med.",
    citizens: "Borgere",
    citizen_share: "Andel af borgerne, de billigste først",
    cost_share: "Andel af udgifterne",
    times_the_mean: "Gange gennemsnittet",
    curve: "som det er",
    equal: "hvis alle kostede det samme",
    dearest: |share| format!("de dyreste {share}"),
    takes: |cost, times| format!("{cost} af udgifterne, {times} gange gennemsnittet"),
    between: |from, to| format!("fra {from} til {to} af de dyreste"),
    gini: |gini| format!("Gini-koefficient: {gini}."),
    gini_between: |low, high| format!("Gini-koefficient: fra {low} til {high}, alene ud fra punkterne."),
    more_shares: "De øvrige andele står i tabellen.",
};

fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Map => "Relationskort",
        Kind::Matrix => "Relationsmatrix",
        Kind::Dimensions => "Relationel koordinering, dimension for dimension",
        Kind::Change => "Udvikling fra den tidligere måling til den senere",
        Kind::Distributions => "Sådan fordeler svarene sig",
    }
}

fn lead(kind: Kind) -> &'static str {
    match kind {
        Kind::Map => "Hver pil er en faggruppes vurdering af en anden, på en skala fra 1 til 5.",
        Kind::Matrix => "Rækkens faggruppe vurderer søjlens faggruppe, på en skala fra 1 til 5.",
        Kind::Dimensions => {
            "Hver bjælke er gennemsnittet af de relationer, der vises, på en skala fra 1 til 5."
        }
        Kind::Change => {
            "Hver linje går fra gennemsnittet før til gennemsnittet efter, på en skala fra 1 til 5."
        }
        Kind::Distributions => {
            "Hver bjælke er alle svar på et spørgsmål, fra 1, det mindst gode, til 5, det bedste."
        }
    }
}

fn level(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Weak) => "svag",
        Some(Level::Moderate) => "moderat",
        Some(Level::Strong) => "stærk",
        None => "intet niveau",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::TooFew => "for få svar til at blive vist",
        Reason::TooFewRated => "for få personer i den vurderede gruppe",
        Reason::Protected => "enkelte svar ville kunne regnes ud",
        Reason::NoAnswers => "ingen svar",
        Reason::TooFewItems => "for få spørgsmål besvaret",
        Reason::OnePersonGroup => "én person i gruppen",
        Reason::NoTies => "ingen relationer",
        Reason::NoTiesShown => "ingen relationer vises",
        Reason::NoCuts => "intet niveau",
        _ => "ingen værdi",
    }
}
