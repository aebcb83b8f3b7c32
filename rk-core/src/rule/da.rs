//! Every sentence in Danish.

use super::{Note, Rule};

/// What to do about `rule`
// No wildcard arm: a rule without its sentence does not compile.
#[expect(clippy::too_many_lines, reason = "a line a rule")]
pub(super) fn sentence(rule: &Rule) -> &'static str {
    match rule {
        Rule::Shape => "Giv feltet den type, som beskrivelsen af kaldet angiver.",
        Rule::UnknownField => "Fjern feltet, eller ret dets navn: kaldet kender det ikke.",
        Rule::DuplicateKey => "Angiv dette felt én gang: det står her to gange.",
        Rule::DataMissing => "Angiv data, enten som `columns` eller som `csv`.",
        Rule::DataTwice => "Angiv data én gang: enten `columns` eller `csv`.",
        Rule::FrequencyMissing => {
            "Angiv, hvordan svarene på \"hyppig kommunikation\" er kodet: `frequency` er `scored`, `raw_1_3_5_4_2`, `raw_1_3_5_3_1` eller fem tal. Det kan ikke ses af data."
        }
        Rule::FrequencyNotAsked => "Udelad `frequency`: skemaet spørger ikke til \"hyppig kommunikation\".",
        Rule::MinItemsOutOfRange { .. } => "Sæt `min_items` til et tal fra {least} til {most}.",
        Rule::ExpectedUnknownGroup => "Angiv to af undersøgelsens faggrupper i den forventede relation.",
        Rule::WeightNegative => "Angiv vægten som et tal på 0 eller mere med højst seks decimaler.",
        Rule::WeightMissing => "Angiv en vægt for hver faggruppe, der har svaret.",
        Rule::WeightUnknownGroup => {
            "Fjern vægten, eller ret navnet: undersøgelsen har ingen sådan faggruppe."
        }
        Rule::ItemCount { .. } => "Giv skemaet fra {least} til {most} spørgsmål.",
        Rule::ItemUnknown => "Skriv en af de syv dimensioner, eller beskriv dit eget spørgsmål med et id.",
        Rule::ItemDuplicate => "Giv hvert spørgsmål sit eget navn.",
        Rule::ItemIdEmpty => "Giv spørgsmålet et id.",
        Rule::CodingItemUnknown => "Fjern kodningen, eller ret navnet: skemaet har ikke det spørgsmål.",
        Rule::CodingOutOfRange { .. } => "Giv kodningen fem tal fra {least} til {most}, ét for hvert svar.",
        Rule::ProfileUnknown => {
            "Vælg profilen `danish`, `danish_single` eller `german_2024`, eller beskriv din egen."
        }
        Rule::ProfileNameTaken => "Giv profilen sit eget navn: dette står for offentliggjorte grænser.",
        Rule::CutsOrder => "Lad `moderate_from` være højst `strong_above`.",
        Rule::CutOutOfRange { .. } => "Sæt hver grænse til et tal fra {least} til {most}.",
        Rule::CutDecimals { .. } => "Skriv hver grænse med højst {most} decimaler.",
        Rule::GroupNameEmpty => "Giv faggruppen et navn.",
        Rule::GroupDuplicate => "Nævn hver faggruppe én gang.",
        Rule::GroupEligibleZero => {
            "Udelad `eligible`, eller angiv antallet af personer i faggruppen, mindst 1."
        }
        Rule::GroupEligibleBelowRespondents => {
            "Kontrollér `eligible`: flere har svaret, end faggruppen siges at have."
        }
        Rule::PatternInvalid => "Skriv {rated} og {dimension} én gang hver i `pattern` med noget imellem.",
        Rule::ColumnMissing => {
            "Tilføj kolonnen til tabellen, eller ret kodebogen: kolonnen er nødvendig og blev ikke fundet."
        }
        Rule::ColumnTwice => {
            "Behold én kolonne for hver vurderet faggruppe og hvert spørgsmål: en anden kolonne står allerede for disse."
        }
        Rule::CodebookDimensionUnknown => "Angiv et af skemaets spørgsmål for kolonnen.",
        Rule::ColumnUnused => "Kolonnen blev ikke brugt.",
        Rule::NoRatingColumns => {
            "Ret kodebogen: efter den indeholder ingen af tabellens kolonner vurderinger."
        }
        Rule::ColumnLength => "Gør kolonnen lige så lang som den første.",
        Rule::CsvMalformed => {
            "Eksportér filen igen, eller luk det anførselstegn, som åbnes her: filen slutter inde i det."
        }
        Rule::CsvHeaderDuplicate => "Giv hver kolonne sit eget navn.",
        Rule::CsvRowFields => "Giv rækken lige så mange felter, som overskriften har.",
        Rule::NoRows => "Angiv mindst én række med svar.",
        Rule::GroupsTooMany { .. } => {
            "Beregn højst {most} faggrupper samlet. Kontrollér, at den rigtige kolonne læses som faggruppe."
        }
        Rule::GroupsNoOverlap => {
            "Kontrollér, hvordan faggrupperne er stavet: ingen af dem, der har svaret, er blandt de vurderede. Hvis det er meningen, så nævn dem alle i `groups`."
        }
        Rule::RatingOutOfRange { .. } => {
            "Angiv en vurdering fra {least} til {most}, eller lad cellen stå tom."
        }
        Rule::RatingNotWhole => "Angiv vurderingen som et helt tal.",
        Rule::RatingNotNumber => "Angiv vurderingen som et tal, eller lad cellen stå tom.",
        Rule::DimensionUnknown => "Angiv en dimension, som skemaet spørger til.",
        Rule::DimensionMissing => "Angiv, hvilken dimension svaret handler om.",
        Rule::RatedGroupMissing => "Angiv, hvilken faggruppe svaret handler om.",
        Rule::RatedGroupUnknown => {
            "Angiv en faggruppe fra listen som den vurderede, eller føj den til `groups`."
        }
        Rule::RaterGroupMissing => "Angiv respondentens egen faggruppe. Indtil da er svarene udeladt.",
        Rule::RaterGroupUnknown => {
            "Angiv en faggruppe fra listen som respondentens egen, eller føj den til `groups`."
        }
        Rule::RespondentMissing => "Giv respondenten et id.",
        Rule::RespondentTwoGroups => "Placér respondenten i én faggruppe: tidligere rækker nævner en anden.",
        Rule::AnswerConflict => "Behold ét svar på spørgsmålet: respondenten har også givet et andet.",
        Rule::SelectNone => {
            "Vælg et sted, en måling eller en sag, som findes i data: dette valg efterlader intet."
        }
        Rule::SelectUnknownKey => "Udelad dette valg, eller angiv kolonnen i kodebogen: data har ingen.",
        Rule::WavePooled => {
            "Vælg én måling: flere beregnes her som én, og den, der har svaret to gange, tæller to gange."
        }
        Rule::MeanInGap => {
            "Læs niveauet med forbehold: profilens trykte grænser giver ikke noget niveau til gennemsnit over 3,9 og op til 4,0; de regnes her som moderate."
        }
        Rule::MatrixShape => {
            "Giv `means` én række for hver af `raters` og i den ét gennemsnit for hver af `rated`."
        }
        Rule::MeanOutOfRange { .. } => "Angiv et gennemsnit fra {least} til {most} eller `null`.",
        Rule::MeanDecimals { .. } => "Skriv hvert gennemsnit med højst {most} decimaler.",
        Rule::EncodingUnreadable => {
            "Gem filen igen som UTF-8, eller angiv dens tegnkodning i kodebogen: filen kan ikke læses, som den er."
        }
        Rule::HeaderRowsOutOfRange { .. } => "Sæt `header_rows` til et tal fra {least} til {most}.",
        Rule::ColumnTwoRoles => "Brug kolonnen til ét formål i kodebogen.",
        Rule::CodebookItemMissing => {
            "Angiv en kolonne for hvert spørgsmål om den faggruppe, som denne kolonne vurderer: mindst én mangler i kodebogen."
        }
        Rule::CodebookOther => {
            "Brug den kodebog, der hører til filen: filen har ingen af de kolonner, som denne nævner."
        }
        Rule::CodebookGroupUnknown => "Tilføj faggruppen til `group_names` i kodebogen.",
        Rule::CodebookAnswerOutOfRange { .. } => "Lad teksten stå for et svar fra {least} til {most}.",
        Rule::CsvCutOff => "Eksportér filen igen: den slutter midt i denne række.",
        Rule::AnswerLabelUnknown => {
            "Tilføj svaret til svarteksterne, til `missing` eller til `dont_know` i kodebogen."
        }
        Rule::PersonalNumber => {
            "Erstat personnummeret her med jeres egen nøgle, og gem listen over nøgler et andet sted."
        }
        Rule::ProposeNone => {
            "Angiv kolonnerne med vurderinger i kodebogen: ingen af kolonnerne kunne genkendes."
        }
        Rule::ProposeGroupNone => {
            "Angiv kolonnen med respondentens egen faggruppe i `group`: ingen af kolonnerne kunne genkendes som den."
        }
        Rule::ProposeByPosition => {
            "Se efter, hvilken faggruppe og dimension hver kolonne handler om: nogle er placeret alene efter rækkefølgen."
        }
        Rule::PolicyUnknown => "Vælg politikken `standard` eller `open`, eller beskriv jeres egen.",
        Rule::PolicyTooLow { .. } => {
            "Sæt den mindste gruppe for gennemsnit til mindst {least} og for vurderede grupper til mindst 1. Bed om politikken `open` ved navn for at vise alt."
        }
        Rule::PolicyOrder => "Lad `distribution_from` være mindst `mean_from`.",
        Rule::PolicyDecimals { .. } => "Vis gennemsnit med 0 til {most} decimaler.",
        Rule::ReleaseOpen => {
            "Hold denne udgave blandt dem, der må se alle svar: politikken `open` tilbageholder intet."
        }
        Rule::RatedSizeUnknown => "Angiv `eligible` for faggruppen: det vides ikke, om den er én person.",
        Rule::WavesNoCommonGroup => "Giv resultater, der har en faggruppe til fælles, stavet ens.",
        Rule::WavesInstrument => "Giv resultater af de samme spørgsmål.",
        Rule::WavesMethod => {
            "Sammenlign med omtanke: resultaterne har forskellige `min_items` eller grænser mellem niveauer."
        }
        Rule::MatchImpossible => {
            "Beregn begge målinger med `respondents`, eller lad dem være adskilte stikprøver: personer parres efter navn."
        }
        Rule::SitesTooFew { .. } => "Giv mindst {least} steder at sammenligne.",
        Rule::SiteDuplicate => "Giv hvert sted sit eget navn.",
        Rule::ReferenceUnknown => "Angiv et af stederne som det, der sammenlignes med.",
        Rule::IndicatorRowsNone => "Giv mindst én række af tabellen.",
        Rule::IndicatorStatementEmpty => "Angiv rækkens udsagn.",
        Rule::IndicatorDecimals { .. } => "Angiv tallet som 0 eller mere med højst {most} decimaler.",
        Rule::IndicatorMeanDiffers => "Kontrollér det trykte gennemsnit: det følger ikke af rækkerne.",
        Rule::IndicatorPercentDiffers => "Kontrollér den trykte procent: den følger ikke af rækkerne.",
        Rule::AuditTableNone => "Giv mindst én tabel.",
        Rule::AuditTableShape => "Giv listen én værdi for hver række eller kolonne i tabellen.",
        Rule::AuditNumber { .. } => {
            "Kontrollér tallet: et gennemsnit ligger fra 1 til 5, og et antal er helt, med højst {most} decimaler."
        }
        Rule::AuditCellSmall { .. } => "Tilbagehold værdien: den hviler på færre end {least} svar.",
        Rule::AuditCellUniform => "Tilbagehold værdien: den fortæller, at alle bag den svarede ens.",
        Rule::AuditCellDerived => "Tilbagehold én værdi mere: denne kan regnes ud af dem, der vises.",
        Rule::AuditWavePerson => {
            "Tilbagehold værdien, eller vis færre decimaler: sammen med den tidligere måling fortæller den, hvad en person, der kom til eller gik, svarede."
        }
        Rule::PictureOneWave => {
            "Giv en udgave af to målinger, lavet med `before`, til billedet af forandring."
        }
        Rule::ReportNothingToShow => {
            "Spørg flere, eller slå små faggrupper sammen, før I rapporterer: ingen af relationerne må vises."
        }
        Rule::RowsNone => "Giv mindst én række med mindst én værdi.",
        Rule::RowsRagged { .. } => {
            "Giv rækken {expected} værdier, én for hvert spørgsmål; `null` står for intet svar."
        }
        Rule::RowsTooFew { .. } => {
            "Giv mindst {least} rækker med alle svar, eller lad manglende svar blive behandlet parvis."
        }
        Rule::ItemsOne => "Giv mindst to spørgsmål: ét spørgsmål har ingen indre sammenhæng.",
        Rule::ItemsTooFew { .. } => "Giv mindst {least} spørgsmål: en faktor af færre kan ikke bestemmes.",
        Rule::ItemConstant => {
            "Tag spørgsmålet ud, eller spørg flere: alle svarede ens på det, så det har ingen sammenhæng med de andre."
        }
        Rule::CovarianceNegative => {
            "Se efter, om et spørgsmål er vendt om, og vend dets kodning: i gennemsnit går spørgsmålene imod hinanden."
        }
        Rule::MatrixNotPositiveDefinite => {
            "Tag et spørgsmål ud, som andre bestemmer, eller brug kun hele rækker: korrelationerne har ingen invers."
        }
        Rule::FitNone => {
            "Brug principal axis, færre faktorer eller flere personer: maximum likelihood finder ingen gyldig løsning her."
        }
        Rule::TwoItems => {
            "Giv to lister med mindst to spørgsmål hver, som tilsammen har hvert spørgsmål én gang, talt fra 0."
        }
        Rule::VarianceNone => {
            "Kontrollér værdierne: uden forskelle inden for grupperne er der intet at sammenligne med."
        }
        Rule::StatsGroupsLength => "Giv én gruppe for hver værdi eller række.",
        Rule::StatsGroupsTooFew { .. } => "Giv værdier fra mindst {least} grupper.",
        Rule::StatsGroupOne { .. } => {
            "Slå små grupper sammen, eller tag dem ud: {count} af grupperne har én værdi, og den kan ikke vise enighed."
        }
        Rule::OffScale { .. } => {
            "Giv en værdi fra {least} til {most}, eller angiv antallet af svarmuligheder."
        }
        Rule::ValueSize => {
            "Angiv 0 eller et tal fra 1e-60 til 1e60, med eller uden minus: vælg en anden enhed."
        }
        Rule::OptionsOutOfRange { .. } => "Giv et antal svarmuligheder fra {least} til {most}.",
        Rule::NullOptions { .. } => {
            "Giv variansen selv, over 0: den let skæve nulfordeling er kun kendt for {options} svarmuligheder."
        }
        Rule::ConfidenceOutOfRange => "Giv et konfidensniveau over 0 og under 1, for eksempel 0.95.",
        Rule::SeedMissing => {
            "Giv et `seed`, et helt tal på 0 eller mere, og skriv det i artiklen: med det får alle det samme resultat."
        }
        Rule::ReplicatesOutOfRange { .. } => {
            "Giv et tal fra {least} til {most}; 2000 eller flere giver et stabilt interval."
        }
        Rule::BootstrapStatisticsNone => "Nævn mindst én slags statistik.",
        Rule::TestsRespondents => "Beregn med `respondents`: tests bygger på hver persons score.",
        Rule::InputDate => "Skriv en dag i kalenderen som år, måned og dag, for eksempel 2025-11-03.",
        Rule::InputDuplicateId => "Giv posten sit eget id: dette er optaget.",
        Rule::InputReference => "Henvis til en post, der findes i kaldet: ingen post har dette id.",
        Rule::InputListTooLong { .. } => "Hold listen på højst {most} poster.",
        Rule::InputPersonalNumber => {
            "Erstat personnummeret her med jeres egen nøgle, og opbevar listen over nøgler et andet sted."
        }
        Rule::ImprovementNumber { .. } => {
            "Angiv tallet med højst {most} decimaler og ikke længere fra 0 end en billion."
        }
        Rule::ReferralBothGiven => {
            "Angiv enten `referrals` med deres `interviews` eller det, der er optalt i `counted`."
        }
        Rule::ReferralNoneGiven => {
            "Angiv underretningerne enkeltvis i `referrals` eller det, der er optalt, i `counted`."
        }
        Rule::ReferralBeforeReferral => {
            "Kontrollér de to dage: samtalen holdes samme dag som underretningen eller senere."
        }
        Rule::ReferralContradiction => {
            "Angiv én gang, hvornår samtalen blev holdt, som `on`, `days` eller `within`; udelad dem alle, hvis den ikke blev holdt."
        }
        Rule::ReferralUnplaced => {
            "Angiv, hvornår samtalen blev holdt, eller hvilken dag underretningen kom: indtil da tæller den som ukendt."
        }
        Rule::ReferralCountExceeds => {
            "Kontrollér antallet: det er større end det antal, som det er en del af."
        }
        Rule::ReferralCountSum => {
            "Placér hver underretning i et af tidsrummene, også dem uden samtale i `not_held`: resten tæller som ukendte."
        }
        Rule::ReferralReceivedOutside => {
            "Kontrollér dagen, hvor underretningen kom, eller perioden: dagen ligger uden for den."
        }
        Rule::ReferralPeriodOrder => {
            "Lad perioden have en længde: angiv `received_to` senere end `received_from`."
        }
        Rule::ReferralFew { .. } => {
            "Læs hver andel sammen med dens interval: en andel af færre end {least} siger ikke meget alene."
        }
        Rule::HandoverJointMeetingMissing => {
            "Hold et fælles møde mellem region og kommune ved næste overlevering: her blev der ikke holdt noget."
        }
        Rule::HandoverFamilyAbsent => "Invitér familien med til det fælles møde: her var den ikke med.",
        Rule::HandoverKnowledgeLate => {
            "Giv viden videre senest den dag, den skal bruges: her kom den for sent."
        }
        Rule::HandoverUnknown { .. } => "Find ud af, om overleveringens ukendte mål er nået: {count}.",
        Rule::HandoverContradiction => "Kontrollér `knowledge_on_time` og de to datoer: de siger hver sit.",
        Rule::HandoverWithoutMeeting => {
            "Kontrollér, om der var et fælles møde: familien kan ikke være med til et møde, der ikke blev holdt."
        }
        Rule::ChangeTestAimMissing => "Skriv i `aim`, hvad der skal blive bedre, for hvem og hvornår.",
        Rule::ChangeTestMeasureMissing => {
            "Vælg i `measure` et tal, der viser, om forandringen er en forbedring."
        }
        Rule::ChangeTestDriversNone => "Skriv i `drivers`, hvad der skal ændres, for at målet nås.",
        Rule::ChangeTestNoTarget => "Sæt et tal i `target`, så alle kan se, hvornår målet er nået.",
        Rule::ChangeTestUntried => "Planlæg en prøvehandling for driveren: der er ingen endnu.",
        Rule::ChangeTestNoDriver => "Angiv i `driver`, hvilken driver prøvehandlingen skal flytte.",
        Rule::ChangeTestCircle => {
            "Giv driveren en anden overordnet driver eller ingen: den står under sig selv."
        }
        Rule::ChangeTestPointsOrder => {
            "Sæt punkterne i tidsorden, ét pr. dag: dette er ikke senere end det foregående."
        }
        Rule::ChangeTestPointsFew { .. } => {
            "Mål videre: reglerne for et seriediagram kræver mindst {least} punkter."
        }
        Rule::ChangeTestBaseline => {
            "Sæt `baseline` til et antal punkter med værdi, fra 1 til så mange, som der er."
        }
        Rule::ChangeTestRuleLength { .. } => "Sæt reglens antal punkter til mindst {least}.",
        Rule::ChangeTestChangedOn => {
            "Kontrollér dagen for ændringen: der er intet punkt før den eller intet fra den og frem."
        }
        Rule::ChangeTestByPassed => {
            "Beslut, hvordan I går videre: dagen for målet er gået, og måltallet er ikke nået."
        }
        Rule::WageNegative => "Angiv tallet som 0 eller mere.",
        Rule::WageUnitUnknown => {
            "Angiv i `unit`, hvad beløbene gælder: én sag, en måned, et år eller noget andet."
        }
        Rule::WageStartUpUnknown => {
            "Angiv i `start_up`, hvad det kostede at komme i gang, for eksempel kurser og møder."
        }
        Rule::WageSideMissing => "Angiv også denne udgift: med kun den ene er der intet at sammenligne.",
        Rule::WageRowsNone => "Angiv mindst én række med `hours` og `hourly`.",
        Rule::CostBothGiven => "Angiv enten `costs` eller `points`.",
        Rule::CostNoneGiven => {
            "Angiv en udgift for hver borger i `costs` eller offentliggjorte andele i `points`; en liste skal have en post."
        }
        Rule::CostNegative => "Angiv udgiften til hver borger som 0 eller mere.",
        Rule::CostShareOutOfRange => "Angiv andelen som et tal over 0 og under 1, for eksempel 0.1 for 10 %.",
        Rule::CostPointsOrder => {
            "Sæt andelene i stigende rækkefølge: denne er ikke større end den foregående."
        }
        Rule::CostNotDearest => {
            "Kontrollér andelene: borgerne efter dette punkt ville koste mere hver end dem før det, så de er ikke de dyreste."
        }
        Rule::CostTotalZero => "Kontrollér udgifterne: ingen koster noget, så der er intet at fordele.",
        Rule::CostAtWithPoints => "Udelad `at`: offentliggjorte andele kendes kun i deres egne punkter.",
        Rule::CostFew { .. } => {
            "Angiv mindst {least} borgere eller en større andel i `at`: den mindste er en del af én borger."
        }
        Rule::More { .. } => "Kun de første 100 steder med {of} er vist; der er {count}.",
    }
}

/// What says what a column is
pub(super) fn note(note: Note) -> &'static str {
    match note {
        Note::ByName => "Kolonnens navn siger, hvad den er.",
        Note::ByLabel => "Spørgsmålets tekst siger, hvad kolonnen er.",
        Note::ByPosition => "Kun pladsen i en blok siger, hvad kolonnen er. Hold den op mod spørgeskemaet.",
        Note::Metadata => "Spørgeskemaprogrammet har tilføjet kolonnen. Den skal ikke bruges.",
        Note::MetadataId => {
            "Spørgeskemaprogrammet har tilføjet kolonnen. Den skelner svarpersonerne fra hinanden."
        }
        Note::Nothing => "Intet siger, hvad kolonnen er. Skriv den ind i kodebogen, hvis den skal bruges.",
    }
}
