//! Every sentence of the course in Danish.

use super::{CourseRule, Expected, Label};

/// What to do about `rule`
// No wildcard arm: a rule without its sentence does not compile.
#[expect(clippy::too_many_lines, reason = "a line a rule")]
pub(super) fn sentence(rule: &CourseRule) -> &'static str {
    match rule {
        CourseRule::NotJson => "Send dokumentet som JSON-tekst i UTF-8: teksten kan ikke læses, som den er.",
        CourseRule::TooLarge { .. } => "Send et dokument på højst {most} bytes.",
        CourseRule::TooDeep { .. } => "Brug højst {most} niveauer af lister og objekter inden i hinanden.",
        CourseRule::ListTooLong { .. } => "Hold listen på højst {most} poster.",
        CourseRule::TextTooLong { .. } => "Forkort teksten til højst {most} tegn.",
        CourseRule::DuplicateKey => "Angiv dette felt én gang: det står her to gange.",
        CourseRule::UnknownField => {
            "Fjern feltet, eller ret dets navn: dokumentet har ikke et felt med det navn."
        }
        CourseRule::Shape { expected: Expected::Text } => "Angiv en tekst i dette felt.",
        CourseRule::Shape { expected: Expected::List } => "Angiv en liste i dette felt.",
        CourseRule::Shape { expected: Expected::Object } => "Angiv et objekt med egne felter i dette felt.",
        CourseRule::Shape { expected: Expected::Number } => "Angiv et helt tal på 0 eller mere i dette felt.",
        CourseRule::Shape { expected: Expected::YesNo } => "Angiv true eller false i dette felt.",
        CourseRule::Shape { expected: Expected::OneOf(_) } => "Vælg en af: {choices}.",
        CourseRule::Date => "Skriv en dag i kalenderen som år, måned og dag, for eksempel 2025-11-03.",
        CourseRule::Span => "Angiv en slutdato, der ikke ligger før startdatoen.",
        CourseRule::Missing { .. } => "Angiv {field}.",
        CourseRule::DuplicateId => "Giv posten sit eget id: dette er optaget.",
        CourseRule::Reference => "Henvis til en post, der findes i dokumentet: ingen post har dette id.",
        CourseRule::PersonalNumber => {
            "Erstat personnummeret her med jeres egen nøgle, og opbevar listen over nøgler et andet sted."
        }
        CourseRule::TextPersonalNumber => "Fjern personnummeret fra denne tekst.",
        CourseRule::CourseMissing => {
            "Angiv dokumentet, enten som `course` eller som bytes ved siden af kaldet."
        }
        CourseRule::CourseTwice => {
            "Angiv dokumentet én gang: enten som `course` eller som bytes ved siden af kaldet."
        }
        CourseRule::SettingOutOfRange { .. } => {
            "Sæt dette til et tal fra {least} til {most}, eller udelad det."
        }
        CourseRule::SettingRuleFixed => {
            "Fjern denne alvorlighed: koden er ingen regel for forløbet, eller dens alvorlighed ligger fast."
        }
        CourseRule::ParticipationNotAble => {
            "Vurdér, om borgeren med støtte kan bidrage til dagsordenen, tage ejerskab for aftaler og deltage i møder eller lære det; tilbyd ellers en anden indsats."
        }
        CourseRule::AgeBelowModel { .. } => {
            "Kontrollér alderen, eller notér, hvorfor forløbet tilbydes: modellen er lavet til borgere fra {least} år."
        }
        CourseRule::DementiaAdvanced => {
            "Overvej, om borgeren kan få udbytte af forløbet: ved fremskreden demens er en anden indsats ofte bedre."
        }
        CourseRule::AreasTooFew { .. } => {
            "Vælg mindst {least} indsatsområder, eller overvej, om borgeren har brug for denne model."
        }
        CourseRule::CriteriaNotConfigured => {
            "Tilføj kommunens egne kriterier for målgruppen, hvis de skal kontrolleres."
        }
        CourseRule::ValuesIncomplete => {
            "Tilslut jer alle tre værdier, recovery-orienteret rehabilitering, helhedsorientering og ejerskab: de afhænger af hinanden."
        }
        CourseRule::CoreElementAbsent { element: "coordinator" } => {
            "Giv borgeren én ansvarlig tværgående koordinator: kerneelementet er der ikke endnu."
        }
        CourseRule::CoreElementAbsent { element: "network_meetings" } => {
            "Hold tværfaglige netværksmøder med borgeren i centrum: kerneelementet er der ikke endnu."
        }
        CourseRule::CoreElementAbsent { element: "leadership" } => {
            "Etablér den tværgående ledelse: kerneelementet er der ikke endnu."
        }
        CourseRule::CoreElementAbsent { .. } => {
            "Indgå forpligtende aftaler på netværksmøderne, hver med en ansvarlig og en opfølgning: kerneelementet er der ikke endnu."
        }
        CourseRule::TenureOverlap { to: Some(_), .. } => {
            "Afslut den ene koordinator, før den næste begynder: der står to fra {from} til {to}."
        }
        CourseRule::TenureOverlap { to: None, .. } => {
            "Afslut den ene koordinator, før den næste begynder: der står to fra {from} og frem."
        }
        CourseRule::CoordinatorMissing => "Udpeg en koordinator for borgeren, senest fra i dag.",
        CourseRule::TenureGap { .. } => {
            "Kontrollér datoerne, eller sørg for, at borgeren ikke står alene igen: der var {days} dage uden koordinator."
        }
        CourseRule::CoordinatorChanged => {
            "Notér, hvorfor koordinatoren blev skiftet: koordinatoren skal så vidt muligt følge borgeren gennem hele forløbet."
        }
        CourseRule::CoordinatorCaseworker { to: Some(_), .. } => {
            "Giv en af de to roller til en anden: fra {from} til {to} er koordinatoren også sagsbehandler for borgeren."
        }
        CourseRule::CoordinatorCaseworker { to: None, .. } => {
            "Giv en af de to roller til en anden: fra {from} og frem er koordinatoren også sagsbehandler for borgeren."
        }
        CourseRule::CoordinatorEffortProvider { from: Some(_), to: Some(_) } => {
            "Giv en af de to roller til en anden: fra {from} til {to} er koordinatoren også udfører af en indsats for borgeren."
        }
        CourseRule::CoordinatorEffortProvider { from: Some(_), to: None } => {
            "Giv en af de to roller til en anden: fra {from} og frem er koordinatoren også udfører af en indsats for borgeren."
        }
        CourseRule::CoordinatorEffortProvider { from: None, .. } => {
            "Lad en anden end koordinatoren stå for denne aftale: koordinatoren udfører ikke selv en indsats for borgeren."
        }
        CourseRule::CoordinatorVisitator { to: Some(_), .. } => {
            "Giv en af de to roller til en anden: fra {from} til {to} er koordinatoren også visitator for borgeren."
        }
        CourseRule::CoordinatorVisitator { to: None, .. } => {
            "Giv en af de to roller til en anden: fra {from} og frem er koordinatoren også visitator for borgeren."
        }
        CourseRule::CoordinatorPrivate => {
            "Vælg en fagprofessionel som koordinator: hverken borgeren eller det private netværk kan være det."
        }
        CourseRule::TeamMissing => "Tilføj koordinatoren til koordinatorteamet.",
        CourseRule::DepartmentsTooFew { .. } => {
            "Sammensæt teamet af koordinatorer fra mindst {least} forskellige afdelinger."
        }
        CourseRule::AreasNotCovered { .. } => "Tilføj medlemmer fra de områder, som teamet mangler: {areas}.",
        CourseRule::ConvenerMissing => "Udpeg en tovholder for koordinatorteamet.",
        CourseRule::CaseloadAboveLimit { most: Some(_) } => {
            "Giv koordinatoren færre forløb: grænsen er {most}."
        }
        CourseRule::CaseloadAboveLimit { most: None } => {
            "Sæt en grænse for antallet af forløb pr. koordinator, hvis caseload skal kontrolleres."
        }
        CourseRule::PlanNotOne { .. } => "Hav præcis én fælles plan: {count} gælder i dag.",
        CourseRule::PlanNotRevised => "Gennemgå den fælles plan efter mødet, og angiv dagen for revisionen.",
        CourseRule::MaintainerMissing => {
            "Vælg, hvem der holder den fælles plan opdateret, en person eller i fællesskab på møderne."
        }
        CourseRule::WishesMissing => "Skriv borgerens ønsker, håb og drømme ned før det første netværksmøde.",
        CourseRule::WishNotLinked => "Vælg det af borgerens ønsker, som målet skal føre hen imod.",
        CourseRule::AcceptanceOpen => "Bliv enige om målet med alle involverede, eller ændr det.",
        CourseRule::CitizenAbsent => {
            "Hold netværksmøder sammen med borgeren; registrér mødet som aflyst, hvis borgeren ikke var med, fysisk eller på afstand."
        }
        CourseRule::LeaderNotCoordinator => {
            "Vælg dagens koordinator som mødeleder, og registrér, at koordinatoren deltog."
        }
        CourseRule::AgendaNotByCitizen => {
            "Lad borgeren, med støtte fra koordinatoren, beslutte temaer og dagsorden, og registrér det."
        }
        CourseRule::ParticipantNotApproved => {
            "Spørg borgeren, hvem der skal deltage, og registrér, at borgeren har godkendt denne deltager."
        }
        CourseRule::PrivateNetworkAbsent => {
            "Spørg borgeren, om nogen fra familie eller venner skal med næste gang."
        }
        CourseRule::DialogueNotFollowed => {
            "Følg dialogprocessen: alle får ordet på skift, og borgeren svarer."
        }
        CourseRule::ResourcePersonAbsent => {
            "Invitér mindst én ressourceperson, eller registrér det som en kontakt i stedet for et netværksmøde."
        }
        CourseRule::AgreementNotReviewed { .. } => {
            "Gennemgå aftale nummer {agreement} med borgeren på mødet, og føj den til de gennemgåede aftaler."
        }
        CourseRule::FrameMissing => {
            "Skriv de rammer ned, som borgeren har brug for, for at føle sig tryg på mødet."
        }
        CourseRule::EarlyMeetingNone { days: Some(_) } => {
            "Hold et netværksmøde tidligt: der blev ikke holdt et inden for {days} dage fra åbningen."
        }
        CourseRule::EarlyMeetingNone { days: None } => {
            "Hold et netværksmøde tidligt i forløbet: der er ikke holdt et endnu."
        }
        CourseRule::NoneHeld => "Notér, hvorfor forløbet sluttede uden et netværksmøde.",
        CourseRule::PreparationWithoutCitizen => "Forbered mødet sammen med borgeren, og angiv dagen.",
        CourseRule::DiscussionOffTheme => {
            "Hold mødet til borgerens temaer: koordinatoren må stoppe andre drøftelser."
        }
        CourseRule::SummaryMissing => {
            "Saml op på aftalerne skriftligt ved mødets slutning, og registrér det."
        }
        CourseRule::OwnerMissing => "Vælg, hvem der er ansvarlig for at udføre aftalen.",
        CourseRule::CitizenNotParty => {
            "Indgå aftalen sammen med borgeren, og føj borgeren til aftalens parter."
        }
        CourseRule::OwnerNotParticipant => {
            "Bed den ansvarlige om at acceptere aftalen, og angiv dagen, eller vælg en ansvarlig, der deltog i mødet."
        }
        CourseRule::ContentMissing => "Beskriv, hvad der er aftalt.",
        CourseRule::PurposeMissing => "Vælg det mål eller det tema, som aftalen skal støtte.",
        CourseRule::OwnerUnnamed { person: Some(_) } => {
            "Vælg en navngiven person som ansvarlig i stedet for en enhed, for eksempel person nummer {person} på listen, der repræsenterer den."
        }
        CourseRule::OwnerUnnamed { person: None } => {
            "Vælg en navngiven person som ansvarlig i stedet for en enhed."
        }
        CourseRule::FormMissing => "Skriv aftalen ind i mål- og aftaleskemaet, og registrér det.",
        CourseRule::OwnerCitizen => {
            "Intet at rette: borgeren må gerne selv stå for aftaler. Sørg for, at nogen hjælper, hvor det ønskes."
        }
        CourseRule::OwnersOneSided => "Fordel mødets aftaler på flere ansvarlige: ansvaret er fælles.",
        CourseRule::OwnerNoMandate => "Få indsatsen bekræftet af en, der har mandat til at beslutte den.",
        CourseRule::SupersededStillActive => "Sæt aftalen til erstattet: en anden er trådt i stedet.",
        CourseRule::FormNotDistributed => "Send mål- og aftaleskemaet til denne deltager, og registrér det.",
        CourseRule::ResponsibleMissing => "Vælg, hvem der er ansvarlig for opfølgningen.",
        CourseRule::DueMissing => "Vælg en dato for opfølgningen.",
        CourseRule::MethodMissing => {
            "Vælg, hvordan der følges op på aftalen: ved møde, telefon, mail eller besøg."
        }
        CourseRule::DueBeforeAgreement => {
            "Vælg en dato for opfølgningen, der ligger efter dagen for aftalen."
        }
        CourseRule::DueSameDay => {
            "Vælg en senere dato for opfølgningen: det er den dag, aftalen blev indgået."
        }
        CourseRule::DueNotWorkingDay { next: Some(_) } => {
            "Overvej en anden dato for opfølgningen: det er ikke en hverdag, den næste er {next}."
        }
        CourseRule::DueNotWorkingDay { next: None } => {
            "Overvej en anden dato for opfølgningen: det er ikke en hverdag."
        }
        CourseRule::DueAfterEnd => "Vælg en dato før forløbets afslutning, eller overdrag aftalen til nogen.",
        CourseRule::Overdue { .. } => {
            "Følg op på aftalen, og skriv resultatet: fristen er overskredet med {days} dage. Det gælder koordinatoren og de ansvarlige."
        }
        CourseRule::ResultWithoutCitizen => "Følg op sammen med borgeren, og registrér, at borgeren deltog.",
        CourseRule::DueLate { months: Some(_) } => {
            "Overvej en tidligere dato for opfølgningen: den ligger mere end {months} måneder efter aftalen."
        }
        CourseRule::DueLate { months: None } => {
            "Overvej en tidligere dato for opfølgningen: den ligger efter det næste planlagte møde."
        }
        CourseRule::ContactWithoutConsent => {
            "Aftal det med borgeren, før I kontakter andre om en aftale, og registrér det."
        }
        CourseRule::ResultDateImpossible => {
            "Angiv dagen for resultatet: fra dagen for aftalen til og med i dag."
        }
        CourseRule::AgreementNone => {
            "Indgå aftaler, når der holdes netværksmøde: indtil da kan der ikke siges noget om, hvordan de holdes."
        }
        CourseRule::ContactMissing => {
            "Registrér kontakten mellem koordinator og borger siden mødet før, eller tag kontakt mellem møderne."
        }
        CourseRule::ResponsibleOutside => {
            "Vælg en, der deltog i mødet, eller koordinatoren, som ansvarlig for opfølgningen."
        }
        CourseRule::PhaseOrder => {
            "Angiv faserne i rækkefølge: opsporing, opstart, netværksmøder, afslutning; angiv årsagen, hvis forløbet slutter før tid."
        }
        CourseRule::ActivityAfterClose => {
            "Genåbn forløbet, før I registrerer noget efter afslutningen, eller ret datoen."
        }
        CourseRule::DispositionMissing => {
            "Beslut, hvad der sker med aftalen: gennemført, aflyst sammen med borgeren eller overdraget til en navngiven person."
        }
        CourseRule::ClosedDisposed { .. } => {
            "Intet at rette: alle aftaler er afklaret, {completed} gennemført, {cancelled} aflyst sammen med borgeren, {handed_over} overdraget."
        }
        CourseRule::ActivityOutside => "Ret datoen: den ligger før forløbets åbning eller efter dags dato.",
        CourseRule::SecondOpen => "Afslut det ene af de to forløb: en borger har ét åbent forløb.",
        CourseRule::OtherCoordinationActive => {
            "Afslut den anden koordinering, eller aftal dens forhold til modellen, som har forrang."
        }
        CourseRule::ConsentMissing => {
            "Indhent borgerens samtykke, der dækker denne modtager og disse oplysninger, før noget deles."
        }
        CourseRule::ConsentWithdrawn => {
            "Del ikke noget, efter at samtykket er trukket tilbage; ret datoen, eller bed borgeren om et nyt samtykke."
        }
        CourseRule::ConsentIncomplete => {
            "Angiv, hvornår samtykket er givet, hvem der må få oplysninger, hvilke og til hvilket formål."
        }
        CourseRule::GiverNotCitizen => {
            "Lad borgeren give samtykket, eller dokumentér, hvem der må give det på borgerens vegne."
        }
        CourseRule::WaiverIncomplete => {
            "Angiv reglens kode, begrundelsen, hvem der har besluttet det, og hvornår dispensationen udløber: indtil da har den ingen virkning."
        }
        CourseRule::WaiverNotAllowed => "Fjern denne dispensation: reglen kan ikke fraviges.",
        CourseRule::ActUnknown => "Angiv en af de handlinger, som beskrivelsen af kaldet nævner.",
        CourseRule::ActDateFuture => "Angiv en dato til og med i dag: det, der registreres, skal være sket.",
        CourseRule::ActCourseClosed => "Genåbn forløbet først: det er afsluttet.",
        CourseRule::ActCourseOpen => "Udelad denne handling: forløbet er allerede åbent.",
        CourseRule::ActCoordinatorNone => {
            "Udpeg i stedet en koordinator: der er ingen at overtage fra på denne dag."
        }
        CourseRule::ActAgreementState => {
            "Vælg en anden aftale eller en anden handling: aftalen er i en tilstand, som handlingen ikke passer til."
        }
        CourseRule::ActMeetingState => "Vælg et planlagt møde: dette er holdt eller aflyst.",
        CourseRule::ActConsentState => "Vælg et samtykke, der gælder: dette er allerede trukket tilbage.",
        CourseRule::ActFollowUpNone => {
            "Planlæg en opfølgning først, eller angiv en, der ikke har et resultat endnu."
        }
        CourseRule::ActOrder => "Angiv handlingerne i den rækkefølge, de blev registreret.",
        CourseRule::ActCorrectsUnknown => {
            "Angiv placeringen af en tidligere handling, der ikke selv er en rettelse."
        }
        CourseRule::More { .. } => "Kun de første 100 steder med {of} er vist; der er {count}.",
    }
}

