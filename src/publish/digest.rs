//! The digest of a published file: a few letters by which two people know that they have the same one.

use sha2::{Digest, Sha256};

/// How many bytes of the hash are given: 12 hexadecimal digits can be read out and compared.
const BYTES: usize = 6;

/// The first 12 hexadecimal digits of the SHA-256 of a file's bytes.
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::digest;

    /// From FIPS 180-4's examples, and the hash of nothing.
    #[test]
    fn digests_are_those_of_sha_256() {
        assert_eq!(digest(b"abc"), "ba7816bf8f01");
        assert_eq!(digest(b""), "e3b0c44298fc");
        assert_eq!(digest(b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"), "248d6a61d206");
    }
}
