//! Dates as people write them, in three languages: what is understood, what is not, and what is kept.

use proptest::prelude::*;
use vedtak::domain::lang::Lang;
use vedtak::domain::when::recurrence::Recurrence;
use vedtak::domain::when::{Meaning, When, WhenError, infer_years, parse};
use vedtak::locale::Locale;

fn read(lang: Lang, text: &str) -> Result<When, WhenError> {
    parse(text, Locale::new(lang).when_words())
}

/// Returns the kind of meaning and its days: `one 2020-05-20`, `either 2021-01-11/2021-01-24`, `soon`.
fn shown(when: &When) -> String {
    let kind = match &when.meaning {
        Meaning::One(_) => "one",
        Meaning::Either(_) => "either",
        Meaning::All(_) => "all",
        Meaning::Range { .. } => "range",
        Meaning::Relative(relation) => {
            let far = relation.distance.map(|far| format!("{} {:?} ", far.count, far.unit)).unwrap_or_default();
            return format!("{far}{:?} {}", relation.side, relation.what).to_lowercase();
        }
        Meaning::Recurring(recurrence) => return again(recurrence),
        Meaning::Soon => return "soon".to_owned(),
        Meaning::Undecided => return "undecided".to_owned(),
        Meaning::Inapplicable => return "inapplicable".to_owned(),
    };
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let (first, last) = (day(when.earliest()), day(when.latest()));
    if first == last { format!("{kind} {first}") } else { format!("{kind} {first}/{last}") }
}

/// Returns how often and on what: `every week, 3, odd`.
fn again(recurrence: &Recurrence) -> String {
    let Recurrence { every, weekdays, weeks, month } = recurrence;
    let weekdays = weekdays.iter().map(|day| format!(", {day}"));
    let weeks = weeks.map(|weeks| format!(", {weeks:?}"));
    let month = month.map(|month| format!(", month {month}"));
    format!("every {every:?}{}", weekdays.chain(weeks).chain(month).collect::<String>()).to_lowercase()
}