/// The words for a field
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::CourseId => "forløbets id",
        Label::Profile => "den variant af modellen, som forløbet følger",
        Label::CitizenRef => "den nøgle, der står for borgeren",
        Label::OpenedOn => "dagen for forløbets åbning",
        Label::PhaseName => "fasens navn",
        Label::PhaseFrom => "fasens første dag",
        Label::CriterionText => "kriteriets ordlyd",
        Label::PersonId => "personens id",
        Label::PersonKind => "hvilken slags part personen er",
        Label::RolePerson => "hvem der har rollen",
        Label::RoleKind => "hvilken rolle personen har",
        Label::RoleFrom => "rollens første dag",
        Label::MemberPerson => "hvem medlemmet af teamet er",
        Label::MemberDepartment => "teammedlemmets afdeling",
        Label::WishId => "ønskets id",
        Label::WishText => "ønsket med borgerens ord",
        Label::PlanId => "planens id",
        Label::PlanFrom => "planens første dag",
        Label::GoalId => "målets id",
        Label::GoalText => "målet i ord",
        Label::MeetingId => "mødets id",
        Label::MeetingDate => "mødets dato",
        Label::MeetingStatus => "om mødet er planlagt, holdt eller aflyst",
        Label::ThemeId => "temaets id",
        Label::ThemeText => "temaet i ord",
        Label::ParticipantPerson => "hvem deltageren er",
        Label::ParticipantAttended => "om deltageren var med, fysisk eller på afstand",
        Label::DiscussedText => "hvad der blev drøftet",
        Label::AgreementId => "aftalens id",
        Label::AgreementAgreedOn => "dagen, hvor aftalen blev indgået",
        Label::AgreementStatus => "aftalens status",
        Label::DispositionKind => "hvad der sker med aftalen",
        Label::ConsentId => "samtykkets id",
        Label::SharingDate => "dagen, hvor oplysningerne blev delt",
        Label::SharingWhat => "hvad der blev delt",
        Label::SharingRecipient => "hvem der modtog oplysningerne",
        Label::ContactDate => "dagen for kontakten",
        Label::ContactPerson => "hvem kontakten var med",
        Label::OtherCourseId => "det andet forløbs id",
        Label::OtherCourseOpenedOn => "dagen, hvor det andet forløb blev åbnet",
        Label::ClosedOn | Label::ActClosedOn => "dagen for forløbets afslutning",
        Label::ReopenedOn | Label::ActReopenedOn => "dagen for genåbningen",
        Label::On => "den dag, forløbet kontrolleres",
        Label::ActName => "hvilken handling der registreres",
        Label::ActPerson => "hvem der udpeges",
        Label::ActFrom => "den første dag",
        Label::ActTo => "hvem der overtager",
        Label::ActOn => "dagen for handlingen",
        Label::ActReason => "begrundelsen",
        Label::ActPhase => "hvilken fase der begynder",
        Label::ActWish => "ønsket",
        Label::ActGoal => "målet",
        Label::ActPlan => "planen",
        Label::ActRevisedOn => "dagen for revisionen",
        Label::ActMeeting => "mødet",
        Label::ActStatus => "om mødet blev aflyst, eller borgeren udeblev",
        Label::ActAgreement => "aftalen",
        Label::ActAcceptedOn => "dagen for accepten",
        Label::ActFollowUp => "opfølgningen",
        Label::ActResult => "resultatet",
        Label::ActBy => "den nye aftale",
        Label::ActConsent => "samtykket",
        Label::ActWithdrawnOn => "dagen for tilbagetrækningen",
        Label::ActContact => "kontakten",
        Label::ActSharing => "hvad der blev delt, med hvem og hvornår",
        Label::ActDispositions => "hvad der sker med aftalerne",
        Label::ActCoordinator => "koordinatoren",
        Label::ActWaiver => "dispensationen",
        Label::RecordedOn => "dagen, hvor handlingen blev registreret",
        Label::EntryAct => "handlingen",
        Label::Start => "det dokument, handlingerne tager udgangspunkt i",
        Label::Acts => "handlingerne",
        Label::KnownOn => "den dag, handlingerne skal med til og med",
        Label::FormAgreement => "den aftale, der kontrolleres",
        Label::FormMeeting => "det møde, der kontrolleres",
    }
}

/// An area of effort
pub(super) fn area(code: &'static str) -> &'static str {
    match code {
        "social" => "socialområdet",
        "health" => "sundhedsområdet",
        "employment" => "beskæftigelsesområdet",
        code => code,
    }
}

/// The months of a year
pub(super) const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
