//! The columns of MSEL spreadsheets, by what they mean and how they are called.

use unicode_normalization::UnicodeNormalization as _;

use crate::exercise::Language;

/// What a column tells of an inject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Number,
    /// When it is given, counted from STARTEX or by the clock of the room.
    Delivery,
    /// When it is in the exercise's world.
    Scenario,
    Kind,
    Channel,
    From,
    To,
    Title,
    /// What players read.
    Message,
    /// What players read where no column is for that alone; else control's.
    Description,
    Request,
    ReplyWithin,
    Expected,
    Objective,
    Notes,
    Move,
    /// Known, and kept among the notes.
    Other,
}

/// A column of a set: what it means and its head in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub field: Field,
    pub ko: &'static str,
    pub en: &'static str,
}

impl Column {
    const fn new(field: Field, en: &'static str, ko: &'static str) -> Self {
        Self { field, ko, en }
    }

    pub fn head(self, language: Language) -> &'static str {
        match language {
            Language::Ko => self.ko,
            Language::En => self.en,
        }
    }
}

/// What whoever imports says of a column, whatever stands at its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// Counted from zero.
    pub column: u32,
    pub head: String,
    pub field: Field,
}

/// The sets that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnSet {
    /// Of the Homeland Security Exercise and Evaluation Program.
    Hseep,
    /// Of MITRE's Cyber Exercise Playbook.
    Mitre,
    /// Blueprint's own.
    Standard,
}

const HSEEP: [Column; 10] = [
    Column::new(Field::Number, "Event Number", "사건 번호"),
    Column::new(Field::Scenario, "Designated Scenario Time", "상황 시각"),
    Column::new(Field::Kind, "Event Type", "사건 유형"),
    Column::new(Field::Channel, "Inject Mode", "부여 수단"),
    Column::new(Field::From, "From", "발신"),
    Column::new(Field::To, "To", "수신"),
    Column::new(Field::Message, "Message", "상황메시지"),
    Column::new(Field::Expected, "Expected Participant Response", "예상 조치"),
    Column::new(Field::Objective, "Exercise Objective", "연습 목표"),
    Column::new(Field::Notes, "Notes", "비고"),
];

const MITRE: [Column; 14] = [
    Column::new(Field::Number, "ID", "번호"),
    Column::new(Field::Scenario, "Local Time", "현지 시각"),
    Column::new(Field::Channel, "Delivery Method", "전달 수단"),
    Column::new(Field::Scenario, "Local Time", "현지 시각"),
    Column::new(Field::Channel, "Delivery Method", "전달 수단"),
    Column::new(Field::Scenario, "Local Time", "현지 시각"),
    Column::new(Field::Channel, "Delivery Method", "전달 수단"),
    Column::new(Field::To, "Target", "대상"),
    Column::new(Field::Title, "Title", "제목"),
    Column::new(Field::Description, "Description", "설명"),
    Column::new(Field::Other, "Assumptions", "가정"),
    Column::new(Field::Notes, "Notes", "비고"),
    Column::new(Field::Expected, "Expected Actions", "예상 조치"),
    Column::new(Field::Other, "Measure of Performance", "수행 척도"),
];

const STANDARD: [Column; 13] = [
    Column::new(Field::Number, "Control Number", "관리 번호"),
    Column::new(Field::Move, "Move", "국면"),
    Column::new(Field::Other, "Group", "묶음"),
    Column::new(Field::Delivery, "Delivery Time", "부여 시각"),
    Column::new(Field::Scenario, "Simulated Time", "상황 시각"),
    Column::new(Field::Other, "Assigned To", "담당"),
    Column::new(Field::Other, "Status", "상태"),
    Column::new(Field::Title, "Title", "제목"),
    Column::new(Field::Description, "Description", "설명"),
    Column::new(Field::From, "From Org", "발신"),
    Column::new(Field::To, "To Org", "수신"),
    Column::new(Field::Message, "Details", "세부 내용"),
    Column::new(Field::Expected, "Expected Actions", "예상 조치"),
];

impl ColumnSet {
    pub const ALL: [Self; 3] = [Self::Hseep, Self::Mitre, Self::Standard];

    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Hseep => &HSEEP,
            Self::Mitre => &MITRE,
            Self::Standard => &STANDARD,
        }
    }
}