/// What people write, and what it means. The first part is every date of the directive.
const NYNORSK: &[(&str, &str)] = &[
    ("29.04.20", "one 2020-04-29"),
    ("20.05.20", "one 2020-05-20"),
    ("14.05.20", "one 2020-05-14"),
    ("15.05.20", "one 2020-05-15"),
    ("11.06.20", "one 2020-06-11"),
    ("Veke 38", "one "),
    ("Veke 50", "one "),
    ("Veke 1", "one "),
    ("Veke 2 eller 3", "either "),
    ("Veke 2 \neller 3", "either "),
    ("desember 2020", "one 2020-12-01/2020-12-31"),
    ("i 2021", "one 2021-01-01/2021-12-31"),
    ("2020 – 2023", "range 2020-01-01/2023-12-31"),
    ("så raskt som råd", "soon"),
    ("26. mars 2021", "one 2021-03-26"),
    ("16. januar 2018", "one 2018-01-16"),
    ("03.04.2024", "one 2024-04-03"),
    ("27.6.18", "one 2018-06-27"),
    ("mai 2015", "one 2015-05-01/2015-05-31"),
    ("H-2015", "one 2015-08-01/2015-12-31"),
    ("Høst 2015", "one 2015-08-01/2015-12-31"),
    ("Vår og høst 2016", "all 2016-01-01/2016-12-31"),
    ("2012", "one 2012-01-01/2012-12-31"),
    ("2035", "one 2035-01-01/2035-12-31"),
    ("2016-2019", "range 2016-01-01/2019-12-31"),
    ("2015-18", "range 2015-01-01/2018-12-31"),
    ("2008-12", "range 2008-01-01/2012-12-31"),
    ("2020-12", "one 2020-12-01/2020-12-31"),
    ("2020-05-20", "one 2020-05-20"),
    ("2020-W38", "one 2020-09-14/2020-09-20"),
    ("veke 38/2020", "one 2020-09-14/2020-09-20"),
    ("v. 38, 2020", "one 2020-09-14/2020-09-20"),
    ("veke 2 eller 3 2021", "either 2021-01-11/2021-01-24"),
    ("veke 38–40 2020", "range 2020-09-14/2020-10-04"),
    ("veke 50 – 2 2021", "range 2020-12-07/2021-01-17"),
    ("torsdag 14. mai 2020 kl. 10.30", "one 2020-05-14"),
    ("tysdag den 26.05.20, kl 10:30-14:30", "one 2020-05-26"),
    ("14.05.20 0830 - 1100", "one 2020-05-14"),
    ("14. eller 15. mai 2020", "either 2020-05-14/2020-05-15"),
    ("14., 15. og 20. mai 2020", "all 2020-05-14/2020-05-20"),
    ("26.–28. mai 2020", "range 2020-05-26/2020-05-28"),
    ("14.05. – 16.05.20", "range 2020-05-14/2020-05-16"),
    ("21. desember 2020 – 3. januar", "range 2020-12-21/2021-01-03"),
    ("oktober til desember 2020", "range 2020-10-01/2020-12-31"),
    ("mellom 1. og 5. mai 2020", "range 2020-05-01/2020-05-05"),
    ("frå 01.08.22", "range 2022-08-01/"),
    ("2020 –", "range 2020-01-01/"),
    ("innan 14. mai 2020", "range /2020-05-14"),
    ("frå 2020 til 2023", "range 2020-01-01/2023-12-31"),
    ("2. kvartal 2021", "one 2021-04-01/2021-06-30"),
    ("1. og 2. kvartal 2021", "all 2021-01-01/2021-06-30"),
    ("første halvår 2021", "one 2021-01-01/2021-06-30"),
    ("seint i oktober til midten av desember 2020", "range 2020-10-21/2020-12-20"),
    ("tidleg i 2021", "one 2021-01-01/2021-05-01"),
    ("Ikkje fastsett", "undecided"),
    ("blir avklart seinare", "undecided"),
    ("ikkje aktuelt", "inapplicable"),
    ("2016/2017", "range 2016-01-01/2017-12-31"),
    ("2016/17", "range 2016-01-01/2017-12-31"),
    ("mai–juni 2020", "range 2020-05-01/2020-06-30"),
    ("mai-15", "one 2015-05-01/2015-05-31"),
    ("oktober - 15. desember 2020", "range 2020-10-01/2020-12-15"),
    ("xx.05.20", "one 2020-05-01/2020-05-31"),
    ("__.05.2020", "one 2020-05-01/2020-05-31"),
    ("2. tertial 2021", "one 2021-05-01/2021-08-31"),
    ("T1 2021", "one 2021-01-01/2021-04-30"),
    ("veke 53 2020", "one 2020-12-28/2021-01-03"),
    ("innan 14.05.20 kl. 12", "range /2020-05-14"),
    ("etter 14.05.20", "range 2020-05-14/"),
    ("før 14.05.20", "range /2020-05-14"),
    ("desember", "one "),
    ("vår", "one "),
    ("seint i oktober til midten av desember", "range "),
    ("etter M8", "after m8"),
    ("etter 2. møte", "after 2. møte"),
    ("2 veker etter M8", "2 week after m8"),
    ("to veker etter M8", "2 week after m8"),
    ("14 dagar før M3", "14 day before m3"),
    ("fjorten dagar før møtet", "14 day before møtet"),
    ("innan 3 månader etter at planen er signert", "3 month after planen er signert"),
    ("eitt år etter M12", "1 year after m12"),
    ("14. mai", "one "),
    ("14.05.", "one "),
    ("14.–16. mai", "range "),
    ("innan 1. juni", "range "),
    ("etter styringsgruppemøtet", "after styringsgruppemøtet"),
    ("før kvart møte", "before kvart møte"),
    ("når løysinga er innført", "at løysinga er innført"),
    ("på lang sikt", "within på lang sikt"),
    ("nærmaste fireårsperiode", "within nærmaste fireårsperiode"),
    ("nærmeste fire -årsperiode", "within nærmeste fire -årsperiode"),
    ("i løpet av planperioden", "within i løpet av planperioden"),
    ("årleg", "every year"),
    ("årleg i mars", "every year, month 3"),
    ("to gonger i året", "every half"),
    ("jamleg", "every regular"),
    ("fortløpande", "every regular"),
    ("onsdagar i oddetalsveker", "every fortnight, 3, odd"),
    ("kvar onsdag", "every week, 3"),
    ("måndagar og onsdagar kl. 10", "every week, 1, 3"),
    ("annankvar veke", "every fortnight"),
    ("kvart tertial", "every tertial"),
];

