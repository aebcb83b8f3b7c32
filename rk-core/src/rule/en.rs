//! Every sentence in English.

use super::{Note, Rule};

/// What to do about `rule`
// No wildcard arm: a rule without its sentence does not compile.
#[expect(clippy::too_many_lines, reason = "a line a rule")]
pub(super) fn sentence(rule: &Rule) -> &'static str {
    match rule {
        Rule::Shape => "Give this field the type that the call's description names.",
        Rule::UnknownField => "Remove this field or correct its name: the call does not know it.",
        Rule::DuplicateKey => "Give this field once: it stands here twice.",
        Rule::DataMissing => "Give the data, as `columns` or as `csv`.",
        Rule::DataTwice => "Give the data once: either `columns` or `csv`.",
        Rule::FrequencyMissing => {
            "State how the answers to the item \"frequent\" are coded: `frequency` is `scored`, `raw_1_3_5_4_2`, `raw_1_3_5_3_1` or five numbers. It cannot be seen from the data."
        }
        Rule::FrequencyNotAsked => {
            "Leave out `frequency`: the instrument does not ask the item \"frequent\"."
        }
        Rule::MinItemsOutOfRange { .. } => "Set `min_items` to a number from {least} to {most}.",
        Rule::ExpectedUnknownGroup => "Name two workgroups of the survey in this expected tie.",
        Rule::WeightNegative => "Give this weight as a number of 0 or more, with at most six decimals.",
        Rule::WeightMissing => "Give a weight to every workgroup that answered.",
        Rule::WeightUnknownGroup => {
            "Remove this weight or correct its name: the survey has no such workgroup."
        }
        Rule::ItemCount { .. } => "Give the instrument from {least} to {most} items.",
        Rule::ItemUnknown => "Write one of the seven dimensions, or describe an item of your own with an id.",
        Rule::ItemDuplicate => "Give each item a name of its own.",
        Rule::ItemIdEmpty => "Give this item an id.",
        Rule::CodingItemUnknown => "Remove this coding or correct its name: the instrument has no such item.",
        Rule::CodingOutOfRange { .. } => {
            "Give the coding five numbers from {least} to {most}, one for each answer."
        }
        Rule::ProfileUnknown => {
            "Choose the profile `danish`, `danish_single` or `german_2024`, or describe one of your own."
        }
        Rule::ProfileNameTaken => "Give your profile a name of its own: this one stands for published cuts.",
        Rule::CutsOrder => "Let `moderate_from` be at most `strong_above`.",
        Rule::CutOutOfRange { .. } => "Set each cut to a number from {least} to {most}.",
        Rule::CutDecimals { .. } => "Write each cut with at most {most} decimals.",
        Rule::GroupNameEmpty => "Give this workgroup a name.",
        Rule::GroupDuplicate => "List each workgroup once.",
        Rule::GroupEligibleZero => {
            "Leave out `eligible`, or set it to the number of people in the workgroup, at least 1."
        }
        Rule::GroupEligibleBelowRespondents => {
            "Check `eligible`: more people answered than the workgroup is said to have."
        }
        Rule::PatternInvalid => {
            "Write {rated} and {dimension} once each in `pattern`, with something between them."
        }
        Rule::ColumnMissing => {
            "Add this column to the table, or correct the codebook: the column is needed and was not found."
        }
        Rule::ColumnTwice => {
            "Keep one column for each rated workgroup and item: another column already stands for these."
        }
        Rule::CodebookDimensionUnknown => "Name an item of the instrument for this column.",
        Rule::ColumnUnused => "This column was not used.",
        Rule::NoRatingColumns => "Correct the codebook: none of the table's columns holds ratings by it.",
        Rule::ColumnLength => "Make this column as long as the first one.",
        Rule::CsvMalformed => {
            "Export the file again, or close the quotation mark that opens here: the file ends within it."
        }
        Rule::CsvHeaderDuplicate => "Give each column a name of its own.",
        Rule::CsvRowFields => "Give this row as many fields as the header has.",
        Rule::NoRows => "Give at least one row of answers.",
        Rule::GroupsTooMany { .. } => {
            "Score at most {most} workgroups together. Check that the right column is read as the workgroup."
        }
        Rule::GroupsNoOverlap => {
            "Check how the workgroups are spelt: none of those that answered is among those that were rated. If that is meant, list them all in `groups`."
        }
        Rule::RatingOutOfRange { .. } => "Enter a rating from {least} to {most}, or leave the cell empty.",
        Rule::RatingNotWhole => "Enter a whole number as the rating.",
        Rule::RatingNotNumber => "Enter the rating as a number, or leave the cell empty.",
        Rule::DimensionUnknown => "Name a dimension that the instrument asks.",
        Rule::DimensionMissing => "Name the dimension that this answer is about.",
        Rule::RatedGroupMissing => "Name the workgroup that this answer is about.",
        Rule::RatedGroupUnknown => {
            "Name a workgroup from the list as the one that was rated, or add it to `groups`."
        }
        Rule::RaterGroupMissing => {
            "Name the respondent's own workgroup. Until then these answers are left out."
        }
        Rule::RaterGroupUnknown => {
            "Name a workgroup from the list as the respondent's own, or add it to `groups`."
        }
        Rule::RespondentMissing => "Give the respondent an id.",
        Rule::RespondentTwoGroups => "Place the respondent in one workgroup: earlier rows name another.",
        Rule::AnswerConflict => "Keep one answer to this question: the respondent has also given another.",
        Rule::SelectNone => "Select a site, wave or case that the data has: this selection leaves nothing.",
        Rule::SelectUnknownKey => {
            "Leave out this selection, or name the column in the codebook: the data has none."
        }
        Rule::WavePooled => {
            "Select one wave: several are scored here as one, and who answered twice counts twice."
        }
        Rule::MeanInGap => {
            "Read this level with care: the printed bands of the profile leave means above 3.9 and up to 4.0 without a level; they count as moderate here."
        }
        Rule::MatrixShape => {
            "Give `means` one row for each of `raters` and in it one mean for each of `rated`."
        }
        Rule::MeanOutOfRange { .. } => "Enter a mean from {least} to {most}, or `null`.",
        Rule::MeanDecimals { .. } => "Write each mean with at most {most} decimals.",
        Rule::EncodingUnreadable => {
            "Save the file again as UTF-8, or name its encoding in the codebook: the bytes cannot be read as they are."
        }
        Rule::HeaderRowsOutOfRange { .. } => "Set `header_rows` to a number from {least} to {most}.",
        Rule::ColumnTwoRoles => "Name this column for one purpose in the codebook.",
        Rule::CodebookItemMissing => {
            "Name a column for every item of the workgroup that this column rates: at least one is missing in the codebook."
        }
        Rule::CodebookOther => {
            "Use the codebook of this file: the file has none of the columns that this one names."
        }
        Rule::CodebookGroupUnknown => "Add this workgroup to `group_names` in the codebook.",
        Rule::CodebookAnswerOutOfRange { .. } => "Let this label stand for an answer from {least} to {most}.",
        Rule::CsvCutOff => "Export the file again: it ends in the middle of this row.",
        Rule::AnswerLabelUnknown => {
            "Add this answer to the labels, to `missing` or to `dont_know` in the codebook."
        }
        Rule::PersonalNumber | Rule::InputPersonalNumber => {
            "Replace the personal number here with a key of your own, and keep the list of keys elsewhere."
        }
        Rule::ProposeNone => {
            "Name the columns of ratings in the codebook: none of the columns could be recognised."
        }
        Rule::ProposeGroupNone => {
            "Name the column of the respondent's own workgroup in `group`: none of the columns could be recognised as it."
        }
        Rule::ProposeByPosition => {
            "Check which workgroup and dimension each column of ratings is about: some were placed by their order alone."
        }
        Rule::PolicyUnknown => "Choose the policy `standard` or `open`, or describe one of your own.",
        Rule::PolicyTooLow { .. } => {
            "Set the smallest group for means to at least {least}, for rated groups to at least 1. To show everything, ask for the policy `open` by name."
        }
        Rule::PolicyOrder => "Let `distribution_from` be at least `mean_from`.",
        Rule::PolicyDecimals { .. } => "Show means with 0 to {most} decimals.",
        Rule::ReleaseOpen => {
            "Keep this release among those who may see every answer: the policy `open` withholds nothing."
        }
        Rule::RatedSizeUnknown => {
            "State `eligible` for this workgroup: it is not known whether it is a single person."
        }
        Rule::WavesNoCommonGroup => "Give scores that have a workgroup in common, with the same spelling.",
        Rule::WavesInstrument => "Give scores of the same items.",
        Rule::WavesMethod => {
            "Compare with care: the scores differ in `min_items` or in the cuts between levels."
        }
        Rule::MatchImpossible => {
            "Score both waves with `respondents`, or let them be separate samples: people are matched by their names."
        }
        Rule::SitesTooFew { .. } => "Give at least {least} sites to compare.",
        Rule::SiteDuplicate => "Give each site a name of its own.",
        Rule::ReferenceUnknown => "Name one of the sites as the reference.",
        Rule::IndicatorRowsNone => "Give at least one row of the table.",
        Rule::IndicatorStatementEmpty => "Give the statement of this row.",
        Rule::IndicatorDecimals { .. } => "Give this number as 0 or more with at most {most} decimals.",
        Rule::IndicatorMeanDiffers => "Check the printed mean: it does not follow from the rows.",
        Rule::IndicatorPercentDiffers => "Check the printed percentage: it does not follow from the rows.",
        Rule::AuditTableNone => "Give at least one table.",
        Rule::AuditTableShape => "Give this list one entry for each row or column of the table.",
        Rule::AuditNumber { .. } => {
            "Check this number: a mean lies from 1 to 5 and a count is whole, with at most {most} decimals."
        }
        Rule::AuditCellSmall { .. } => "Withhold this value: it rests on fewer than {least} answers.",
        Rule::AuditCellUniform => "Withhold this value: it tells that everybody behind it answered alike.",
        Rule::AuditCellDerived => {
            "Withhold one more value: this one can be worked out from those that are shown."
        }
        Rule::AuditWavePerson => {
            "Withhold this value or print fewer decimals: with the earlier wave it tells what a person who joined or left answered."
        }
        Rule::PictureOneWave => "Give a release of two waves, made with `before`, for the picture of change.",
        Rule::ReportNothingToShow => {
            "Ask more people, or join small workgroups, before you report: none of the ties may be shown."
        }
        Rule::RowsNone => "Give at least one row with at least one value.",
        Rule::RowsRagged { .. } => {
            "Give this row {expected} values, one for each item; `null` stands for no answer."
        }
        Rule::RowsTooFew { .. } => {
            "Give at least {least} rows that have every answer, or let missing answers be handled pairwise."
        }
        Rule::ItemsOne => "Give at least two items: one item has no internal consistency.",
        Rule::ItemsTooFew { .. } => "Give at least {least} items: a factor of fewer cannot be found.",
        Rule::ItemConstant => {
            "Leave this item out, or ask more people: everybody answered it alike, so it has no correlation with the others."
        }
        Rule::CovarianceNegative => {
            "Check whether an item is worded the other way round and reverse its coding: on average the items run against each other."
        }
        Rule::MatrixNotPositiveDefinite => {
            "Leave out an item that others determine, or use complete rows only: these correlations have no inverse."
        }
        Rule::FitNone => {
            "Use the principal axis, fewer factors or more people: maximum likelihood finds no proper solution here."
        }
        Rule::TwoItems => {
            "Give two lists of at least two items each that together hold every item once, counted from 0."
        }
        Rule::VarianceNone => {
            "Check the values: without any difference within groups there is nothing to compare with."
        }
        Rule::StatsGroupsLength => "Give one group for each value or row.",
        Rule::StatsGroupsTooFew { .. } => "Give values of at least {least} groups.",
        Rule::StatsGroupOne { .. } => {
            "Join small groups or leave them out: {count} of the groups hold one value, which cannot show agreement."
        }
        Rule::OffScale { .. } => {
            "Give a value from {least} to {most}, or state the number of answer options."
        }
        Rule::ValueSize => {
            "Give 0 or a number from 1e-60 to 1e60, with or without a minus: choose another unit."
        }
        Rule::OptionsOutOfRange { .. } => "Give a number of answer options from {least} to {most}.",
        Rule::NullOptions { .. } => {
            "Give the variance itself, above 0: the slightly skewed null is known for {options} answer options only."
        }
        Rule::ConfidenceOutOfRange => "Give a confidence above 0 and below 1, such as 0.95.",
        Rule::SeedMissing => {
            "Give a `seed`, any whole number of 0 or more, and state it in your paper: with it everybody gets the same result."
        }
        Rule::ReplicatesOutOfRange { .. } => {
            "Give a number from {least} to {most}; 2000 or more make a steady interval."
        }
        Rule::BootstrapStatisticsNone => "Name at least one kind of statistic.",
        Rule::TestsRespondents => "Score with `respondents`: tests are made on each person's scores.",
        Rule::InputDate => "Write a day of the calendar as year, month and day, such as 2025-11-03.",
        Rule::InputDuplicateId => "Give this entry an id of its own: this one is taken.",
        Rule::InputReference => "Name an entry that the call holds: there is none with this id.",
        Rule::InputListTooLong { .. } => "Keep this list to at most {most} entries.",
        Rule::ImprovementNumber { .. } => {
            "Give this number with at most {most} decimals, and no further from 0 than a million millions."
        }
        Rule::ReferralBothGiven => "Give either `referrals` with their `interviews`, or what was `counted`.",
        Rule::ReferralNoneGiven => {
            "Give the referrals one by one in `referrals`, or what was counted of them in `counted`."
        }
        Rule::ReferralBeforeReferral => {
            "Check the two days: the conversation is held on the day of the referral or later."
        }
        Rule::ReferralContradiction => {
            "Say once when the conversation was held, as `on`, `days` or `within`; say none of them if it was not held."
        }
        Rule::ReferralUnplaced => {
            "Say when the conversation was held, or on which day the referral came: until then it counts as unknown."
        }
        Rule::ReferralCountExceeds => "Check this count: it is larger than the number that it is part of.",
        Rule::ReferralCountSum => {
            "Place every referral in one of the bins, `not_held` among them: the rest count as unknown."
        }
        Rule::ReferralReceivedOutside => {
            "Check the day that the referral came, or the period: the day lies outside it."
        }
        Rule::ReferralPeriodOrder => {
            "Let the period last some time: give a `received_to` later than `received_from`."
        }
        Rule::ReferralFew { .. } => {
            "Read each share with its interval: a share of fewer than {least} says little alone."
        }
        Rule::HandoverJointMeetingMissing => {
            "Hold a joint meeting of region and municipality at the next hand-over: here there was none."
        }
        Rule::HandoverFamilyAbsent => "Invite the family to the joint meeting: here they were not in it.",
        Rule::HandoverKnowledgeLate => {
            "Give the knowledge by the day that it is needed: here it came too late."
        }
        Rule::HandoverUnknown { .. } => {
            "Find out about the goals of this hand-over that are unknown: {count}."
        }
        Rule::HandoverContradiction => {
            "Check `knowledge_on_time` and the two dates: they say different things."
        }
        Rule::HandoverWithoutMeeting => {
            "Check whether there was a joint meeting: the family cannot be present at a meeting that was not held."
        }
        Rule::ChangeTestAimMissing => "Write in `aim` what is to become better, for whom and by when.",
        Rule::ChangeTestMeasureMissing => {
            "Choose in `measure` a number that shows whether the change is an improvement."
        }
        Rule::ChangeTestDriversNone => "Write in `drivers` what has to change for the aim to be reached.",
        Rule::ChangeTestNoTarget => {
            "Set a number in `target`, so that everybody can see when the aim is reached."
        }
        Rule::ChangeTestUntried => "Plan a test of change for this driver: so far there is none.",
        Rule::ChangeTestNoDriver => "Say in `driver` which driver this test of change is meant to move.",
        Rule::ChangeTestCircle => "Give this driver another parent, or none: it stands below itself.",
        Rule::ChangeTestPointsOrder => {
            "Put the points in the order of time, one a day: this one is not later than the one before."
        }
        Rule::ChangeTestPointsFew { .. } => {
            "Keep measuring: the rules of a run chart need at least {least} points."
        }
        Rule::ChangeTestBaseline => {
            "Set `baseline` to a number of points with a value, from 1 to as many as there are."
        }
        Rule::ChangeTestRuleLength { .. } => "Set the number of points of this rule to at least {least}.",
        Rule::ChangeTestChangedOn => {
            "Check the day of the change: there is no point before it, or none from it on."
        }
        Rule::ChangeTestByPassed => {
            "Decide how to go on: the day of the aim has passed, and its target is not reached."
        }
        Rule::WageNegative => "Give this number as 0 or more.",
        Rule::WageUnitUnknown => {
            "Say in `unit` what the amounts are for: one case, a month, a year or something else."
        }
        Rule::WageStartUpUnknown => {
            "Give in `start_up` what it cost to begin, for example training and meetings."
        }
        Rule::WageSideMissing => "Give this cost as well: with one of the two there is nothing to compare.",
        Rule::WageRowsNone => "Give at least one row with `hours` and `hourly`.",
        Rule::CostBothGiven => "Give either `costs` or `points`.",
        Rule::CostNoneGiven => {
            "Give one cost for each citizen in `costs`, or published shares in `points`; a list needs an entry."
        }
        Rule::CostNegative => "Give the cost of each citizen as 0 or more.",
        Rule::CostShareOutOfRange => "Give this share as a number above 0 and below 1, such as 0.1 for 10 %.",
        Rule::CostPointsOrder => {
            "Put the shares in ascending order: this one is not larger than the one before."
        }
        Rule::CostNotDearest => {
            "Check the shares: the citizens after this point would cost more each than those before it, so those are not the dearest."
        }
        Rule::CostTotalZero => "Check the costs: nobody costs anything, so there is nothing to share out.",
        Rule::CostAtWithPoints => "Leave out `at`: published shares are known at their own points only.",
        Rule::CostFew { .. } => {
            "Give at least {least} citizens, or a larger share in `at`: the smallest is a part of one citizen."
        }
        Rule::More { .. } => "Only the first 100 places of {of} are listed; there are {count}.",
    }
}

/// What says what a column is
pub(super) fn note(note: Note) -> &'static str {
    match note {
        Note::ByName => "The name of the column says what it is.",
        Note::ByLabel => "The text of the question says what the column is.",
        Note::ByPosition => {
            "Only the place in a block says what the column is. Check it against the questionnaire."
        }
        Note::Metadata => "The survey tool adds this column. It is not needed.",
        Note::MetadataId => "The survey tool adds this column. It tells the respondents apart.",
        Note::Nothing => "Nothing says what this column is. Add it to the codebook if it is needed.",
    }
}
