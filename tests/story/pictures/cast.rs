//! Who and what the pictures show: the cooperation of each language under its own names, and what is said of each picture.

use vedtak::domain::lang::Lang;

/// The names and words of a cooperation.
#[derive(Debug, Clone, Copy)]
pub struct Cast {
    /// The language that its plans are in.
    pub lang: &'static str,
    /// The directive, which is considered.
    pub directive: &'static str,
    /// Its risks and stakeholders.
    pub records: &'static str,
    /// The agreement, which is signed.
    pub agreement: &'static str,
    /// The other plans.
    pub others: [&'static str; 2],
    /// Acts as steering group.
    pub contact: &'static str,
    /// The four that consider every text: lake, north, west, hill.
    pub committees: [&'static str; 4],
    /// The chair of the first of them.
    pub reader: &'static str,
    /// The mayor who signs, and what is typed to confirm it.
    pub mayor: [&'static str; 2],
    /// Words of the directive that were changed, chapter by chapter.
    pub changes: [(&'static str, [&'static str; 2]); 2],
    /// What the committees remarked.
    pub remarks: [Remark; 3],
    /// How the first remark was answered.
    pub answer: &'static str,
    pub council: &'static str,
    pub reason: &'static str,
}

/// A remark to words of a paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Remark {
    pub chapter: &'static str,
    pub paragraph: u32,
    pub quote: &'static str,
    pub text: &'static str,
}

const ENGLISH: Cast = Cast {
    lang: "en",
    directive: "joint-development-plan",
    records: include_str!("en.toml"),
    agreement: "cooperation-agreement",
    others: ["main-project-oos", "action-plan-2026"],
    contact: "acm",
    committees: ["ck-lake", "cc-northshore", "cc-west", "cc-hill"],
    reader: "chair-ck-lake",
    mayor: ["mayor-brekkefjord", "Brekkefjord"],
    changes: [
        (
            "overall-goal",
            ["final consideration in December 2020, and it is", "final consideration in January 2021. It is"],
        ),
        (
            "organisation",
            ["general practitioners first of all", "general practitioners and patients' organisations first of all"],
        ),
    ],
    remarks: [
        Remark {
            chapter: "overall-goal",
            paragraph: 2,
            quote: "January 2021",
            text: "The municipal councils adopt their budgets in December. Good that this was moved.",
        },
        Remark {
            chapter: "overall-goal",
            paragraph: 3,
            quote: "the needs to come",
            text: "The goal says little about children and young people. Can they be named?",
        },
        Remark {
            chapter: "organisation",
            paragraph: 3,
            quote: "",
            text: "How is a municipality without a committee of its own heard?",
        },
    ],
    answer: "Children and young people are named in 2.1.",
    council: "Municipal council",
    reason: "Agreed in the meeting",
};

const NORWEGIAN: Cast = Cast {
    lang: "nn",
    directive: "felles-utviklingsplan",
    records: include_str!("nn.toml"),
    agreement: "samarbeidsavtale",
    others: ["hovudprosjekt-lkt", "tiltaksplan-2026"],
    contact: "ak",
    committees: ["sr-voss", "su-nordhordland", "su-vest", "su-berg"],
    reader: "leiar-sr-voss",
    mayor: ["ordforar-brekkefjord", "Brekkefjord"],
    changes: [
        (
            "overall-goal",
            ["endeleg handsaming i desember 2020, og han blir", "endeleg handsaming i januar 2021. Han blir"],
        ),
        ("organisation", ["først og fremst fastlegane", "først og fremst fastlegane og brukarorganisasjonane"]),
    ],
    remarks: [
        Remark {
            chapter: "overall-goal",
            paragraph: 2,
            quote: "januar 2021",
            text: "Kommunestyra vedtek budsjettet i desember. Bra at dette er flytt.",
        },
        Remark {
            chapter: "overall-goal",
            paragraph: 3,
            quote: "behova som kjem",
            text: "Målet seier lite om barn og unge. Kan dei nemnast?",
        },
        Remark {
            chapter: "organisation",
            paragraph: 3,
            quote: "",
            text: "Korleis blir ein kommune utan eige utval høyrd?",
        },
    ],
    answer: "Barn og unge er nemnde i 2.1.",
    council: "Kommunestyret",
    reason: "Avtalt i møtet",
};

impl Cast {
    /// Returns the cast that a language meets.
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::En => ENGLISH,
            Lang::Nb | Lang::Nn => NORWEGIAN,
        }
    }
}

/// What stands above each picture: English, bokmål, nynorsk.
const CAPTIONS: [(&str, [&str; 3]); 13] = [
    ("first", ["What waits for the secretary", "Det som venter på sekretæren", "Det som ventar på sekretæren"]),
    ("card", ["What a member is asked for", "Det et medlem blir bedt om", "Det ein medlem er beden om"]),
    (
        "reading",
        ["The draft, with what has changed", "Utkastet, med det som er endret", "Utkastet, med det som er endra"],
    ),
    ("remarks", ["Remarks and their answers", "Merknader og svar", "Merknader og svar"]),
    ("process", ["Who considers what, and when", "Hvem som behandler hva, og når", "Kven som handsamar kva, og når"]),
    ("risks", ["Risks in their matrix", "Risiko i matrisen", "Risiko i matrisa"]),
    (
        "stakeholders",
        [
            "Stakeholders: influence and interest",
            "Interessenter: innflytelse og interesse",
            "Interessentar: innverknad og interesse",
        ],
    ),
    ("timeline", ["Milestones in time", "Milepælene i tid", "Milepælane i tid"]),
    ("palette", ["Everything by its name", "Alt ved navn", "Alt ved namn"]),
    (
        "tracker",
        [
            "Each party on its way to the last signature",
            "Hver part på vei til siste signatur",
            "Kvar part på veg til siste signatur",
        ],
    ),
    ("waiting", ["What waits for a signature", "Det som venter på signatur", "Det som ventar på signatur"]),
    (
        "sign",
        ["What is signed, word for word", "Det som blir signert, ord for ord", "Det som blir signert, ord for ord"],
    ),
    ("signatures", ["Who has signed", "Hvem som har signert", "Kven som har signert"]),
];

/// Returns the title of a picture.
pub fn caption(name: &str, lang: Lang) -> &'static str {
    let [en, nb, nn] = CAPTIONS.iter().find(|(known, _)| *known == name).unwrap().1;
    match lang {
        Lang::En => en,
        Lang::Nb => nb,
        Lang::Nn => nn,
    }
}