const BOKMAAL: &[(&str, &str)] = &[
    ("uke 38 2020", "one 2020-09-14/2020-09-20"),
    ("Uke 2 eller 3", "either "),
    ("26. mars 2021", "one 2021-03-26"),
    ("høsten 2015", "one 2015-08-01/2015-12-31"),
    ("Vår og høst 2016", "all 2016-01-01/2016-12-31"),
    ("andre halvår 2020", "one 2020-07-01/2020-12-31"),
    ("fra 2020 til og med 2023", "range 2020-01-01/2023-12-31"),
    ("slutten av oktober 2020", "one 2020-10-21/2020-10-31"),
    ("senest 14.05.20", "range /2020-05-14"),
    ("så snart som mulig", "soon"),
    ("Ikke fastsatt", "undecided"),
    ("ikke aktuelt", "inapplicable"),
    ("2015-18", "range 2015-01-01/2018-12-31"),
    ("H-2015", "one 2015-08-01/2015-12-31"),
    ("2016/2017", "range 2016-01-01/2017-12-31"),
    ("2016 – 2019", "range 2016-01-01/2019-12-31"),
    ("1. tertial 2021", "one 2021-01-01/2021-04-30"),
    ("2. kvartal 2021", "one 2021-04-01/2021-06-30"),
    ("Uke 53 2026", "one 2026-12-28/2027-01-03"),
    ("slutten av oktober til midten av desember", "range "),
    ("etter M8", "after m8"),
    ("2 uker etter M8", "2 week after m8"),
    ("en uke etter M8", "1 week after m8"),
    ("14 dager før M3", "14 day before m3"),
    ("senest 6 måneder etter signering", "6 month after signering"),
    ("2 år før M1", "2 year before m1"),
    ("14. mai", "one "),
    ("14. eller 15. mai", "either "),
    ("før hvert møte", "before hvert møte"),
    ("når løsningen er innført", "at løsningen er innført"),
    ("nærmeste fire -\nårsperiode", "within nærmeste fire -\nårsperiode"),
    ("på kort sikt", "within på kort sikt"),
    ("på lengre sikt", "within på lengre sikt"),
    ("i planperioden", "within i planperioden"),
    ("årlig", "every year"),
    ("jevnlig", "every regular"),
    ("onsdager i oddetallsuker", "every fortnight, 3, odd"),
    ("hver annen uke", "every fortnight"),
    ("hvert kvartal", "every quarter"),
];

