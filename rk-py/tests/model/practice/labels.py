"""What a sheet calls its fields, and a fidelity view its parts, in English and Danish.

Words are the house's and are written down here a second time, so that none changes unseen.
"""

LABELS = {
    "profile": ("the kind of meeting", "hvilken slags møde det er"),
    "meeting_on": ("the day of the meeting", "dagen for mødet"),
    "prepared_on": ("the day of the preparation", "dagen for forberedelsen"),
    "prepared_with_citizen": ("whether the citizen took part in the preparation",
                              "om borgeren var med til at forberede mødet"),
    "frame": ("the frame that makes the citizen feel safe", "de rammer, der får borgeren til at føle sig tryg"),
    "themes": ("the citizen's themes", "borgerens temaer"),
    "agenda_sent": ("whether the agenda was sent in advance", "om dagsordenen er sendt ud på forhånd"),
    "invited": ("who are invited", "hvem der er inviteret"),
    "leader": ("who leads the meeting", "hvem der leder mødet"),
    "leader_wished_by_citizen": ("whether the citizen wishes this leader", "om borgeren ønsker denne mødeleder"),
    "organiser": ("who finds the day and invites", "hvem der finder dagen og inviterer"),
    "speaks_for_citizen": ("who speaks for the citizen, and about what",
                           "hvem der taler på borgerens vegne, og om hvad"),
    "to_say": ("what the citizen wants said", "hvad borgeren vil have sagt"),
    "to_remember": ("what the citizen wants to be reminded of", "hvad borgeren vil huskes på"),
    "rules": ("the rules of the meeting", "mødets spilleregler"),
    "summed_up_by": ("who sums up the agreements", "hvem der samler op på aftalerne"),
    "shares_information": ("whether information about the citizen is shared", "om der deles oplysninger om borgeren"),
    "consent_given": ("whether the citizen has consented to sharing it",
                      "om borgeren har givet samtykke til at dele dem"),
}

ELEMENTS = {
    "coordinator": ("the one responsible cross-cutting coordinator", "den ene ansvarlige tværgående koordinator"),
    "network_meetings": (
        "the network meetings with the citizen in the centre",
        "de tværfaglige netværksmøder med borgeren i centrum"),
    "binding_agreements": (
        "the binding agreements and their follow-up",
        "de forpligtende aftaler og opfølgningen på dem"),
    "leadership": ("the cross-cutting leadership", "den tværgående ledelse"),
}

MOVES = {
    "leadership_backing": ("leadership backing at all levels", "ledelsesmæssig opbakning på alle niveauer"),
    "coordinator_team": ("a good frame for the team of coordinators", "gode rammer for koordinatorteamet"),
    "steering_frame": ("a cross-cutting steering frame", "en tværgående styringsmæssig ramme"),
    "training": ("training of key persons", "opkvalificering af nøglepersoner"),
}

ACTIVITIES = {
    "leadership_backing": {
        "decision": ("the decision of the directorate or the politicians",
                     "beslutningen i direktionen eller hos politikerne"),
        "decision_basis": ("what the decision rests on", "grundlaget for beslutningen"),
        "directors": ("the directors responsible for the areas", "de ansvarlige direktører for områderne"),
        "leader_group": ("the leader group with the leader of every coordinator",
                         "ledergruppen med hver koordinators leder"),
        "frequent_departments": ("leaders from the departments where citizens often have efforts",
                                 "ledere fra de afdelinger, hvor borgerne ofte har indsatser"),
        "daily_leader": ("the daily leader of the model", "den daglige leder af modellen"),
        "common_goal": ("the one common goal", "det ene fælles mål"),
        "statements": ("the leadership's four statements", "ledelsens fire udmeldinger"),
    },
    "coordinator_team": {
        "coordinators": ("coordinators from departments across the areas",
                         "koordinatorer fra afdelinger på tværs af områderne"),
        "hours_and_caseload": ("enough hours and a low caseload", "timer nok og et lavt caseload"),
        "convener": ("the convener of the team", "tovholderen for teamet"),
        "rooms": ("rooms for the team", "lokaler til teamet"),
    },
    "steering_frame": {
        "wishes_steer": ("that the citizen's wishes steer the course", "at borgerens ønsker styrer forløbet"),
        "shared_responsibility": ("the responsibility that leaders and staff share",
                                  "det fælles ansvar hos ledere og medarbejdere"),
        "mandate": ("the coordinators' mandate", "koordinatorernes mandat"),
        "precedence": ("that the model has precedence", "modellens forrang"),
        "delegated_competence": ("that those at the meetings may decide", "den uddelegerede beslutningskompetence"),
        "fast_clarification": ("a fast way to the leadership", "en hurtig vej til ledelsen"),
        "attendance": ("a duty to attend and fixed days for meetings, considered",
                       "overvejelsen om mødepligt og faste mødedage"),
    },
    "training": {
        "plan": ("the plan for training", "planen for opkvalificering"),
        "leadership": ("that the leadership understands the model", "ledelsens forståelse af modellen"),
        "coordinators": ("that coordinators and the daily leader know the practice",
                         "koordinatorernes og den daglige leders kendskab til praksis"),
        "competences": ("the coordinators' competences", "koordinatorernes faglige kompetencer"),
        "participants": ("that frequent participants know the model and their role",
                         "de hyppige deltageres kendskab til modellen og deres rolle"),
    },
}
