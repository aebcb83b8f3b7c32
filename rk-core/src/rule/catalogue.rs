//! Every rule of the survey and the statistics, with its code, its limits and its severity.

use super::declare::rules;

rules! {
    /// A rule that a call of the survey or its data can break, with its limits
    Rule, more of "response.rating.out_of_range";

    /// A part of the call has the wrong type or an impossible value
    Shape = "input.shape" Error;
    /// A field that the call does not know
    UnknownField = "input.unknown_field" Error;
    /// A field that stands there again
    DuplicateKey = "input.duplicate_key" Error;

    /// Neither columns nor CSV text was given
    DataMissing = "call.data.missing" Error;
    /// Both columns and CSV text were given
    DataTwice = "call.data.twice" Error;
    /// The coding of the item `frequent` was not stated
    FrequencyMissing = "call.frequency.missing" Error;
    /// A coding was stated for `frequent`, which the instrument does not ask
    FrequencyNotAsked = "call.frequency.not_asked" Error;
    /// The fewest answered items is no number of items
    MinItemsOutOfRange { least: 1, most: 7 } = "call.min_items.out_of_range" Error;
    /// An expected tie names a group that does not exist
    ExpectedUnknownGroup = "call.expected.unknown_group" Error;
    /// A weight below zero or not a number
    WeightNegative = "call.weights.negative" Error;
    /// A group that answered has no weight
    WeightMissing = "call.weights.missing" Error;
    /// A weight names a group that does not exist
    WeightUnknownGroup = "call.weights.unknown_group" Error;

    /// Too few or too many items
    ItemCount { least: 1, most: 16 } = "instrument.items.count" Error;
    /// A bare name that is none of the seven dimensions
    ItemUnknown = "instrument.item.unknown" Error;
    /// Two items of one name
    ItemDuplicate = "instrument.item.duplicate" Error;
    /// An item without a name
    ItemIdEmpty = "instrument.item.id_empty" Error;
    /// A coding for an item that the instrument does not ask
    CodingItemUnknown = "coding.item.unknown" Error;
    /// A coding that gives a rating outside the scale
    CodingOutOfRange { least: 1, most: 5 } = "coding.map.out_of_range" Error;

    /// No profile of that name
    ProfileUnknown = "profile.unknown" Error;
    /// A profile of one's own has the name of a published one
    ProfileNameTaken = "profile.name.taken" Error;
    /// The lower cut lies above the upper one
    CutsOrder = "profile.cuts.order" Error;
    /// A cut outside the scale
    CutOutOfRange { least: 1, most: 5 } = "profile.cuts.out_of_range" Error;
    /// A cut with more decimals than are compared
    CutDecimals { most: 6 } = "profile.cuts.decimals" Error;

    /// A workgroup without a name
    GroupNameEmpty = "group.name.empty" Error;
    /// A workgroup listed twice
    GroupDuplicate = "group.duplicate" Error;
    /// A workgroup of nobody
    GroupEligibleZero = "group.eligible.zero" Error;
    /// More people answered than could have
    GroupEligibleBelowRespondents = "group.eligible.below_respondents" Warning;

    /// A pattern that does not hold each placeholder once
    PatternInvalid = "codebook.pattern.invalid" Error;
    /// A column that the codebook needs is not in the table
    ColumnMissing = "codebook.column.missing" Error;
    /// Two columns for one group and item
    ColumnTwice = "codebook.column.twice" Error;
    /// The codebook names an item that the instrument does not ask
    CodebookDimensionUnknown = "codebook.dimension.unknown" Error;
    /// A column that the codebook does not use
    ColumnUnused = "codebook.column.unused" Info;
    /// No column holds ratings
    NoRatingColumns = "codebook.columns.none" Error;
    /// A column that is longer or shorter than the others
    ColumnLength = "column.length" Error;

    /// CSV text that cannot be read
    CsvMalformed = "csv.malformed" Error;
    /// Two columns of one name
    CsvHeaderDuplicate = "csv.header.duplicate" Error;
    /// A row with more or fewer fields than the header
    CsvRowFields = "csv.row.fields" Error;

    /// Not one row of data
    NoRows = "response.none" Error;
    /// More workgroups than can be scored together
    GroupsTooMany { most: 64 } = "response.groups.too_many" Error;
    /// No group that rates is a group that is rated
    GroupsNoOverlap = "response.groups.no_overlap" Error;
    /// A rating outside the scale
    RatingOutOfRange { least: 1, most: 5 } = "response.rating.out_of_range" Error;
    /// A rating between two steps of the scale
    RatingNotWhole = "response.rating.not_whole" Error;
    /// Text where a rating belongs
    RatingNotNumber = "response.rating.not_number" Error;
    /// A dimension that the instrument does not ask
    DimensionUnknown = "response.dimension.unknown" Error;
    /// An answer without a dimension
    DimensionMissing = "response.dimension.missing" Error;
    /// An answer about nobody
    RatedGroupMissing = "response.rated_group.missing" Error;
    /// An answer about a group that is not listed
    RatedGroupUnknown = "response.rated_group.unknown" Error;
    /// A respondent without a group
    RaterGroupMissing = "response.rater_group.missing" Warning;
    /// A respondent from a group that is not listed
    RaterGroupUnknown = "response.rater_group.unknown" Error;
    /// An answer from nobody
    RespondentMissing = "response.respondent.missing" Error;
    /// A respondent in two groups
    RespondentTwoGroups = "response.respondent.two_groups" Error;
    /// Two different answers to one question
    AnswerConflict = "response.answer.conflict" Error;
    /// The selection leaves nothing
    SelectNone = "response.select.none" Error;
    /// The selection names a key that the data does not have
    SelectUnknownKey = "response.select.unknown_key" Error;
    /// Several waves are scored as one
    WavePooled = "response.wave.pooled" Warning;

    /// A mean that the printed cuts of the profile do not cover
    MeanInGap = "level.mean.in_gap" Warning;
    /// A matrix whose rows do not fit its groups
    MatrixShape = "matrix.shape" Error;
    /// A mean outside the scale
    MeanOutOfRange { least: 1, most: 5 } = "matrix.mean.out_of_range" Error;
    /// A mean with more decimals than are compared
    MeanDecimals { most: 6 } = "matrix.mean.decimals" Error;

    /// Bytes that the encoding does not allow
    EncodingUnreadable = "file.encoding.unreadable" Error;
    /// A number of header rows that no tool writes
    HeaderRowsOutOfRange { least: 1, most: 3 } = "codebook.header_rows.out_of_range" Error;
    /// A column that the codebook names for two purposes
    ColumnTwoRoles = "codebook.column.two_roles" Error;
    /// A rated group for which the codebook names no column of one of the items
    CodebookItemMissing = "codebook.item.missing" Error;
    /// A file that has none of the codebook's columns
    CodebookOther = "codebook.file.other" Error;
    /// A group in the data that the codebook does not name
    CodebookGroupUnknown = "codebook.group.unknown" Error;
    /// A label that stands for no answer on the scale
    CodebookAnswerOutOfRange { least: 1, most: 5 } = "codebook.answer.out_of_range" Error;
    /// A last row that ends in the middle
    CsvCutOff = "csv.cut_off" Error;
    /// A text that is none of the codebook's labels
    AnswerLabelUnknown = "response.answer.unknown_label" Error;
    /// A personal number where it would reach an answer
    PersonalNumber = "privacy.personal_number" Error;
    /// No column looks like ratings
    ProposeNone = "propose.ratings.none" Warning;
    /// No column looks like the respondent's own group
    ProposeGroupNone = "propose.group.none" Warning;
    /// Columns of ratings were placed by their position alone
    ProposeByPosition = "propose.by_position" Warning;

    /// No policy of that name
    PolicyUnknown = "release.policy.unknown" Error;
    /// A policy that would show single people
    PolicyTooLow { least: 3 } = "release.policy.too_low" Error;
    /// Distributions of groups that are too small for a mean
    PolicyOrder = "release.policy.order" Error;
    /// More decimals than a mean is shown with
    PolicyDecimals { most: 3 } = "release.policy.decimals" Error;
    /// A release that withholds nothing
    ReleaseOpen = "release.open" Warning;
    /// A rated group of unknown size
    RatedSizeUnknown = "release.rated.size_unknown" Warning;
    /// Two waves without a common group
    WavesNoCommonGroup = "waves.groups.none_common" Error;
    /// Scores of other items
    WavesInstrument = "waves.instrument.differs" Error;
    /// Scores that were made in another way
    WavesMethod = "waves.method.differs" Warning;
    /// People can only be matched if they are listed
    MatchImpossible = "change.match.impossible" Error;
    /// Fewer sites than can be compared
    SitesTooFew { least: 2 } = "compare.sites.too_few" Error;
    /// Two sites of one name
    SiteDuplicate = "compare.site.duplicate" Error;
    /// A reference that is none of the sites
    ReferenceUnknown = "compare.reference.unknown" Error;

    /// A table of indicators without rows
    IndicatorRowsNone = "indicator.rows.none" Error;
    /// A row without its statement
    IndicatorStatementEmpty = "indicator.statement.empty" Error;
    /// A number below 0 or with more decimals than are read
    IndicatorDecimals { most: 6 } = "indicator.decimals" Error;
    /// A printed mean that does not follow from the rows
    IndicatorMeanDiffers = "indicator.mean.differs" Warning;
    /// A printed percentage that does not follow from the rows
    IndicatorPercentDiffers = "indicator.percent.differs" Warning;

    /// No table to look at
    AuditTableNone = "audit.table.none" Error;
    /// A table whose lists do not fit its rows and columns
    AuditTableShape = "audit.table.shape" Error;
    /// A number that a table of its kind cannot hold
    AuditNumber { most: 6 } = "audit.number" Error;
    /// A shown cell rests on few answers
    AuditCellSmall { least: 5 } = "audit.cell.small" Warning;
    /// A shown cell says that all answered alike
    AuditCellUniform = "audit.cell.uniform" Warning;
    /// A withheld value can be worked out
    AuditCellDerived = "audit.cell.derived" Warning;
    /// Two waves show what one person answered
    AuditWavePerson = "audit.wave.person" Warning;

    /// The picture of change needs two waves
    PictureOneWave = "picture.change.one_wave" Error;
    /// A report without a tie to show
    ReportNothingToShow = "report.nothing_to_show" Error;

    /// A table without rows or columns
    RowsNone = "stats.rows.none" Error;
    /// A row that is longer or shorter than the first
    RowsRagged { expected: 7 } = "stats.rows.ragged" Error;
    /// Fewer complete rows than the statistic needs
    RowsTooFew { least: 2 } = "stats.rows.too_few" Warning;
    /// A scale of one item
    ItemsOne = "stats.items.one" Warning;
    /// Fewer items than a factor needs
    ItemsTooFew { least: 3 } = "stats.items.too_few" Warning;
    /// An item that everybody answered alike
    ItemConstant = "stats.item.constant" Warning;
    /// Items that run against each other
    CovarianceNegative = "stats.covariance.negative" Warning;
    /// Correlations without an inverse
    MatrixNotPositiveDefinite = "stats.matrix.not_positive_definite" Warning;
    /// No proper best fit
    FitNone = "stats.fit.none" Warning;
    /// Two factors that are not all the items
    TwoItems = "stats.two.items" Error;
    /// Values that are all the same
    VarianceNone = "stats.variance.none" Warning;
    /// Not one group for each value
    StatsGroupsLength = "stats.groups.length" Error;
    /// Fewer groups than can be compared
    StatsGroupsTooFew { least: 2 } = "stats.groups.too_few" Warning;
    /// Groups of one value
    StatsGroupOne { count: 1 } = "stats.group.one" Warning;
    /// A value outside the answer options
    OffScale { least: 1, most: 5 } = "stats.value.off_scale" Error;
    /// A number too large or too small for exact sums
    ValueSize = "stats.value.size" Error;
    /// A number of answer options that no scale has
    OptionsOutOfRange { least: 2, most: 1000 } = "stats.options.out_of_range" Error;
    /// A null distribution whose variance is not known
    NullOptions { options: 5 } = "stats.null.options" Error;
    /// A confidence that no interval has
    ConfidenceOutOfRange = "stats.confidence.out_of_range" Error;
    /// Chance without a seed
    SeedMissing = "resampling.seed.missing" Error;
    /// No replicates, or more than are drawn
    ReplicatesOutOfRange { least: 1, most: 1_000_000 } = "resampling.replicates.out_of_range" Error;
    /// A bootstrap of nothing
    BootstrapStatisticsNone = "bootstrap.statistics.none" Error;
    /// Tests need the respondents' own scores
    TestsRespondents = "change.tests.respondents" Error;

    /// A date that is not in the calendar or not written as one
    InputDate = "input.date" Error;
    /// An id that an earlier entry of the list has
    InputDuplicateId = "input.duplicate_id" Error;
    /// An id that no entry has
    InputReference = "input.reference" Error;
    /// A list of too many entries
    InputListTooLong { most: 100_000 } = "input.list_too_long" Error;
    /// A personal number in a text
    InputPersonalNumber = "input.personal_number" Error;
    /// A number with more decimals than are read, or too far from 0
    ImprovementNumber { most: 6 } = "improvement.number" Error;

    /// Referrals one by one, and what was counted of them
    ReferralBothGiven = "referral.both_given" Error;
    /// Neither referrals nor what was counted of them
    ReferralNoneGiven = "referral.none_given" Error;
    /// A conversation before its referral
    ReferralBeforeReferral = "referral.conversation.before_referral" Error;
    /// A conversation at two times, or at a time though it was not held
    ReferralContradiction = "referral.conversation.contradiction" Error;
    /// A conversation that was held, nobody knows when
    ReferralUnplaced = "referral.conversation.unplaced" Info;
    /// More counted than there are
    ReferralCountExceeds = "referral.count.exceeds" Error;
    /// Fewer conversations counted than referrals
    ReferralCountSum = "referral.count.sum" Warning;
    /// A referral from outside the period
    ReferralReceivedOutside = "referral.received.outside" Warning;
    /// A period without length
    ReferralPeriodOrder = "referral.period.order" Error;
    /// Few referrals
    ReferralFew { least: 30 } = "referral.few" Info;

    /// A hand-over without a joint meeting
    HandoverJointMeetingMissing = "handover.joint_meeting.missing" Warning;
    /// A joint meeting without the family
    HandoverFamilyAbsent = "handover.family.absent" Warning;
    /// Knowledge that came too late
    HandoverKnowledgeLate = "handover.knowledge.late" Warning;
    /// Goals of which nobody knows whether they were met
    HandoverUnknown { count: 1 } = "handover.unknown" Info;
    /// In time by the answer and late by the dates, or the other way round
    HandoverContradiction = "handover.knowledge.contradiction" Error;
    /// The family at a meeting that was not held
    HandoverWithoutMeeting = "handover.family.without_meeting" Error;

    /// A test of change without its aim
    ChangeTestAimMissing = "change_test.aim.missing" Warning;
    /// A test of change without a measure
    ChangeTestMeasureMissing = "change_test.measure.missing" Warning;
    /// A test of change without drivers
    ChangeTestDriversNone = "change_test.drivers.none" Warning;
    /// An aim without a number
    ChangeTestNoTarget = "change_test.aim.no_target" Info;
    /// A driver that nothing is tried for
    ChangeTestUntried = "change_test.driver.untried" Info;
    /// A test that works on no driver
    ChangeTestNoDriver = "change_test.test.no_driver" Warning;
    /// A driver that stands below itself
    ChangeTestCircle = "change_test.driver.circle" Error;
    /// Points that are not in the order of time
    ChangeTestPointsOrder = "change_test.points.order" Error;
    /// Too few points for the rules
    ChangeTestPointsFew { least: 10 } = "change_test.points.few" Info;
    /// A median of no points, or of more than there are
    ChangeTestBaseline = "change_test.baseline.out_of_range" Error;
    /// A rule of too few points
    ChangeTestRuleLength { least: 3 } = "change_test.rule.length" Error;
    /// A day of change without points on both sides
    ChangeTestChangedOn = "change_test.changed_on.outside" Warning;
    /// An aim that is not reached in time
    ChangeTestByPassed = "change_test.by.passed" Info;

    /// Wages, hours or amounts below 0
    WageNegative = "wage.amount.negative" Error;
    /// Amounts of nobody knows what
    WageUnitUnknown = "wage.unit.unknown" Warning;
    /// A start that nobody gave the cost of
    WageStartUpUnknown = "wage.start_up.unknown" Info;
    /// Cost before without cost with the improvement, or the other way round
    WageSideMissing = "wage.side.missing" Warning;
    /// A list of wages without rows
    WageRowsNone = "wage.rows.none" Error;

    /// Costs of citizens, and published shares
    CostBothGiven = "cost.both_given" Error;
    /// No costs and no shares
    CostNoneGiven = "cost.none_given" Error;
    /// A citizen who costs less than nothing
    CostNegative = "cost.negative" Error;
    /// A share that is not between 0 and 1
    CostShareOutOfRange = "cost.share.out_of_range" Error;
    /// Shares that do not rise
    CostPointsOrder = "cost.points.order" Error;
    /// Shares that cannot be those of the dearest
    CostNotDearest = "cost.points.not_dearest" Error;
    /// Citizens who cost nothing together
    CostTotalZero = "cost.total.zero" Warning;
    /// Shares of citizens to look at where only points are known
    CostAtWithPoints = "cost.at.with_points" Error;
    /// Fewer citizens than the smallest share needs
    CostFew { least: 100 } = "cost.few" Info;
}
