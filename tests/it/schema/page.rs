//! The reference of docs/exercise-format.md is made from the schema and from the table behind it.
