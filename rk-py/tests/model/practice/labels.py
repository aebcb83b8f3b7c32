"""What a sheet calls its fields, in English and Danish.

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