const ENGLISH: &[(&str, &str)] = &[
    ("26 May 2020", "one 2020-05-26"),
    ("26th of May 2020", "one 2020-05-26"),
    ("May 26, 2020", "one 2020-05-26"),
    ("Thursday 14 May 2020 at 10:30", "one 2020-05-14"),
    ("week 38 of 2020", "one 2020-09-14/2020-09-20"),
    ("Week 2 or 3", "either "),
    ("Veke 2 eller 3", "either "),
    ("autumn 2015", "one 2015-08-01/2015-12-31"),
    ("spring and autumn 2016", "all 2016-01-01/2016-12-31"),
    ("Q1 2020", "one 2020-01-01/2020-03-31"),
    ("2020 Q4", "one 2020-10-01/2020-12-31"),
    ("Q1-Q2 2020", "range 2020-01-01/2020-06-30"),
    ("first half of 2021", "one 2021-01-01/2021-06-30"),
    ("H2 2021", "one 2021-07-01/2021-12-31"),
    ("late October to mid December 2020", "range 2020-10-21/2020-12-20"),
    ("mid-December 2020", "one 2020-12-11/2020-12-20"),
    ("by 14 May 2020", "range /2020-05-14"),
    ("between 1 and 5 May 2020", "range 2020-05-01/2020-05-05"),
    ("from 2020", "range 2020-01-01/"),
    ("As soon as possible", "soon"),
    ("not decided", "undecided"),
    ("n/a", "inapplicable"),
    ("2015-18", "range 2015-01-01/2018-12-31"),
    ("2016/2017", "range 2016-01-01/2017-12-31"),
    ("second tertial of 2021", "one 2021-05-01/2021-08-31"),
    ("week 53 of 2020", "one 2020-12-28/2021-01-03"),
    ("December '20", "one 2020-12-01/2020-12-31"),
    ("late October to mid December", "range "),
    ("by 14 May 2020 at 12", "range /2020-05-14"),
    ("after M8", "after m8"),
    ("2 weeks after M8", "2 week after m8"),
    ("two weeks after M8", "2 week after m8"),
    ("a week before M3", "1 week before m3"),
    ("14 days before M3", "14 day before m3"),
    ("no later than 6 months after signing", "6 month after signing"),
    ("14 May", "one "),
    ("May 14", "one "),
    ("by 1 June", "range "),
    ("after 14 May 2020", "range 2020-05-14/"),
    ("before each meeting", "before each meeting"),
    ("when the solution is in use", "at the solution is in use"),
    ("in the long term", "within in the long term"),
    ("the next four-year period", "within the next four-year period"),
    ("yearly", "every year"),
    ("annually in March", "every year, month 3"),
    ("regularly", "every regular"),
    ("Wednesdays in odd weeks", "every fortnight, 3, odd"),
    ("every Monday and Friday", "every week, 1, 5"),
];

#[test]
fn dates_are_understood_in_three_languages() {
    for (lang, table) in [(Lang::Nn, NYNORSK), (Lang::Nb, BOKMAAL), (Lang::En, ENGLISH)] {
        let wrong: Vec<String> = table
            .iter()
            .map(|(text, expected)| (text, read(lang, text).map(|when| shown(&when)), expected))
            .filter(|(_, read, expected)| read.as_deref() != Ok(expected))
            .map(|(text, read, expected)| format!("{text:?}: {read:?}, expected {expected:?}"))
            .collect();
        assert!(wrong.is_empty(), "{lang}\n{}", wrong.join("\n"));
    }
}

