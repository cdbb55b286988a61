//! Words from closed lists that arguments are made of; `lang` has each in both languages.

/// Writes an argument in the form that messages select on.
pub(super) trait Argument {
    fn written(&self) -> String;
}

impl Argument for String {
    fn written(&self) -> String {
        self.clone()
    }
}

impl Argument for Option<String> {
    /// Nothing is written as nothing.
    fn written(&self) -> String {
        self.clone().unwrap_or_default()
    }
}

impl Argument for Vec<String> {
    fn written(&self) -> String {
        self.join(", ")
    }
}

impl Argument for usize {
    fn written(&self) -> String {
        self.to_string()
    }
}

impl Argument for i64 {
    fn written(&self) -> String {
        self.to_string()
    }
}

impl Argument for bool {
    fn written(&self) -> String {
        self.to_string()
    }
}

macro_rules! words {
    ($(
        $(#[$doc:meta])*
        $name:ident { $($(#[$word_doc:meta])* $word:ident = $code:literal,)* }
    )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$word_doc])* $word,)* }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$word,)*];

            pub fn code(self) -> &'static str {
                match self { $(Self::$word => $code,)* }
            }
        }

        impl Argument for $name {
            fn written(&self) -> String {
                self.code().to_owned()
            }
        }
    )*};
}

words! {
    /// What an id names.
    Thing {
        Exercise = "exercise",
        Cell = "cell",
        Seat = "seat",
        Organization = "organization",
        Objective = "objective",
        CriticalTask = "critical-task",
        Move = "move",
        Fact = "fact",
        Variable = "variable",
        Inject = "inject",
        Decision = "decision",
        Choice = "option",
        Branch = "branch",
        Audience = "audience",
        Slot = "slot",
        SlotValue = "slot-value",
        Answer = "answer",
        Task = "task",
        Forecast = "forecast",
        Probe = "probe",
        Norm = "norm",
        Theme = "theme",
        Instrument = "instrument",
        Language = "language",
    }

    /// The form of a value in the file.
    Shape {
        Nothing = "nothing",
        Truth = "truth",
        Whole = "whole",
        Number = "number",
        Text = "text",
        /// A string, or a map from language to string.
        TextByLanguage = "text-by-language",
        List = "list",
        Map = "map",
    }

    /// What is wrong with an id.
    IdFault {
        Empty = "empty",
        TooLong = "long",
        Characters = "characters",
    }

    /// What kept YAML from being read on.
    SyntaxFault {
        Tab = "tab",
        Quote = "quote",
        Escape = "escape",
        Bracket = "bracket",
        Indentation = "indentation",
        Colon = "colon",
        /// One of full width, as a Korean keyboard may put it.
        WideColon = "wide-colon",
        /// A blank other than the space bar's.
        Blank = "blank",
        Dash = "dash",
        Character = "character",
        Tag = "tag",
        Other = "other",
    }

    /// Why a condition cannot be read.
    ConditionFault {
        /// A single `=`.
        Equals = "equals",
        /// `and`, `or`, `not`, a single `&` or `|`.
        Word = "word",
        /// Curly quotes and signs of full width.
        Sign = "sign",
        /// A length of time outside of `duration("…")`.
        Duration = "duration",
        Other = "other",
    }

    /// What a condition contains and may not.
    NotAllowed {
        Arithmetic = "arithmetic",
        Ternary = "ternary",
        Method = "method",
        Collection = "collection",
        Number = "number",
        Text = "text",
        Other = "other",
    }
}
