//! Every sentence around the course in Danish.

use super::{Label, PracticeRule};
use crate::{Locale, rule::Catalogued};

/// What to do about `rule`
// No wildcard arm: a rule without its sentence does not compile.
#[expect(clippy::too_many_lines, reason = "a line a rule")]
pub(super) fn sentence(rule: &PracticeRule) -> &'static str {
    match rule {
        PracticeRule::Course(rule) => Catalogued::sentence(rule, Locale::Da),
        PracticeRule::Missing { .. } => "Angiv {field}.",
        PracticeRule::NotNumber { .. } => {
            "Angiv et tal på 0 eller mere med højst seks decimaler i dette felt."
        }
        PracticeRule::CoreElementUnknown { element: "coordinator" } => {
            "Undersøg, om hver borger har én tværgående koordinator, og angiv, hvor langt I er nået."
        }
        PracticeRule::CoreElementUnknown { element: "network_meetings" } => {
            "Undersøg, om der holdes netværksmøder med borgeren i centrum, og angiv, hvor langt I er nået."
        }
        PracticeRule::CoreElementUnknown { element: "binding_agreements" } => {
            "Undersøg, om der indgås forpligtende aftaler på netværksmøderne, og angiv, hvor langt I er nået."
        }
        PracticeRule::CoreElementUnknown { .. } => {
            "Undersøg, om den tværgående ledelse er etableret, og angiv, hvor langt I er nået."
        }
        PracticeRule::WhyMissing => {
            "Skriv, hvorfor kommunen arbejder efter modellen, så direktører, ledere og medarbejdere kan stå inde for det."
        }
        PracticeRule::GoalNotOne { .. } => {
            "Bliv enige om præcis ét fælles mål for programmet: der står {count}."
        }
        PracticeRule::StructureMissing => {
            "Etablér en ledelse på tværs af områderne: angiv beslutningen, de ansvarlige direktører og ledergruppen."
        }
        PracticeRule::DecisionLevel => {
            "Lad direktionen eller politikerne beslutte at arbejde efter modellen, og angiv, på hvilket niveau det er besluttet."
        }
        PracticeRule::DecisionNotPolitical => {
            "Overvej at lægge beslutningen op til politikerne: modellen står stærkere med deres opbakning."
        }
        PracticeRule::DecisionNotYet => "Angiv den dag, beslutningen er truffet, når den er det.",
        PracticeRule::BasisIncomplete { part: "challenges" } => {
            "Beskriv, hvilke lokale udfordringer modellen skal løse, og for hvilke borgere."
        }
        PracticeRule::BasisIncomplete { part: "benefit" } => "Beskriv det udbytte, borgerne forventes at få.",
        PracticeRule::BasisIncomplete { part: "costs" } => {
            "Beskriv, hvad det koster at indføre modellen og at drive den."
        }
        PracticeRule::BasisIncomplete { .. } => {
            "Afgræns målgruppen, og beskriv, hvor mange borgere den kan omfatte."
        }
        PracticeRule::AreaNoDirector { .. } => {
            "Vælg en ansvarlig direktør for hvert af de områder, der ikke har en: {areas}."
        }
        PracticeRule::GroupMissing => {
            "Udpeg en ledergruppe på tværs af de afdelinger, modellen berører, og angiv dens medlemmer."
        }
        PracticeRule::GroupLeaderAbsent => {
            "Angiv, hvem der er koordinatorens leder, og føj lederen til ledergruppen."
        }
        PracticeRule::GroupDepartmentAbsent => {
            "Føj en leder fra denne afdeling til ledergruppen: dens medarbejdere deltager ofte."
        }
        PracticeRule::DailyLeaderMissing => "Vælg, hvem der er daglig leder af modellen.",
        PracticeRule::StatementMissing { part: "why_relevant" } => {
            "Beskriv, hvorfor modellen er relevant hos jer, og fortæl det til alle involverede."
        }
        PracticeRule::StatementMissing { part: "aim" } => {
            "Beskriv, hvad ledelsen vil opnå med modellen, og fortæl det til alle involverede."
        }
        PracticeRule::StatementMissing { part: "other_agendas" } => {
            "Beskriv, hvordan modellen passer sammen med kommunens andre dagsordener."
        }
        PracticeRule::StatementMissing { .. } => {
            "Beskriv, hvordan ledelsen sikrer, at rammer og ressourcer er til stede."
        }
        PracticeRule::HoursNotEnough => {
            "Giv koordinatorerne timer nok til forløbene, til sparring og til at lære, og angiv det."
        }
        PracticeRule::RoomsMissing => {
            "Find lokaler, hvor koordinatorerne kan arbejde og mødes, og angiv det."
        }
        PracticeRule::WishesNotConveyed => {
            "Lad ledelsen fortælle alle involverede, at borgerens ønsker styrer forløbet, indsatserne og samarbejdet."
        }
        PracticeRule::ResponsibilityNotShared => {
            "Lad ledelsen fortælle ledere og medarbejdere, at ansvaret er fælles på tværs af lovgivning og områder."
        }
        PracticeRule::MandateIncomplete { .. } => {
            "Lad ledelsen fortælle alle involverede, at koordinatorerne må lede møder, stoppe en drøftelse uden for borgerens temaer og holde fast i, at indsatserne følger borgerens ønsker; angiv hvert mandat, der er meldt ud."
        }
        PracticeRule::PrecedenceNotDecided => {
            "Beslut, at modellen har forrang og overtager koordineringen af borgerens forløb."
        }
        PracticeRule::PrecedenceUndefined { part: "offered_when" } => {
            "Beskriv, hvornår en borger får tilbudt et forløb."
        }
        PracticeRule::PrecedenceUndefined { part: "effect_on_existing" } => {
            "Beskriv, hvad der sker med de indsatser og den koordinering, borgeren allerede har."
        }
        PracticeRule::PrecedenceUndefined { .. } => {
            "Beskriv, hvad der hører til modellen, og hvad der ligger uden for den."
        }
        PracticeRule::CompetenceNotDelegated => {
            "Overvej at lade dem, der deltager i netværksmøderne, selv beslutte indsatser og udgifterne til dem."
        }
        PracticeRule::ClarificationSlow => {
            "Aftal en hurtig vej til ledelsen, når indhold eller økonomi skal afklares."
        }
        PracticeRule::AttendanceNotConsidered => {
            "Overvej, om kommunens medarbejdere skal have mødepligt til netværksmøder, og om der skal holdes faste dage fri til dem."
        }
        PracticeRule::TrainingIncomplete { part: "time_set_aside" } => {
            "Sæt tid af til kompetenceudvikling, og angiv, at det er gjort."
        }
        PracticeRule::TrainingIncomplete { part: "discussions" } => {
            "Beskriv, hvilke drøftelser kompetenceudviklingen kræver."
        }
        PracticeRule::TrainingIncomplete { .. } => {
            "Beskriv, hvordan kendskabet til modellen holdes ved lige, og hvordan nye koordinatorer, ledere og hyppige deltagere lærer den."
        }
        PracticeRule::LeadershipUnsure => {
            "Sørg for, at ledelsen forstår modellens kerneelementer, værdier og aktiviteter, og angiv det."
        }
        PracticeRule::CoordinatorsUnsure => {
            "Sørg for, at koordinatorerne og den daglige leder kender faser, aktiviteter og redskaber indgående, og angiv det."
        }
        PracticeRule::CompetenceMissing { .. } => {
            "Planlæg kompetenceudvikling, til koordinatoren mestrer alle fire: recovery-orienteret rehabilitering, relationer, mødeledelse og den lokale organisation; angiv hver af dem, der er på plads."
        }
        PracticeRule::ParticipantsUnsure => {
            "Sørg for, at de hyppige deltagere kender modellen og deres egen rolle i den, og angiv det."
        }
        PracticeRule::CourseUnreadable => {
            "Erstat denne post med et forløbsdokument, eller tag den af listen."
        }

        PracticeRule::GoalNone => {
            "Skriv mindst ét mål ned, som borgeren og samarbejdspartnerne arbejder hen imod."
        }
        PracticeRule::GoalNotReviewed => {
            "Gennemgå målet med borgeren, og angiv dagen: der har været et møde siden."
        }
        PracticeRule::EffortResponsibleMissing => "Vælg, hvem der er ansvarlig for indsatsen.",
        PracticeRule::EffortGoalMissing => "Vælg det mål, som indsatsen skal føre hen imod.",
        PracticeRule::CitizenNotInvited => {
            "Invitér borgeren til alle møder om borgeren, også når borgeren måske ikke kommer."
        }
        PracticeRule::MeetingAfterChangeMissing => {
            "Hold et møde om denne ændring, eller spørg borgeren, om der er brug for et."
        }
        PracticeRule::ChannelNone => {
            "Aftal, hvad der kan klares pr. telefon eller mail, og hvad der kræver et møde."
        }
        PracticeRule::ChannelNoMeeting => {
            "Aftal, hvad der kræver et møde: telefon og mail rækker ikke til alt."
        }
        PracticeRule::PrincipleAbsent { principle: "goals_and_plan" } => {
            "Bliv enige om fælles mål og én fælles plan."
        }
        PracticeRule::PrincipleAbsent { principle: "shared_knowledge" } => {
            "Fortæl hinanden, hvad hver samarbejdspartner kan og ikke kan."
        }
        PracticeRule::PrincipleAbsent { principle: "mutual_respect" } => {
            "Tal om, hvordan I viser respekt for hinandens arbejde."
        }
        PracticeRule::PrincipleAbsent { principle: "timely_and_frequent" } => {
            "Aftal, hvor ofte I taler sammen, og at I giver hinanden besked i tide."
        }
        PracticeRule::PrincipleAbsent { principle: "precise" } => {
            "Aftal, hvordan I sikrer, at det, I fortæller hinanden, er præcist."
        }
        PracticeRule::PrincipleAbsent { .. } => "Aftal, at I leder efter løsninger sammen, så alle bidrager.",
        PracticeRule::PrincipleUnknown { .. } => {
            "Vurdér sammen, om hvert af de seks principper for relationel koordinering er opfyldt, og angiv ja eller nej."
        }
        PracticeRule::LeadershipNotInPlace { part: "regular_meetings" } => {
            "Lad lederne mødes jævnligt på tværs af områderne."
        }
        PracticeRule::LeadershipNotInPlace { part: "competence" } => {
            "Lad lederne sørge for, at medarbejderne har kompetencerne til at samarbejde om planen."
        }
        PracticeRule::LeadershipNotInPlace { part: "same_methods" } => {
            "Uddan medarbejderne på alle områder i de samme metoder."
        }
        PracticeRule::LeadershipNotInPlace { .. } => {
            "Lad lederne blive ved med at spørge, hvordan samarbejdet går."
        }

        PracticeRule::PreparedAfterMeeting => {
            "Angiv en dag for forberedelsen, der ligger før mødet eller på dagen."
        }
        PracticeRule::ThemesNone => "Skriv de temaer ned, som borgeren vil tale om på mødet.",
        PracticeRule::AgendaSent => {
            "Udelad dagsordenen: i en åben dialog bliver den til i fællesskab på mødet."
        }
        PracticeRule::PreparedWithoutInvitation => "Føj borgeren til de inviterede.",
        PracticeRule::LeaderMissing => "Vælg, hvem der leder mødet.",
        PracticeRule::LeaderNotAsked => "Spørg borgeren, hvem der skal lede mødet, og angiv svaret.",
        PracticeRule::VoiceNotAgreed => {
            "Aftal med borgeren, om nogen skal hjælpe med at huske eller tale på borgerens vegne, og angiv det."
        }
        PracticeRule::VoiceAboutMissing => {
            "Skriv, hvad personen taler om på borgerens vegne eller hjælper med at huske."
        }
        PracticeRule::ToSayNone => "Spørg borgeren, hvad der skal siges på mødet, og skriv det ned.",
        PracticeRule::MeetingRuleMissing { part: "plain_language" } => {
            "Aftal at tale, så alle forstår det, og at forklare fagord og paragraffer."
        }
        PracticeRule::MeetingRuleMissing { part: "all_perspectives" } => {
            "Aftal, hvordan mødelederen får alle perspektiver og nye idéer i spil."
        }
        PracticeRule::MeetingRuleMissing { part: "time_to_think" } => {
            "Aftal at give alle god tid, for eksempel med pauser til at tænke."
        }
        PracticeRule::MeetingRuleMissing { .. } => {
            "Aftal, at mødelederen genfortæller det sagte, så alle kan bekræfte det."
        }
        PracticeRule::PreparationConsentMissing => {
            "Bed borgeren om samtykke, før der deles oplysninger på mødet, og angiv det."
        }

        PracticeRule::DraftMissing => "Angiv den foreløbige afgørelse, som de senere trin bygger på.",
        PracticeRule::ConclusionMissing => "Skriv, hvad den foreløbige afgørelse går ud på.",
        PracticeRule::FactsNone => {
            "Skriv de fakta ned, som afgørelsen bygger på, så borgeren kan sige, om de er rigtige."
        }
        PracticeRule::DecisionOrder => {
            "Ret dagen: udkast, præsentation, bemærkninger og endelig afgørelse følger efter hinanden."
        }
        PracticeRule::NotPresented => "Præsentér den foreløbige afgørelse for borgeren før den endelige.",
        PracticeRule::DecisionCitizenAbsent => {
            "Præsentér den foreløbige afgørelse for borgeren selv, på et møde, over video eller telefon, og angiv, at borgeren var med."
        }
        PracticeRule::WayOneSided => {
            "Ring til borgeren, eller mød borgeren, ud over brevet, så borgeren kan stille spørgsmål."
        }
        PracticeRule::MediatorSame => {
            "Overvej at lade en anden end den, der præsenterer afgørelsen, mægle mellem parterne."
        }
        PracticeRule::FactOpen => "Spørg borgeren, om dette faktum er rigtigt, og angiv svaret.",
        PracticeRule::FactDisputed => {
            "Skriv borgerens bemærkning om dette faktum ned, og svar på den før den endelige afgørelse: borgeren er uenig i det."
        }
        PracticeRule::RemarkUnanswered => "Svar på denne bemærkning fra borgeren.",
        PracticeRule::NoTime => {
            "Giv borgeren tid mellem præsentationen og den endelige afgørelse: begge ligger på samme dag."
        }
        PracticeRule::ReasonsMissing => "Skriv begrundelsen for den endelige afgørelse.",
        PracticeRule::DecisionLater => "Ret dagen, eller vent til den kommer: den ligger efter dags dato.",

        PracticeRule::EffectReportedOnly => {
            "Brug disse virkninger til at planlægge, og mål jeres egne: kilden oplyser hverken udgangspunkt, periode eller metode."
        }
        PracticeRule::EffectBaseNegative => "Sæt dette til et tal på 0 eller mere, eller udelad det.",
        PracticeRule::More { .. } => "Kun de første 100 steder med {of} er vist; der er {count}.",
    }
}

