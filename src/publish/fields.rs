//! The fields of a table's rows, one text after another: a million rows are a few pieces of memory, not tens of millions.

use std::iter::repeat;

/// The fields of rows, each row as many.
#[derive(Debug, Default)]
pub struct Fields {
    /// How many fields a row has.
    width: usize,
    /// All texts.
    texts: String,
    /// Where each row begins.
    starts: Vec<usize>,
    /// Where each field ends, counted from where its row begins.
    ends: Vec<u32>,
}

impl Fields {
    /// None yet, for rows of this width.
    pub fn of_width(width: usize) -> Self {
        Self { width, ..Self::default() }
    }

    /// Adds a row: fields that are missing are empty, and those beyond the width are left out.
    pub fn push<'f>(&mut self, row: impl Iterator<Item = &'f str>) {
        let start = self.texts.len();
        self.starts.push(start);
        for field in row.chain(repeat("")).take(self.width) {
            self.texts.push_str(field);
            self.ends.push(u32::try_from(self.texts.len() - start).unwrap_or(u32::MAX));
        }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.starts.len()
    }

    /// The field of a row in a column.
    pub fn get(&self, row: usize, column: usize) -> &str {
        let (start, first) = (self.starts[row], row * self.width);
        let from = if column == 0 { 0 } else { self.ends[first + column - 1] };
        let to = self.ends[first + column];
        // A row of more than four gigabytes, which nobody has, would lose its end.
        self.texts.get(start + from as usize..start + to as usize).unwrap_or_default()
    }

    /// The same with other texts in some places, which are given by row and column and in their order.
    pub fn with(&self, others: Vec<((usize, usize), String)>) -> Self {
        let mut fields = Self::of_width(self.width);
        let mut others = others.iter().peekable();
        for row in 0..self.rows() {
            let field = |column| match others.next_if(|(place, _)| *place == (row, column)) {
                Some((_, text)) => text,
                None => self.get(row, column),
            };
            fields.push((0..self.width).map(field));
        }
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::Fields;

    #[test]
    fn each_row_has_as_many_fields_and_each_field_its_place() {
        let mut fields = Fields::of_width(2);
        for row in [&["a", "ŵ"][..], &["b"], &["", "c", "d"]] {
            fields.push(row.iter().copied());
        }
        let all = |fields: &Fields| -> Vec<[String; 2]> {
            (0..fields.rows()).map(|row| [0, 1].map(|column| fields.get(row, column).to_string())).collect()
        };
        assert_eq!(all(&fields), [["a", "ŵ"], ["b", ""], ["", "c"]]);
        let others = vec![((0, 1), "long".to_string()), ((2, 0), "x".to_string())];
        assert_eq!(all(&fields.with(others)), [["a", "long"], ["b", ""], ["x", "c"]]);
    }
}