#[test]
fn what_is_no_date_is_named() {
    let part = |text: &str| match read(Lang::Nn, text) {
        Err(WhenError::NotUnderstood { part, .. }) => part,
        Err(WhenError::NotInCalendar { part, .. }) => format!("calendar: {part}"),
        Err(error) => format!("{error:?}").split(' ').next().unwrap_or_default().to_owned(),
        Ok(when) => panic!("{text}: {when:?}"),
    };
    for (text, expected) in [
        ("", "Empty"),
        ("  ", "Empty"),
        ("neste år", "neste år"),
        ("veke 38 kanskje", "kanskje"),
        ("veke 2 eller når som helst", "når som helst"),
        ("2016/2017/2018", "/2018"),
        ("etter veke 38 kanskje", "kanskje"),
        ("etter", "etter"),
        ("onsdag", "onsdag"),
        ("årleg kanskje", "årleg kanskje"),
        ("14", "14"),
        ("14.05.20 kl.", "kl."),
        ("31.02.20", "calendar: 31.02.20"),
        ("14.05.20 kl. 25.00", "calendar: 14.05.20 kl. 25.00"),
        ("14.05.20 kl. 10.00-25.00", "calendar: 14.05.20 kl. 10.00-25.00"),
        ("veke 53 2021", "calendar: veke 53 2021"),
        ("veke 54", "calendar: veke 54"),
        ("5. kvartal 2020", "calendar: 5. kvartal 2020"),
        ("14. mai kl. 10", "NoYear"),
        ("30. februar", "calendar: 30. februar"),
        ("2 veker når M8", "veker når M8"),
        ("2 veker etter", "veker etter"),
        ("2 veker", "veker"),
        ("2. kvartal", "NoYear"),
        ("xx.13.20", "calendar: xx.13.20"),
        ("4. tertial 2020", "calendar: 4. tertial 2020"),
        ("2019-2016", "Backwards"),
        ("20.05.20 – 14.05.20", "Backwards"),
    ] {
        assert_eq!(part(text), expected, "{text}");
    }
}

#[test]
fn an_error_says_what_and_gives_examples() {
    let said = |lang, text| Locale::new(lang).say(&read(lang, text).unwrap_err().message());
    assert!(said(Lang::Nn, "veke 38 kanskje").starts_with(
        "«veke 38 kanskje» er ikkje forstått som dato: det stansar ved «kanskje». Du kan til dømes skrive: 20.05.20,"
    ));
    assert_eq!(said(Lang::Nb, "2. kvartal"), "«2. kvartal» mangler årstall. Skriv året også.");
    assert_eq!(said(Lang::En, "31.02.20"), "“31.02.20” in “31.02.20” is not in the calendar.");
}

#[test]
fn every_example_that_an_error_gives_is_understood() {
    for lang in Lang::ALL {
        for example in Locale::new(lang).term("when-examples").split(", ") {
            assert!(read(lang, example).is_ok(), "{lang}: {example}");
        }
    }
}

#[test]
fn every_word_of_a_language_is_understood() {
    for lang in Lang::ALL {
        let locale = Locale::new(lang);
        for month in 1..=12 {
            let text = format!("{} 2020", locale.month(month));
            assert!(read(lang, &text).is_ok(), "{lang}: {text}");
        }
        for day in 1..=7 {
            let day = chrono::NaiveDate::from_ymd_opt(2020, 9, day).unwrap();
            let moment = day.and_hms_opt(10, 30, 0).unwrap();
            let forms = [
                locale.short_date(day),
                locale.long_date(day),
                format!("{} 2020", locale.weekday_date(day)),
                format!("{} 2020", locale.week(day)),
                locale.date_time(moment),
            ];
            for text in forms {
                assert!(read(lang, &text).is_ok_and(|when| when.interval().is_some()), "{lang}: {text}");
            }
        }
    }
}

fn inferred(texts: &[&str]) -> Vec<String> {
    let mut whens: Vec<When> = texts.iter().map(|text| read(Lang::Nn, text).unwrap()).collect();
    infer_years(&mut whens);
    for (when, text) in whens.iter().zip(texts) {
        assert_eq!(&when.words, text);
    }
    whens.iter().map(shown).collect()
}