/// The words for a field
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::On => "den dag, der kontrolleres",
        Label::DirectorPerson => "hvem direktøren er",
        Label::PersonId => "personens id",
        Label::PersonKind => "hvilken slags part personen er",
        Label::LeaderPerson => "hvem medlemmet af ledergruppen er",
        Label::TeamId => "teamets id",
        Label::MemberPerson => "hvem medlemmet af teamet er",
        Label::GoalId => "målets id",
        Label::GoalText => "målet i ord",
        Label::EffortId => "indsatsens id",
        Label::EffortText => "indsatsen i ord",
        Label::MeetingDate => "mødets dato",
        Label::ChangeOn => "dagen for ændringen",
        Label::ChangeKind => "hvad der ændrede sig",
        Label::SharingOn => "dagen, hvor oplysningerne blev delt",
        Label::SharingRecipient => "hvem der modtog oplysningerne",
        Label::ChannelMatter => "hvad telefon, mail eller møde skal bruges til",
        Label::ChannelMethod => "om der skal bruges telefon, mail eller møde",
        Label::ThemeText => "temaet i ord",
        Label::InvitedPerson => "hvem den inviterede er",
        Label::VoicePerson => "hvem der taler på borgerens vegne",
        Label::DraftOn => "dagen for den foreløbige afgørelse",
        Label::FactId => "faktummets id",
        Label::FactText => "faktummet i ord",
        Label::PresentedOn => "dagen for præsentationen",
        Label::RemarkOn => "dagen for bemærkningen",
        Label::RemarkText => "borgerens bemærkning",
        Label::FinalOn => "dagen for den endelige afgørelse",
        Label::ElementCoordinator => "den ene ansvarlige tværgående koordinator",
        Label::ElementMeetings => "de tværfaglige netværksmøder med borgeren i centrum",
        Label::ElementAgreements => "de forpligtende aftaler og opfølgningen på dem",
        Label::ElementLeadership => "den tværgående ledelse",
        Label::MoveBacking => "ledelsesmæssig opbakning på alle niveauer",
        Label::MoveTeam => "gode rammer for koordinatorteamet",
        Label::MoveFrame => "en tværgående styringsmæssig ramme",
        Label::MoveTraining => "opkvalificering af nøglepersoner",
        Label::ActivityDecision => "beslutningen i direktionen eller hos politikerne",
        Label::ActivityBasis => "grundlaget for beslutningen",
        Label::ActivityDirectors => "de ansvarlige direktører for områderne",
        Label::ActivityGroup => "ledergruppen med hver koordinators leder",
        Label::ActivityFrequent => "ledere fra de afdelinger, hvor borgerne ofte har indsatser",
        Label::ActivityDailyLeader => "den daglige leder af modellen",
        Label::ActivityCommonGoal => "det ene fælles mål",
        Label::ActivityStatements => "ledelsens fire udmeldinger",
        Label::ActivityCoordinators => "koordinatorer fra afdelinger på tværs af områderne",
        Label::ActivityHours => "timer nok og et lavt caseload",
        Label::ActivityConvener => "tovholderen for teamet",
        Label::ActivityRooms => "lokaler til teamet",
        Label::ActivityWishes => "at borgerens ønsker styrer forløbet",
        Label::ActivityResponsibility => "det fælles ansvar hos ledere og medarbejdere",
        Label::ActivityMandate => "koordinatorernes mandat",
        Label::ActivityPrecedence => "modellens forrang",
        Label::ActivityDelegation => "den uddelegerede beslutningskompetence",
        Label::ActivityClarification => "en hurtig vej til ledelsen",
        Label::ActivityAttendance => "overvejelsen om mødepligt og faste mødedage",
        Label::ActivityPlan => "planen for opkvalificering",
        Label::ActivityUnderstanding => "ledelsens forståelse af modellen",
        Label::ActivityPractice => "koordinatorernes og den daglige leders kendskab til praksis",
        Label::ActivityCompetences => "koordinatorernes faglige kompetencer",
        Label::ActivityParticipants => "de hyppige deltageres kendskab til modellen og deres rolle",
        Label::SheetProfile => "hvilken slags møde det er",
        Label::SheetMeetingOn => "dagen for mødet",
        Label::SheetPreparedOn => "dagen for forberedelsen",
        Label::SheetPreparedWithCitizen => "om borgeren var med til at forberede mødet",
        Label::SheetFrame => "de rammer, der får borgeren til at føle sig tryg",
        Label::SheetThemes => "borgerens temaer",
        Label::SheetAgendaSent => "om dagsordenen er sendt ud på forhånd",
        Label::SheetInvited => "hvem der er inviteret",
        Label::SheetLeader => "hvem der leder mødet",
        Label::SheetLeaderWished => "om borgeren ønsker denne mødeleder",
        Label::SheetOrganiser => "hvem der finder dagen og inviterer",
        Label::SheetSpeaksForCitizen => "hvem der taler på borgerens vegne, og om hvad",
        Label::SheetToSay => "hvad borgeren vil have sagt",
        Label::SheetToRemember => "hvad borgeren vil huskes på",
        Label::SheetRules => "mødets spilleregler",
        Label::SheetSummedUpBy => "hvem der samler op på aftalerne",
        Label::SheetSharesInformation => "om der deles oplysninger om borgeren",
        Label::SheetConsentGiven => "om borgeren har givet samtykke til at dele dem",
    }
}