/// Other heads that people write, without their spaces and signs and in lower case.
const SYNONYMS: [(Field, &str); 17] = [
    (
        Field::Number,
        "seqno seq no number injectid injectno injectnumber inject eventid eventno \
         msel mselno mselnumber 연번 순번 번호 no번호 메시지번호 상황번호 관리번호 #",
    ),
    (
        Field::Delivery,
        "deliverytime elapsedtime elapsed exercisetime t offset relativetime 부여시각 \
         부여시간 경과시각 경과시간 경과 연습시각 진행시각 depart",
    ),
    (
        Field::Scenario,
        "datetimedelivered datetime date time scenariotime when timing injecttime \
         plannedtime scheduledtime dtg 시각 시간 일시 예정시각 예정시간 상황시각 \
         상황시간 시점 투입시각 triggertime horaire heure",
    ),
    (Field::Kind, "injecttype type kind category 유형 구분 종류 상황유형 메시지유형"),
    (
        Field::Channel,
        "channel mode means medium method delivery deliverymode via 전달수단 수단 \
         전달방법 방법 경로 매체 통신수단 부여방법 moyen",
    ),
    (
        Field::From,
        "sender source originator fromorganization 발신 발신처 발신자 보낸곳 출처 \
         emetteur expediteur",
    ),
    (
        Field::To,
        "recipient recipients addressee addressees audience team teams player players \
         toorganization targetteams 수신 수신처 수신자 대상 받는곳 수신부처 대상부처 \
         destinataire destinataires equipe equipes",
    ),
    (Field::Title, "subject event name headline summary 제목 건명 상황명 사건 사건명 objet titre"),
    (
        Field::Message,
        "details content text body narrative injecttext 메시지 본문 내용 상황내용 \
         상황문 메시지내용 세부내용 contenu corps",
    ),
    (Field::Description, "description injectdescription 설명 상황설명 개요"),
    (Field::Request, "request tasking actionrequired requiredaction 조치요구 요구사항 요구조치"),
    (Field::ReplyWithin, "replywithin deadline due suspense 처리기한 기한 회신기한"),
    (
        Field::Expected,
        "expected expectation expectations expectedresponse expectedaction expectedoutcome \
         expectedplayeraction expectedplayeractions desiredresponse 예상 기대조치 예상조치 \
         기대행동 예상행동 기대반응 예상대응 조치사항",
    ),
    (
        Field::Objective,
        "objective objectives capability corecapability 목표 연습목표 훈련목표 \
         관련목표",
    ),
    (Field::Notes, "note remarks comments controllernotes 비고 참고 메모 통제메모"),
    (Field::Move, "phase stage turn 단계 국면 막"),
    (Field::Other, "assumption measure owner assignee location 장소 담당자"),
];

/// A head as it is compared: without case, spaces and signs.
fn plain(head: &str) -> String {
    let plain: String = head.nfkc().filter(|c| c.is_alphanumeric()).collect();
    let plain = plain.to_lowercase();
    if plain.is_empty() && head.contains('#') { "#".to_owned() } else { plain }
}

/// What a column of this head means, where it is one that people use.
pub fn field_of(head: &str) -> Option<Field> {
    if head.chars().count() > 60 {
        return None;
    }
    let bare = head.split(['(', '（', '[']).next().unwrap_or_default();
    [head, bare].iter().find_map(|head| known(&plain(head)))
}

fn known(head: &str) -> Option<Field> {
    if head.is_empty() {
        return None;
    }
    let sets = ColumnSet::ALL.iter().flat_map(|set| set.columns());
    let in_a_set = sets
        .filter(|column| plain(column.en) == head || plain(column.ko) == head)
        .map(|column| column.field)
        .next();
    in_a_set.or_else(|| {
        let synonym =
            SYNONYMS.iter().find(|(_, heads)| heads.split_whitespace().any(|known| known == head));
        synonym.map(|(field, _)| *field)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_however_they_are_spaced() {
        let cases = [
            ("Event Number", Field::Number),
            ("event_number", Field::Number),
            ("No.", Field::Number),
            ("#", Field::Number),
            ("Date/Time Delivered", Field::Scenario),
            ("시각 (T+분)", Field::Scenario),
            ("부여시각", Field::Delivery),
            ("TO:", Field::To),
            (" 수신처 ", Field::To),
            ("Expected Actions", Field::Expected),
            ("Ｔｉｔｌｅ", Field::Title),
        ];
        for (head, field) in cases {
            assert_eq!(field_of(head), Some(field), "{head}");
        }
        for head in ["", "비고2 내용 아님", "Weather", "09:15"] {
            assert_eq!(field_of(head), None, "{head}");
        }
    }
}
