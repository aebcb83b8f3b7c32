//! Columns that survey tools add to the answers.

use super::{Search, plain};
use crate::{rule::Note, survey::Use};

/// The ids by which tools tell questionnaires apart: Qualtrics, `LimeSurvey`, `REDCap`, `SurveyMonkey`, `SurveyXact`
const IDS: [&str; 5] = ["responseid", "id", "record_id", "respondent id", "respondentid"];

/// The other columns, in the same order and then those of Enalyzer
const OTHERS: [&str; 40] = [
    "startdate",
    "enddate",
    "status",
    "ipaddress",
    "progress",
    "duration (in seconds)",
    "finished",
    "recordeddate",
    "recipientlastname",
    "recipientfirstname",
    "recipientemail",
    "externalreference",
    "locationlatitude",
    "locationlongitude",
    "distributionchannel",
    "userlanguage",
    "submitdate",
    "lastpage",
    "startlanguage",
    "seed",
    "datestamp",
    "token",
    "redcap_event_name",
    "redcap_survey_identifier",
    "collector id",
    "start date",
    "end date",
    "ip address",
    "email address",
    "first name",
    "last name",
    "custom data 1",
    "organization_0",
    "created",
    "modified",
    "closetime",
    "respondent status",
    "started",
    "completed",
    "language",
];

const BEGINNINGS: [&str; 2] = ["statinternal_", "statoverall_"];
const ENDINGS: [&str; 2] = ["_timestamp", "_complete"];

impl Search<'_> {
    /// Finds the columns that tools add; the first id becomes the respondent, unless a column is called so
    pub(super) fn find_metadata(&mut self) {
        let mut respondent = self.called(&["respondent"]).is_some();
        for column in self.free() {
            let name = plain(self.name(column));
            let id = IDS.contains(&name.as_str());
            if id && !respondent {
                respondent = true;
                self.set(column, Use::Respondent, Note::MetadataId);
            } else if id
                || OTHERS.contains(&name.as_str())
                || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
                || ENDINGS.iter().any(|ending| name.ends_with(ending))
            {
                self.set(column, Use::Ignored, Note::Metadata);
            }
        }
    }
}
