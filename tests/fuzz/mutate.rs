//! Mutations of known inputs: letters changed, taken out, repeated, crossed with another input's, or replaced by what
//! readers of files trip over. The same seed gives the same ones.

/// What readers of files trip over.
const WORDS: [&str; 40] = [
    "\"",
    "{",
    "[",
    "]",
    "}",
    ",",
    ":",
    "null",
    "true",
    "-0",
    "1e308",
    "-1e999",
    "1e-320",
    "9007199254740993",
    "0.1",
    "NaN",
    "\u{202e}",
    "\u{feff}",
    "\u{0}",
    "\u{1b}[31m",
    "<script>",
    "</title>",
    "]]>",
    "&amp;",
    "javascript:alert(1)",
    "__proto__",
    "constructor",
    "extension",
    "impact",
    "\"profile\":\"1\"",
    "=1+1",
    "@",
    "\t",
    "\r\n",
    "2018-19",
    "2018-M01..2019-M10",
    "-32768",
    "%ff",
    "ŵ",
    "👩‍👧",
];

/// The longest input: longer ones find little, slowly.
const LONGEST: usize = 1 << 16;

pub struct Mutator(u64);

impl Mutator {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`, by xorshift.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end.max(1)
    }

    /// One of the known inputs with one to eight changes.
    pub fn mutate(&mut self, known: &[Vec<u8>]) -> Vec<u8> {
        let mut input = known[self.below(known.len())].clone();
        for _ in 0..=self.below(8) {
            let other = &known[self.below(known.len())];
            self.change(&mut input, other);
        }
        input.truncate(LONGEST);
        input
    }

    /// A part of some bytes, short more often than long.
    fn part(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.below(length + 1);
        let most = if self.below(4) == 0 { length - from } else { (length - from).min(12) };
        from..from + self.below(most + 1)
    }

    fn change(&mut self, input: &mut Vec<u8>, other: &[u8]) {
        let at = self.below(input.len() + 1);
        match self.below(8) {
            0 if at < input.len() => input[at] ^= 1 << self.below(8),
            1 if at < input.len() => input[at] = self.below(256) as u8,
            2 => drop(input.drain(self.part(input.len()))),
            3 => {
                let part = input[self.part(input.len())].to_vec();
                let times = 1 + self.below(4) * self.below(16);
                input.splice(at..at, part.repeat(times));
            }
            4 => drop(input.splice(at..at, other[self.part(other.len())].to_vec())),
            5 => {
                let digit = self.below(10);
                let digits = input.iter_mut().skip(at).filter(|byte| byte.is_ascii_digit());
                digits.take(1).for_each(|byte| *byte = b'0' + digit as u8);
            }
            6 => {
                let range = self.part(input.len());
                let word = WORDS[self.below(WORDS.len())];
                input.splice(range, word.bytes());
            }
            _ => drop(input.splice(at..at, WORDS[self.below(WORDS.len())].bytes())),
        }
    }
}
