//! Several players at one table: keys → Player → control → what everybody sees, over a disk in
//! memory and a clock that is moved by hand.
