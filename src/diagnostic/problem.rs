//! Every problem that a file can have, with its code, weight and arguments.

use super::word::Argument;
use super::{ConditionFault, IdFault, NotAllowed, Severity, Shape, SyntaxFault, Thing};

macro_rules! problems {
    ($(
        $(#[$doc:meta])*
        $severity:ident $code:literal $name:ident $({ $($field:ident: $type:ty),* })?;
    )*) => {
        /// What is wrong. The code and the arguments, in their order, are all that wording needs.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Problem {
            $($(#[$doc])* $name $({ $($field: $type),* })?,)*
        }

        impl Problem {
            /// Every code, for the test that each has its words.
            pub const CODES: &[&'static str] = &[$($code),*];

            /// Its name in messages and tests: `unknown-field`.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name $({ $($field: _),* })? => $code,)*
                }
            }

            pub fn severity(&self) -> Severity {
                match self {
                    $(Self::$name $({ $($field: _),* })? => Severity::$severity,)*
                }
            }

            /// Name and value of each argument. A list is joined, an absent value is empty, a word
            /// of a closed list is its code.
            pub fn arguments(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$name $({ $($field),* })? => {
                        vec![$($((stringify!($field), $field.written())),*)?]
                    })*
                }
            }
        }
    };
}

problems! {
    // The file as such.
    Error "file-missing" FileMissing { path: String };
    Error "file-not-regular" FileNotRegular { path: String };
    Error "file-unreadable" FileUnreadable { path: String, error: String };
    Error "file-too-large" FileTooLarge { mebibytes_max: usize };
    Error "file-empty" FileEmpty;
    Error "file-binary" FileBinary;
    Error "file-not-utf8" FileNotUtf8;
    /// `detail` is the parser's own sentence, in English.
    Error "syntax" Syntax { fault: SyntaxFault, detail: String };
    Error "several-documents" SeveralDocuments;
    Error "unknown-anchor" UnknownAnchor;
    Error "recursive-alias" RecursiveAlias;
    Error "too-deep" TooDeep { levels_max: usize };
    Error "too-many-values" TooManyValues { values_max: usize };
    Error "swollen-aliases" SwollenAliases { aliases_max: usize };
    /// More problems than are worth listing.
    Error "problems-left-out" ProblemsLeftOut { count: usize };

    // The form of a value.
    Error "wrong-format" WrongFormat { found: String, supported: usize };
    Error "root-not-map" RootNotMap;
    Error "wrong-shape" WrongShape { field: String, expected: Shape, found: Shape };
    /// Text that YAML reads as a number, a truth value or nothing because it stands unquoted.
    Error "unquoted" Unquoted { field: String, written: String, found: Shape };
    Error "key-not-text" KeyNotText { found: Shape };
    Error "unknown-field" UnknownField { field: String, near: Option<String>, known: Vec<String> };
    Error "duplicate-key" DuplicateKey { key: String };
    /// Several fields stand twice from `id` on: the next item of a list without its dash.
    Error "item-runs-on" ItemRunsOn;
    Error "merge-key" MergeKey;
    Error "wide-colon" WideColon { written: String };
    /// What follows a comma in a text without quotes.
    Error "cut-off" CutOff { written: String };
    Error "missing-field" MissingField { field: String };
    /// None of several fields of which one is needed.
    Error "missing-one-of" MissingOneOf { known: Vec<String> };
    /// Two fields of which only one may stand.
    Error "only-one-of" OnlyOneOf { first: String, second: String };
    /// A field that means something only beside another.
    Error "field-needs" FieldNeeds { field: String, needs: String };

    // A value by itself.
    Error "bad-id" BadId { id: String, fault: IdFault, characters_max: usize };
    Error "reserved-id" ReservedId { thing: Thing, id: String, known: Vec<String> };
    Error "bad-span" BadSpan { field: String, written: String, near: Option<String> };
    Error "span-too-long" SpanTooLong { field: String, written: String, hours_max: usize };
    Error "span-zero" SpanZero { field: String };
    Error "bad-date" BadDate { written: String };
    Error "unknown-word" UnknownWord {
        field: String, word: String, near: Option<String>, known: Vec<String>
    };
    Error "out-of-range" OutOfRange { field: String, value: String, min: String, max: String };
    Error "range-upside-down" RangeUpsideDown { min: i64, max: i64 };
    Error "too-long" TooLong { field: String, graphemes: usize, graphemes_max: usize };
    Error "empty-text" EmptyText { field: String };
    Error "line-break" LineBreak { field: String };
    Error "control-character" ControlCharacter { field: String, character: String };
    Warning "hidden-character" HiddenCharacter { field: String, character: String };
    Error "too-many" TooMany { field: String, count: usize, count_max: usize };
    Error "too-few" TooFew { field: String, count: usize, count_min: usize };
    Warning "missing-translation" MissingTranslation { field: String, language: String };
    Warning "same-translation" SameTranslation { field: String };
    Warning "unlisted-language" UnlistedLanguage { field: String, language: String };

    // Names.
    Error "duplicate-id" DuplicateId { thing: Thing, id: String };
    Error "repeated-name" RepeatedName { thing: Thing, name: String };
    Error "unknown-name" UnknownName {
        thing: Thing, name: String, near: Option<String>, known: Vec<String>
    };

    // What does not hold together.
    Error "no-lead-seat" NoLeadSeat { cell: String, only_observers: bool };
    Error "second-lead-seat" SecondLeadSeat { cell: String };
    Error "past-end" PastEnd { time: String, end: String };
    /// `exact` where it is known when it opens; else `time` is the earliest.
    Warning "deadline-past-end" DeadlinePastEnd { time: String, end: String, exact: bool };
    Warning "moves-overrun" MovesOverrun { time: String, end: String };
    Error "contingency-unbound" ContingencyUnbound;
    Warning "auto-held" AutoHeld;
    Error "nobody-addressed" NobodyAddressed { inject: String };
    Error "nothing-said" NothingSaid { thing: Thing, id: String };
    Error "cycle" Cycle { path: String };
    Error "nobody-decides" NobodyDecides { cell: String };
    Error "lead-supports" LeadSupports { cell: String };
    Error "joint-alone" JointAlone;
    Error "line-to-itself" LineToItself { cell: String };
    Error "fact-uncarried" FactUncarried { fact: String };

    // Conditions.
    Error "condition-too-long" ConditionTooLong { bytes: usize, bytes_max: usize };
    Error "conditions-too-long" ConditionsTooLong { kibibytes_max: usize };
    Error "condition-too-deep" ConditionTooDeep { levels_max: usize };
    Error "condition-syntax" ConditionSyntax { fault: ConditionFault };
    Error "condition-unknown-function" ConditionUnknownFunction {
        name: String, near: Option<String>, known: Vec<String>
    };
    Error "condition-unknown-name" ConditionUnknownName {
        name: String, near: Option<String>, known: Vec<String>
    };
    Error "condition-not-allowed" ConditionNotAllowed { what: NotAllowed };
    Error "condition-arguments" ConditionArguments { form: String };
    Error "condition-comparison" ConditionComparison { form: String };
    Error "condition-needs-comparison" ConditionNeedsComparison { form: String };
    Error "condition-bad-duration" ConditionBadDuration { written: String };
    /// A comparison that a variable's range settles beforehand.
    Warning "condition-settled" ConditionSettled {
        variable: String, min: i64, max: i64, value: bool
    };
    Warning "condition-never" ConditionNever;

    // What an exploration of the plays, or a look at the whole, shows.
    Warning "inject-unreachable" InjectUnreachable { inject: String };
    Warning "branch-unreachable" BranchUnreachable { branch: String };
    Warning "decision-unreachable" DecisionUnreachable { decision: String };
    Advice "contingency-untriggered" ContingencyUntriggered { inject: String };
    Warning "condition-always" ConditionAlways;
    Warning "condition-never-in-play" ConditionNeverInPlay;
    Warning "decision-lapses-first" DecisionLapsesFirst {
        decision: String, fact: String, ends: String, known: String
    };
    Warning "fact-after-decision" FactAfterDecision { fact: String, decision: String };
    Warning "cell-idle" CellIdle {
        cell: String, from: String, to: String, minutes_max: usize
    };
    Warning "actions-too-close" ActionsTooClose {
        first: String, second: String, cells: Vec<String>, minutes_min: usize
    };
    Advice "moves-fall-short" MovesFallShort { time: String, end: String };
    Warning "objective-untouched" ObjectiveUntouched { objective: String };
    Advice "decision-unpooled" DecisionUnpooled { decision: String };
    Advice "forecast-without-truth" ForecastWithoutTruth { forecast: String, fact: String };
    Advice "options-one-class" OptionsOneClass { decision: String };
    Advice "norm-untouched" NormUntouched { norm: String, injects: Vec<String> };
    /// It stopped at its bound: what was not found may still be there.
    Advice "exploration-stopped" ExplorationStopped { situations_max: usize };

    // A spreadsheet as such.
    Error "sheet-password" SheetPassword;
    Error "sheet-old-excel" SheetOldExcel;
    Error "sheet-other-format" SheetOtherFormat { format: String };
    /// `detail` is the reader's own sentence, in English.
    Error "sheet-broken" SheetBroken { detail: String };
    Error "sheet-unpacked-too-large" SheetUnpackedTooLarge { mebibytes_max: usize };
    Error "sheet-too-many-rows" SheetTooManyRows { rows_max: usize };
    Error "sheet-too-many-cells" SheetTooManyCells { cells_max: usize };
    Error "sheet-too-much-text" SheetTooMuchText { mebibytes_max: usize };
    Error "sheet-cell-too-long" SheetCellTooLong { cell: String, characters_max: usize };
    Error "sheet-encoding" SheetEncoding;
    Error "sheet-open-quote" SheetOpenQuote { line: usize };
    Error "sheet-unknown" SheetUnknown { name: String, near: Option<String>, known: Vec<String> };
    Advice "sheet-unread" SheetUnread { name: String };
    Advice "sheet-hidden" SheetHidden { name: String };

    // What stands in an MSEL.
    Error "msel-no-head" MselNoHead;
    Advice "msel-unknown-column" MselUnknownColumn { head: String };
    Advice "msel-above-head" MselAboveHead { written: String };
    Warning "msel-outside" MselOutside { written: String };
    Advice "msel-formulas" MselFormulas { count: usize };
    Warning "msel-formula-unvalued" MselFormulaUnvalued;
    Advice "msel-merged" MselMerged { area: String };
    Warning "msel-fault" MselFault { written: String };
    Warning "msel-unreadable-time" MselUnreadableTime { written: String };
    Warning "msel-no-time" MselNoTime;
    Warning "msel-condition" MselCondition { written: String };

    // What becomes an exercise, from whatever file.
    Error "import-no-document" ImportNoDocument;
    /// `detail` is the parser's own sentence, in English.
    Error "import-not-json" ImportNotJson { detail: String };
    Error "import-unknown-document" ImportUnknownDocument;
    Warning "import-too-many-options" ImportTooManyOptions { count_max: usize };
    Warning "import-leads-back" ImportLeadsBack { written: String };
    Error "import-no-injects" ImportNoInjects;
    Error "import-too-many-injects" ImportTooManyInjects { count_max: usize };
    Error "import-too-many-cells" ImportTooManyCells {
        count: usize, count_max: usize, names: Vec<String>
    };
    Warning "import-too-many-objectives" ImportTooManyObjectives { count_max: usize };
    Warning "import-too-many-moves" ImportTooManyMoves { count_max: usize };
    Warning "import-too-many-passages" ImportTooManyPassages { count_max: usize };
    Warning "import-nobody-named" ImportNobodyNamed;
    Warning "import-unknown-organization" ImportUnknownOrganization {
        name: String, cell: String, near: Option<String>
    };
    Warning "import-nobody-addressed" ImportNobodyAddressed;
    Warning "import-control-addressed" ImportControlAddressed { name: String };
    Warning "import-before-start" ImportBeforeStart { written: String };
    Warning "import-too-late" ImportTooLate { written: String, hours_max: usize };
    Warning "import-out-of-order" ImportOutOfOrder { time: String, before: String };
    Advice "import-next-day" ImportNextDay { written: String };
    Warning "import-unknown-event" ImportUnknownEvent { written: String };
    Warning "import-repeated-number" ImportRepeatedNumber { number: String, id: String };
    Advice "import-changed-number" ImportChangedNumber { number: String, id: String };
    Advice "import-title-made" ImportTitleMade { title: String };
    Warning "import-no-text" ImportNoText;
    Warning "import-cut" ImportCut { field: String, graphemes_max: usize };
    Warning "import-hidden-character" ImportHiddenCharacter { field: String };
}
