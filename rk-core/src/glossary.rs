//! The words of the field, in English and Danish.
//!
//! Code, data and answers use the English word, messages in Danish the Danish
//! one. Where a word is a name in this crate or on the wire, it stands in the
//! last column.
//!
//! # Relational coordination
//!
//! | English | Danish | what it is here | name |
//! |---|---|---|---|
//! | relational coordination | relationel koordinering | how well groups that depend on each other communicate and relate while they solve one task | |
//! | work process | arbejdsproces | the task that the groups solve together and that the survey asks about | |
//! | dimension | dimension | one of the seven sides of relational coordination | [`Dimension`](crate::survey::Dimension) |
//! | communication | kommunikation | the first four dimensions | [`SubScore::Communication`](crate::survey::SubScore) |
//! | frequent communication | hyppig kommunikation | as often as the work needs | `frequent` |
//! | timely communication | rettidig kommunikation | when it is needed | `timely` |
//! | accurate communication | præcis kommunikation | without mistakes | `accurate` |
//! | problem-solving communication | problemløsende kommunikation | solves problems instead of placing blame | `problem_solving` |
//! | relationship | relation | the last three dimensions | [`SubScore::Relationship`](crate::survey::SubScore) |
//! | shared goals | fælles mål | goals of the work that the groups have in common | `shared_goals` |
//! | shared knowledge | fælles viden | each knows what the others' work is | `shared_knowledge` |
//! | mutual respect | gensidig respekt | respect for each other's part in the work | `mutual_respect` |
//! | principle | princip | one of the six in which Danish housing support (bostøtte) states relational coordination | [`Principle`](crate::score::Principle) |
//!
//! # Who
//!
//! | English | Danish | what it is here | name |
//! |---|---|---|---|
//! | workgroup, group | faggruppe | people with one function in the work | [`Workgroup`](crate::survey::Workgroup) |
//! | staff | medarbejdere | those who do the work | [`GroupLevel::Staff`](crate::survey::GroupLevel) |
//! | leaders | ledere | those who lead it | [`GroupLevel::Leader`](crate::survey::GroupLevel) |
//! | respondent | respondent | a person who answered | |
//! | eligible | inviterede | how many people of a group could have answered | [`Workgroup::eligible`](crate::survey::Workgroup) |
//! | response rate | svarprocent | respondents divided by eligible | `response_rate` |
//! | site | sted | where the work is done, for example a ward or a municipality | `site` |
//! | wave | måling | a time at which the survey was fielded | `wave` |
//! | case | sag | the citizen or patient that an answer is about, in surveys by case | `case` |
//!
//! # What is asked
//!
//! | English | Danish | what it is here | name |
//! |---|---|---|---|
//! | survey | undersøgelse | what was asked, how it was coded, and of whom | [`Survey`](crate::survey::Survey) |
//! | instrument | skema | the items in their order | [`Instrument`](crate::survey::Instrument) |
//! | item | spørgsmål | one question, asked about each group | [`Item`](crate::survey::Item) |
//! | questionnaire | besvarelse | one respondent's answers in one site, wave and case | [`Questionnaire`](crate::survey::Questionnaire) |
//! | answer | svar | what was ticked, 1 to 5 in the order of the questionnaire | |
//! | rating | vurdering | what the answer is worth, 1 to 5, where 5 is best | |
//! | coding | kodning | how answers become ratings | [`Codings`](crate::survey::Codings) |
//! | reversal | vending | x becomes 6 − x | [`Coding::reverse`](crate::survey::Coding) |
//! | missing code | kode for intet svar | a number that means "no answer", such as 9 | [`Labels::missing`](crate::survey::Labels) |
//! | codebook | kodebog | what the columns of a table are | [`Codebook`](crate::survey::Codebook) |
//! | long form | langt format | one row an answer | [`Layout::Long`](crate::survey::Layout) |
//! | wide form | bredt format | one row a questionnaire | [`Layout::Wide`](crate::survey::Layout) |
//!
//! # What is found
//!
//! | English | Danish | what it is here | name |
//! |---|---|---|---|
//! | tie | relation | how one group rates another, or itself | [`Tie`](crate::score::Tie) |
//! | tie matrix | relationsmatrix | all ties: row rates column | |
//! | between groups | mellem grupper | ties from a group to another | `between` |
//! | within a group | internt i gruppen | the tie of a group to itself | `within` |
//! | bonding social capital | samlende social kapital | within a group | [`Kind::Bonding`](crate::score::Kind) |
//! | bridging social capital | brobyggende social kapital | between groups of one level | [`Kind::Bridging`](crate::score::Kind) |
//! | linking social capital | forbindende social kapital | between staff and leaders | [`Kind::Linking`](crate::score::Kind) |
//! | asymmetry | forskel i oplevelsen | how far two groups differ in how they rate each other | [`Asymmetry`](crate::score::Asymmetry) |
//! | mean | gennemsnit | on the scale 1 to 5, computed exactly and rounded once | `mean` |
//! | standard deviation | standardafvigelse | with n − 1 | `sd` |
//! | distribution | svarfordeling | how many gave each rating | [`Distribution`](crate::score::Distribution) |
//! | index | indeks | one number for the whole, in one of five weightings | [`Index`](crate::score::Index) |
//! | weighting | vægtning | what counts the same in an index: groups, respondents, ties, ratings, or by weights of your own | `by_group` and so on |
//! | level | niveau | weak, moderate or strong | [`Level`](crate::score::Level) |
//! | weak, low | svag, lav | below the lower cut | [`Level::Weak`](crate::score::Level) |
//! | moderate, middle | moderat, middel | from the lower cut to the upper one | [`Level::Moderate`](crate::score::Level) |
//! | strong, high | stærk, høj | above the upper cut | [`Level::Strong`](crate::score::Level) |
//! | cut | grænse | a number between two levels | [`Cuts`](crate::score::Cuts) |
//! | profile | profil | cuts with a name | [`Profile`](crate::score::Profile) |
//! | change | forandring | a later wave less an earlier one, over the groups and ties that are in both | [`Change`](crate::change::Change) |
//! | matched people | genfundne personer | people who answered in both waves, known by their name in the data | [`MatchBy::Respondent`](crate::change::MatchBy) |
//! | indicator | indikator | a statement with a mean before and after, as reports print it | [`Indicators`](crate::indicator::Indicators) |
//! | tally | optælling | the integer sums that all scores are made of | [`Tally`](crate::score::Tally) |
//!
//! # How sure a number is
//!
//! | English | Danish | what it is here | name |
//! |---|---|---|---|
//! | statistic | statistisk mål | a number that says something about the answers as a whole | [`Statistic`](crate::estimate::Statistic) |
//! | estimate | estimat | a statistic with what it is about, how many it rests on and its interval | [`Estimate`](crate::estimate::Estimate) |
//! | confidence interval | konfidensinterval | the range that holds the true value in, for example, 95 of 100 surveys like this one | `low`, `high` |
//! | confidence | konfidensniveau | the share of surveys for which that is true | `confidence` |
//! | p value | p-værdi | how often chance alone would give a difference at least as large | `p` |
//! | q value | q-værdi | a p value that takes account of how many tests were made | `q` |
//! | size of effect | effektstørrelse | a difference measured in standard deviations | `d_z`, `d_av`, `hedges_g` |
//! | reliability | reliabilitet | how far a score would come out the same with other items of the same kind | [`Reliability`](crate::reliability::Reliability) |
//! | scale | skala | items that are added up because they measure one thing | |
//! | factor | faktor | what items have in common | `factors` |
//! | loading | ladning | how closely an item follows its factor | `loading` |
//! | agreement | enighed | how alike people of one unit answer | [`Agreement`](crate::agreement::Agreement) |
//! | unit | enhed | a workgroup or a site whose people are put together | `by` |
//! | intraclass correlation | intraklassekorrelation | the share of all differences between people that lies between units | `icc1`, `icc2` |
//! | differences | forskelle | whether units differ by more than chance, and whether groups are rated differently | [`Differences`](crate::differences::Differences) |
//! | bootstrap | bootstrap | the same survey drawn again and again from those who answered | [`Bootstrap`](crate::bootstrap::Bootstrap) |
//! | replicate | gentagelse | one such draw | `replicates` |
//! | permutation | ombytning | labels exchanged at random, as if they meant nothing | `permutations` |
//! | seed | startværdi | the number that all chance comes from, so that it can be had again | `seed` |
//! | standard error of measurement | målefejl | how far one person's score moves though nothing has changed | `standard_error_of_measurement` |
//! | smallest detectable change | mindste påviselige ændring | a change smaller than this may be measurement error | `minimal_detectable_change` |
//! | network | netværk | the groups that rate and are rated, with their ties | [`Network`](crate::network::Network) |
//! | density | tæthed | the mean of the ties, or the share of them that reach a level | `density` |
//! | reciprocity | gensidighed | how far ties are the same in both directions | `reciprocity_dyadic` and so on |
//! | centralization | centralisering | how far the ties gather at one group | `centralization_in`, `centralization_out` |
//! | core, periphery | kerne, periferi | groups with strong ties to each other, and those outside | `core` |
//!
//! # Improvement
//!
//! | English | Danish | what it is here | name |
//! |---|---|---|---|
//! | referral of concern | underretning | a professional's word to the municipality that a child may need help | [`Referral`](crate::improvement::Referral) |
//! | clarifying conversation | afklarende samtale | the talk that a social worker has with the family after a referral | [`Conversation`](crate::improvement::Conversation) |
//! | hand-over | overlevering | what one sector passes on to the other when a child or a young person goes from it | [`Handover`](crate::improvement::Handover) |
//! | share | andel | how many of those of whom it is known are yes, with its interval | [`Share`](crate::improvement::Share) |
//! | test of change | prøvehandling | something small that is tried to see whether it helps | [`TestOfChange`](crate::improvement::TestOfChange) |
//! | driver diagram | drivdiagram | what drives an aim, as a tree | [`DriverRow`](crate::improvement::DriverRow) |
//! | run chart | seriediagram | a measure in time beside its median | [`RunChart`](crate::improvement::RunChart) |
//! | shift | skift | many points on one side of the median | [`Shift`](crate::improvement::Shift) |
//! | trend | tendens | many points that all go up, or all down | [`Trend`](crate::improvement::Trend) |
//! | run | serie | points on one side of the median between two on the other | `runs` |
//! | wage cost | lønudgift | hours times wages | [`WageCost`](crate::improvement::WageCost) |
//! | spread of cost | fordeling af udgifter | which share of the cost the dearest citizens take | [`CostConcentration`](crate::improvement::CostConcentration) |
//! | Lorenz curve | Lorenz-kurve | the share of the cost that the cheapest citizens take, up to all of them | [`LorenzPoint`](crate::improvement::LorenzPoint) |
//! | Gini coefficient | Gini-koefficient | 0 where all cost the same, towards 1 where one costs everything | `gini` |
//!
//! # Around a citizen
//!
//! | English | Danish | what it is here | name |
//! |---|---|---|---|
//! | citizen | borger | whom a course is about; never a type of person | `citizen` |
//! | course | forløb | everything that is done for one citizen, from the first meeting to the last | [`Course`](crate::course::Course) |
//! | coordinator | koordinator | the one person who holds the threads of a course | `coordinator` |
//! | network meeting | netværksmøde | the citizen, the citizen's own network and professionals around one table | [`NetworkMeeting`](crate::course::NetworkMeeting) |
//! | resource person | ressourceperson | whoever can help the citizen, by profession or not | `resource_person` |
//! | binding agreement | forpligtende aftale | who does what until when, and how it is followed up | [`Agreement`](crate::course::Agreement) |
//! | consent | samtykke | the citizen's word that information may be shared | `consents` |
//! | programme | program | the municipality's side of the model | [`Programme`](crate::programme::Programme) |
//! | recovery-oriented rehabilitation | recovery-orienteret rehabilitering | recovery is the citizen's own process; rehabilitation is how professionals work with the citizen towards it | `recovery` |
//! | holism | helhedsorientering | one plan and one solution across areas, and not one for each | `holism` |
//! | ownership | ejerskab | the citizen's course is the citizen's, and all who are in it answer for it together | `ownership` |
//! | core element | kerneelement | coordinator, network meetings, binding agreements, leadership; the weakest counts | `core_elements` |
//! | fidelity | modeltrofasthed | how far what is done is what the model describes | [`Fidelity`](crate::programme::Fidelity) |
//! | move of implementation | implementeringsgreb | one of the four ways in which leadership puts the model into practice | [`Move`](crate::programme::fidelity::Move) |
//! | leader group | ledergruppe | leaders across departments; it holds the leader of every coordinator | `leader_group` |
//! | daily leader | daglig leder | who leads the model day by day | `daily_leader` |
//! | convener | tovholder | who gathers a team of coordinators | `convener` |
//! | caseload | caseload | how many courses a coordinator has | `caseload` |
//! | precedence | forrang | the model goes before other coordination for the same citizen | `precedence` |
//! | duty to attend | mødepligt | municipal staff have to come when they are invited | `attendance_considered` |
//! | mandate | mandat | what somebody may decide at a meeting | `mandate` |
//! | shared plan | fælles plan | one plan for all partners | [`PlanDraft`](crate::plan::PlanDraft) |
//! | support worker | bostøtte | who supports a citizen at home | `worker` |
//! | preparation | forberedelse | what citizen and coordinator settle before a meeting | [`Sheet`](crate::preparation::Sheet) |
//! | preliminary decision | foreløbig afgørelse | a decision that the citizen sees before it is final | [`Draft`](crate::decision::Draft) |
//! | mediator | mægler | who sees to it that citizen and authority agree about the facts | `mediator` |
//! | final decision | endelig afgørelse | what is decided after the citizen was heard | [`Final`](crate::decision::Final) |
//! | authority, empowerment | myndighed, myndiggørelse | two positions that one person holds at once | |
//!
//! # What is at fault
//!
//! | English | Danish | what it is here | name |
//! |---|---|---|---|
//! | rule | regel | what a call and its data must keep to; its code never changes its meaning | [`Rule`](crate::rule::Rule) |
//! | violation | regelbrud | a rule and the place where it was broken | [`Violation`](crate::rule::Violation) |
//! | report | rapport | all violations of one call | [`Report`](crate::rule::Report) |
//! | error, warning, info | fejl, advarsel, oplysning | stops the call; to be read with the answer; for your information | [`Severity`](crate::rule::Severity) |