#[test]
fn the_year_of_a_week_follows_from_its_neighbours() {
    let directive = ["29.04.20", "20.05.20", "11.06.20", "Veke 38", "utan dato", "Veke 50", "Veke 1", "Veke 2 eller 3"];
    assert_eq!(
        inferred(&directive)[3..],
        [
            "one 2020-09-14/2020-09-20",
            "undecided",
            "one 2020-12-07/2020-12-13",
            "one 2021-01-04/2021-01-10",
            "either 2021-01-11/2021-01-24",
        ]
    );
    assert_eq!(inferred(&["01.11.20", "veke 53"])[1], "one 2020-12-28/2021-01-03");
    assert_eq!(inferred(&["01.11.26", "veke 53"])[1], "one 2026-12-28/2027-01-03");
    assert_eq!(inferred(&["01.11.21", "veke 53"])[1], "one ");
    assert_eq!(inferred(&["01.11.20", "veke 52 eller 1"])[1], "either 2020-12-21/2021-01-10");
    assert_eq!(inferred(&["veke 39 2020", "veke 38"])[1], "one 2020-09-14/2020-09-20");
    assert_eq!(
        inferred(&["veke 50", "veke 2", "01.03.21"])[..2],
        ["one 2020-12-07/2020-12-13", "one 2021-01-11/2021-01-17"]
    );
    assert_eq!(inferred(&["veke 38", "veke 50"]), ["one ", "one "]);
    assert_eq!(
        inferred(&["11.06.20", "oktober", "seint i oktober til midten av desember", "vår"])[1..],
        ["one 2020-10-01/2020-10-31", "range 2020-10-21/2020-12-20", "one 2021-01-01/2021-06-30"]
    );
    assert_eq!(inferred(&["november", "01.02.21"])[0], "one 2020-11-01/2020-11-30");
    assert_eq!(
        inferred(&["11.06.20", "20. september", "5. januar", "innan 1. mars", "29. februar"])[1..],
        ["one 2020-09-20", "one 2021-01-05", "range /2021-03-01", "one "]
    );
    assert_eq!(inferred(&["30. desember", "15.01.21"])[0], "one 2020-12-30");
}

