//! Join codes: what people type to be let in, derived from the session's secret and their place.

use std::fmt::{self, Debug, Display, Formatter};
use std::path::Path;

use ring::hmac;

use super::secret_file::{self, SecretFileError};

const SECRET_BYTES: usize = 32;
const CODE_LETTERS: usize = 8;
/// Crockford's: 32 letters of which no two look alike. What looks like one of them is read as it.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS_A_LETTER: u32 = 5;
/// Keeps these codes apart from whatever else may be derived from the secret.
const PURPOSE: &[u8] = b"whitecell join 1\0";

/// What the join codes of one session are derived from.
pub struct SessionSecret {
    key: hmac::Key,
}

/// The join code of one place.
#[derive(Clone)]
pub struct JoinCode {
    /// Letters of the alphabet, without what is put between them.
    letters: String,
    key: hmac::Key,
}

impl SessionSecret {
    /// The secret at `path`, made there the first time.
    pub fn open(path: &Path) -> Result<Self, SecretFileError> {
        let secret = secret_file::open_or_make(path, secret_file::random::<SECRET_BYTES>)?;
        if secret.len() != SECRET_BYTES {
            return Err(SecretFileError::Damaged { path: path.to_owned() });
        }
        Ok(Self { key: hmac::Key::new(hmac::HMAC_SHA256, &secret) })
    }

    /// The first code of the place with this name.
    pub fn code(&self, place: &str) -> JoinCode {
        self.code_after(place, 0)
    }

    /// The code of the place that comes after so many earlier ones.
    pub fn code_after(&self, place: &str, earlier: u32) -> JoinCode {
        // No name has this sign in it.
        let turn = if earlier == 0 { String::new() } else { format!("#{earlier}") };
        let tag = hmac::sign(&self.key, &[PURPOSE, place.as_bytes(), turn.as_bytes()].concat());
        let mut bits = [0; 8];
        bits.copy_from_slice(&tag.as_ref()[..8]);
        let bits = u64::from_be_bytes(bits);
        let letters = (1..=CODE_LETTERS).map(|count| {
            let shift = u64::BITS - BITS_A_LETTER * u32::try_from(count).expect("a few letters");
            let index = usize::try_from((bits >> shift) & 31).expect("five bits");
            char::from(ALPHABET[index])
        });
        JoinCode { letters: letters.collect(), key: self.key.clone() }
    }
}

impl JoinCode {
    /// Whether somebody typed this code. It takes as long for every code of the same length.
    pub fn is(&self, typed: &str) -> bool {
        let typed = hmac::sign(&self.key, plain(typed).as_bytes());
        hmac::verify(&self.key, self.letters.as_bytes(), typed.as_ref()).is_ok()
    }
}

/// What was typed as letters of the alphabet: the case, spaces, and hyphens are forgiven, and so
/// are letters that look like others.
fn plain(typed: &str) -> String {
    let letters = typed.chars().filter(|c| !c.is_whitespace() && !is_hyphen(*c));
    let plain = letters.map(|c| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    });
    plain.collect()
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ff0d}')
}

impl Display for JoinCode {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let (first, second) = self.letters.split_at(CODE_LETTERS / 2);
        write!(formatter, "{first}-{second}")
    }
}

/// A code stands on the facilitator's screen and nowhere else.
impl Debug for JoinCode {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("JoinCode")
    }
}

impl Debug for SessionSecret {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("SessionSecret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(byte: u8) -> SessionSecret {
        SessionSecret { key: hmac::Key::new(hmac::HMAC_SHA256, &[byte; SECRET_BYTES]) }
    }

    #[test]
    fn a_code_is_of_its_place_and_its_session() {
        let code = secret(1).code("mofa").to_string();
        assert_eq!(code, secret(1).code("mofa").to_string());
        assert_ne!(code, secret(1).code("mnd").to_string());
        assert_ne!(code, secret(2).code("mofa").to_string());
        assert!(!secret(1).code("mnd").is(&code) && !secret(2).code("mofa").is(&code));
    }

    #[test]
    fn a_code_stays_what_it_is_from_version_to_version() {
        assert_eq!(secret(7).code("mofa").to_string(), "ZS33-PA5W");
        assert_eq!(secret(7).code_after("mofa", 0).to_string(), "ZS33-PA5W");
        assert_ne!(secret(7).code_after("mofa", 1).to_string(), "ZS33-PA5W");
    }

    #[test]
    fn a_code_is_forgiven_its_case_its_spaces_and_what_looks_alike() {
        let code = secret(1).code("mofa");
        let shown = code.to_string();
        assert_eq!(shown.len(), 9);
        assert!(shown.chars().all(|c| c == '-' || ALPHABET.contains(&(c as u8))), "{shown}");
        let (first, second) = shown.split_once('-').expect("it has a hyphen");
        for typed in [
            shown.clone(),
            shown.to_lowercase(),
            format!("{first}{second}"),
            format!("  {first} – {second}\t"),
            shown.replace('0', "o").replace('1', "l"),
            shown.replace('0', "O").replace('1', "i"),
        ] {
            assert!(code.is(&typed), "{typed}");
        }
        for typed in ["", "-", first, &format!("{shown}0"), &format!("{second}{first}"), "코드"] {
            assert!(!code.is(typed), "{typed}");
        }
    }
}
