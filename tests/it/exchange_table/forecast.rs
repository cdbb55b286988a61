//! Forecasts.

use whitecell::exercise::ProbabilityGrade;
use whitecell::session::{Command, DueCause, EngineCommand, ForecastCommand, TableEvent, Thing};

use crate::support::exercise::{exercise, minutes};
use crate::support::forecast::{forecast_id, judgement, with_forecasts};
use crate::support::table::given;

use super::matter::Matter;

pub(super) fn forecasts() -> Matter {
    let opens = whitecell::exercise::Timing::At(minutes(15));
    let exercise = with_forecasts(exercise(), &opens);
    let planned = given(exercise, [TableEvent::ExerciseStarted.into()]).at(16);
    let on = |command: ForecastCommand| command.of(&forecast_id("sober"));
    let likely = || judgement(ProbabilityGrade::Likely, 70);
    let judge = || on(ForecastCommand::Judge { judgement: likely() });
    let conclude = || on(ForecastCommand::Conclude { judgement: likely() });
    let id = forecast_id("sober");
    let open: Command = EngineCommand::OpenForecast { forecast: id, cause: DueCause::Time }.into();
    let opened = planned.clone().does("engine", open.clone());
    let advised = opened.clone().does("mnd-lead", judge());
    let concluded = advised.clone().does("mnd-lead", conclude());
    Matter {
        page: "docs/forecasts.md",
        name: "Forecast",
        seats: vec![
            ("the named seat", "mnd-lead"),
            ("another seat of its cell", "mnd-player"),
            ("another cell's lead", "mofa-lead"),
            ("the facilitator", "facilitator"),
            ("the engine", "engine"),
        ],
        others: vec!["simcell", "evaluator", "mnd-observer"],
        states: vec![
            ("planned", planned),
            ("open", opened),
            ("advised", advised),
            ("concluded", concluded),
        ],
        commands: vec![
            ("Open", on(ForecastCommand::Open), Thing::Forecast),
            ("Judge", judge(), Thing::Forecast),
            ("Conclude", conclude(), Thing::Forecast),
            ("engine: OpenForecast", open, Thing::Forecast),
        ],
    }
}