#[test]
fn what_is_inferred_is_marked() {
    let mut whens = ["11.06.20", "Veke 38", "veke 39 2020", "1. oktober"].map(|text| read(Lang::Nn, text).unwrap());
    infer_years(&mut whens);
    let json = whens.map(|when| serde_json::to_string(&when.meaning).unwrap());
    assert_eq!(json[1], r#"{"one":{"week":{"week":38,"year":2020,"inferred":true}}}"#);
    assert_eq!(json[2], r#"{"one":{"week":{"week":39,"year":2020}}}"#);
    assert_eq!(json[3], r#"{"one":{"dayofmonth":{"day":1,"month":10,"year":2020,"inferred":true}}}"#);
}

/// The form in which dates stand in every journal; it never changes.
const STORED: &[(&str, &str)] = &[
    ("29.04.20", r#"{"one":{"day":"2020-04-29"}}"#),
    ("14.05.20 kl. 10.30", r#"{"one":{"clock":{"day":"2020-05-14","at":"10:30:00"}}}"#),
    ("14.05.20 kl. 9-11", r#"{"one":{"clock":{"day":"2020-05-14","at":"09:00:00","until":"11:00:00"}}}"#),
    ("Veke 38", r#"{"one":{"week":{"week":38}}}"#),
    ("Veke 2 eller 3", r#"{"either":[{"week":{"week":2}},{"week":{"week":3}}]}"#),
    ("desember 2020", r#"{"one":{"month":{"year":2020,"month":12}}}"#),
    (
        "Vår og høst 2016",
        r#"{"all":[{"season":{"year":2016,"season":"spring"}},{"season":{"year":2016,"season":"autumn"}}]}"#,
    ),
    ("2. kvartal 2021", r#"{"one":{"quarter":{"year":2021,"quarter":2}}}"#),
    ("desember", r#"{"one":{"month":{"month":12}}}"#),
    ("haust", r#"{"one":{"season":{"season":"autumn"}}}"#),
    ("1. tertial 2021", r#"{"one":{"tertial":{"year":2021,"tertial":1}}}"#),
    ("2016/2017", r#"{"range":{"from":{"year":2016},"to":{"year":2017}}}"#),
    ("etter M8", r#"{"relative":{"side":"after","what":"M8"}}"#),
    ("2 veker etter M8", r#"{"relative":{"side":"after","what":"M8","distance":{"count":2,"unit":"week"}}}"#),
    ("14. mai", r#"{"one":{"dayofmonth":{"day":14,"month":5}}}"#),
    ("på lang sikt", r#"{"relative":{"side":"within","what":"på lang sikt"}}"#),
    ("årleg", r#"{"recurring":{"every":"year"}}"#),
    ("onsdagar i oddetalsveker", r#"{"recurring":{"every":"fortnight","weekdays":[3],"weeks":"odd"}}"#),
    ("årleg i mars", r#"{"recurring":{"every":"year","month":3}}"#),
    ("H1 2021", r#"{"one":{"half":{"year":2021,"half":1}}}"#),
    ("2016-2019", r#"{"range":{"from":{"year":2016},"to":{"year":2019}}}"#),
    ("2020 –", r#"{"range":{"from":{"year":2020}}}"#),
    ("slutten av 2020", r#"{"one":{"part":{"third":"late","of":{"year":2020}}}}"#),
    ("så snart som råd", r#""soon""#),
    ("ikkje fastsett", r#""undecided""#),
    ("ikkje aktuelt", r#""inapplicable""#),
];

#[test]
fn the_stored_form_never_changes() {
    for (text, stored) in STORED {
        let when = read(Lang::Nn, text).unwrap();
        assert_eq!(&serde_json::to_string(&when.meaning).unwrap(), stored, "{text}");
        let line = serde_json::to_string(&when).unwrap();
        assert_eq!(serde_json::from_str::<When>(&line).unwrap(), when);
    }
    for unknown in [
        r#"{"words":"2021","meaning":{"one":{"year":2021}},"more":1}"#,
        r#"{"words":"2021","meaning":{"one":{"decade":202}}}"#,
        r#"{"words":"v 1","meaning":{"one":{"week":{"week":1,"day":2}}}}"#,
        r#"{"words":"v 1","meaning":{"range":{"until":{"year":2021}}}}"#,
    ] {
        assert!(serde_json::from_str::<When>(unknown).is_err(), "{unknown}");
    }
}

fn piece() -> impl Strategy<Value = String> {
    let words =
        "veke|uke|week|eller|og|til|frå|innan|–|-|kl.|mai|h|v|vår|seint i|kvartal|halvår|Q|,|/|2020|2021|1[0-9].05.20";
    prop_oneof![
        proptest::sample::select(words.split('|').map(str::to_owned).collect::<Vec<_>>()),
        (0u32..100).prop_map(|number| number.to_string()),
        (1u32..60).prop_map(|number| format!("{number}.")),
    ]
}

proptest! {
    #[test]
    fn words_are_kept_and_intervals_are_ordered(pieces in proptest::collection::vec(piece(), 1..6)) {
        let text = pieces.join(" ");
        if let Ok(when) = read(Lang::Nn, &text) {
            prop_assert_eq!(&when.words, &text);
            prop_assert_eq!(when.to_string(), text);
            if let Some((earliest, latest)) = when.interval() {
                prop_assert!(earliest <= latest);
            }
        }
    }

    #[test]
    fn any_text_at_all_is_read_or_refused(text in ".{0,40}") {
        if let Ok(when) = read(Lang::En, &text) {
            prop_assert_eq!(when.words, text);
        }
    }

    #[test]
    fn inferring_twice_changes_nothing(weeks in proptest::collection::vec(1u32..=53, 1..8)) {
        let texts = weeks.iter().map(|week| format!("veke {week}"));
        let mut whens: Vec<When> =
            ["11.06.20".to_owned()].into_iter().chain(texts).map(|text| read(Lang::Nn, &text).unwrap()).collect();
        infer_years(&mut whens);
        let once = whens.clone();
        infer_years(&mut whens);
        prop_assert_eq!(once, whens);
    }
}
