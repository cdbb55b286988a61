//! How much a spreadsheet may hold. Going past a limit is a clear refusal.

/// What all parts of a workbook hold once they are unpacked. 10,000 injects of the usual length
/// take less than half of it.
pub const UNPACKED_MEBIBYTES_MAX: usize = 48;
pub const UNPACKED_BYTES_MAX: usize = UNPACKED_MEBIBYTES_MAX * 1_024 * 1_024;
/// The styles of a workbook: a reader holds each many times as large as it is written.
pub const STYLES_BYTES_MAX: usize = 4 * 1_024 * 1_024;
pub const PARTS_MAX: usize = 1_000;
/// A count that a file claims, and for which a reader makes room at once.
pub const CLAIMED_MAX: u64 = 1_000_000;
/// Rows with something in them: as many as an exercise has injects, and what stands around them.
pub const ROWS_MAX: usize = 10_100;
pub const CELLS_MAX: usize = 400_000;
pub const CELL_CHARACTERS_MAX: usize = 32_767;
/// All cells' texts together.
pub const TEXT_MEBIBYTES_MAX: usize = 16;
pub const TEXT_BYTES_MAX: usize = TEXT_MEBIBYTES_MAX * 1_024 * 1_024;
pub const MERGED_AREAS_MAX: usize = 20_000;
/// What a merged area gives its cells that are empty, in all.
pub const MERGED_CELLS_MAX: usize = 50_000;
/// Rows of a text from which its delimiter is told.
pub const SNIFFED_ROWS_MAX: usize = 50;
