//! Moving about the console.
