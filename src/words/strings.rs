//! How strings are declared: each once, so that a language that lacks one does not compile.

/// Declares what a language has to give (`$written`), and what the rest of the crate reads from (`$read`): texts in a row,
/// so that a language can also be fetched as a file of lines.
macro_rules! strings {
    ($(#[$doc:meta])* $written:ident, $read:ident, $key_enum:ident: $($(#[$for:meta])* $key:ident,)*) => {
        $(#[$doc])*
        pub struct $written {
            $($(#[$for])* pub $key: Entry,)*
        }

        #[allow(non_camel_case_types)]
        enum $key_enum {
            $($key,)*
            Count,
        }

        impl $written {
            /// Every string with its name, for lists and tests.
            pub fn each(&self) -> Vec<(&'static str, Entry)> {
                vec![$((stringify!($key), self.$key),)*]
            }

            /// The texts in order, without how sure we are of them.
            pub const fn read(&self) -> $read {
                $read([$(self.$key.0,)*])
            }
        }

        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $read(pub(super) [&'static str; $key_enum::Count as usize]);

        impl $read {
            $($(#[$for])* pub fn $key(&self) -> Phrase { Phrase(self.0[$key_enum::$key as usize]) })*
        }
    };
}

pub(super) use strings;
