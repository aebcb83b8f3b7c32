//! What was found in a course is shown as a table, as text and as HTML.
#![cfg(feature = "json")]

use rk_core::wire;

const OPERATIONS: [&str; 3] = ["check_course", "check_agreement", "check_meeting"];

#[test]
fn a_row_a_violation() {
    let answer = r#"{"schema":1,"facts":{},"report":{"valid":false,"violations":[
        {"code":"coordinator.missing","severity":"error","path":["roles"],"params":{},"message":"Appoint <one>."},
        {"code":"meeting.agenda.not_by_citizen","severity":"info","path":["meetings",10,"themes",0,"chosen_by"],
         "params":{},"waiver":["waivers",2],"message":"Ask."},
        {"code":"report.more","severity":"warning","path":[],"params":{},"message":"150."}]}}"#;
    for operation in OPERATIONS {
        let shown = wire::shown(operation, answer.as_bytes()).unwrap();
        let lines: Vec<_> = shown.text.lines().collect();
        assert_eq!(lines[0], "course not valid: errors 1, warnings 1, infos 1");
        assert_eq!(
            lines[1].split_whitespace().collect::<Vec<_>>(),
            ["severity", "place", "code", "what", "to", "do"]
        );
        assert_eq!(
            lines[2].split_whitespace().collect::<Vec<_>>(),
            ["error", "roles", "coordinator.missing", "Appoint", "<one>."]
        );
        assert!(lines[3].starts_with(
            "info by waivers[2]  meetings[10].themes[0].chosen_by  meeting.agenda.not_by_citizen  Ask."
        ));
        assert_eq!(lines.len(), 5);
        assert!(shown.html.contains("<td style=\"text-align:left\">Appoint &lt;one&gt;.</td>"));
        assert_eq!(shown.html.matches("<tr>").count(), 4);
    }
}

#[test]
fn nothing_found_is_said() {
    let answer = br#"{"schema":1,"report":{"valid":true,"violations":[]}}"#;
    let shown = wire::shown("check_course", answer).unwrap();
    assert!(shown.text.starts_with("course valid: errors 0, warnings 0, infos 0\n"));
    assert_eq!(shown.html.matches("<tr>").count(), 1);
}

#[test]
fn what_is_no_answer_is_not_shown() {
    for text in ["", "{}", "[]", r#"{"report":{"valid":3,"violations":[]}}"#] {
        assert_eq!(wire::shown("check_course", text.as_bytes()), None);
    }
}

#[test]
fn each_document_is_named() {
    let answer = br#"{"schema":1,"report":{"valid":true,"violations":[]}}"#;
    for kind in ["programme", "plan", "preparation", "decision"] {
        let shown = wire::shown(&format!("check_{kind}"), answer).unwrap();
        assert!(
            shown.text.starts_with(&format!("{kind} valid: errors 0, warnings 0, infos 0\n")),
            "{}",
            shown.text
        );
    }
}

#[test]
fn a_row_an_effect() {
    let answer = wire::run("reported_effects", br#"{"complaints":30}"#, None).unwrap();
    let shown = wire::shown("reported_effects", answer.as_bytes()).unwrap();
    let row = |name: &str| {
        let line = shown.text.lines().find(|line| line.starts_with(name)).unwrap();
        line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>()
    };
    let complaints = ["complaints avoided", "40 %", "60 %", "complaints", "S1", "30.0", "12.0", "18.0"];
    assert_eq!(row("complaints"), complaints);
    assert_eq!(
        row("time"),
        ["time for a complaint", "-37 %", "-37 %", "hours for a complaint", "S1", "–", "–", "–"]
    );
    assert!(!shown.text.contains('_'), "{}", shown.text);
    assert_eq!(shown.html.matches("<tr>").count(), 6);
}
