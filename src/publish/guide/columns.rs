//! What each table and each of its columns holds, in every language: the one source for the guide. Which there are is
//! declared with the tables; a test asks for a text for each, and for no other.

use super::Each;

/// A table, or a column of one: what it holds.
pub struct Held {
    /// The name of the table; empty for a column that means the same wherever it stands.
    pub table: &'static str,
    /// The column as it is declared, such as `note_*`; empty for the table itself.
    pub column: &'static str,
    /// What it holds.
    pub holds: Each,
}

/// What a table holds, or its column of this name.
pub fn held(table: &str, column: &str) -> Option<&'static Held> {
    let find = |table: &str| HELD.iter().find(|held| held.table == table && held.column == column);
    find(table).or_else(|| find("").filter(|_| !column.is_empty()))
}

/// Declares what is held: a table and a column, then the text in English and in Welsh.
macro_rules! held {
    ($($table:literal $column:literal $holds:literal $holds_cy:literal;)*) => {
        /// Every text. Those of a table stand before those that hold for all.
        pub const HELD: &[Held] =
            &[$(Held { table: $table, column: $column, holds: [$holds, $holds_cy] },)*];
    };
}

held! {
    "publication" "" "Who publishes, how the figures may be used, and which place they speak of: three rows. A fourth, address, is the web address of the public folder, for the cards of linked pages; its texts are empty as long as it is not known."
        "Pwy sy'n cyhoeddi, sut y ceir defnyddio'r ffigurau, ac am ba le y maent yn sôn: tair rhes. Pedwaredd, address, yw cyfeiriad gwe'r ffolder cyhoeddus, ar gyfer cardiau tudalennau y dolennir atynt; mae ei thestunau'n wag tra nad yw'n hysbys.";
    "publication" "id" "publisher, rights, territory or address." "publisher, rights, territory neu address.";
    "publication" "*" "The text or the address, one column a language." "Y testun neu'r cyfeiriad, colofn i bob iaith.";

    "sources" "" "The documents, one a row." "Y dogfennau, un ym mhob rhes.";
    "sources" "title" "Its title, as published. It is not translated." "Ei theitl, fel y'i cyhoeddwyd. Ni chaiff ei gyfieithu.";
    "sources" "publisher" "Who published it." "Pwy a'i cyhoeddodd.";
    "sources" "published" "The day it was published, such as 2022-11-16. Empty if not known."
        "Y diwrnod y'i cyhoeddwyd, er enghraifft 2022-11-16. Gwag os nad yw'n hysbys.";
    "sources" "address" "Its web address, beginning with https://. Empty if not known."
        "Ei chyfeiriad gwe, yn dechrau â https://. Gwag os nad yw'n hysbys.";
    "sources" "file" "The name of the file with its text, in which quotes are looked up."
        "Enw'r ffeil gyda'i thestun, lle chwilir am ddyfyniadau.";

    "topics" "" "What the datasets are about, in the order of the page of all figures."
        "Am beth y mae'r setiau o ddata, yn nhrefn tudalen yr holl ffigurau.";

    "datasets" "" "One published file a row: figures that may honestly be shown together."
        "Un ffeil gyhoeddedig ym mhob rhes: ffigurau y gellir eu dangos gyda'i gilydd yn onest.";
    "datasets" "headline_*" "One sentence that is true of what the chart opens with. Read it again each year."
        "Un frawddeg sy'n wir am yr hyn y mae'r siart yn agor ag ef. Darllenwch hi eto bob blwyddyn.";
    "datasets" "subtitle_*" "What is counted, in which unit, where and when."
        "Yr hyn a gyfrifir, ym mha uned, ble a phryd.";
    "datasets" "kind" "line, bar, dot or squares; empty for the one that suits best. slope and multiples are for the attribute kind of a page's element."
        "line, bar, dot neu squares; gwag i gael yr un sy'n gweddu orau. Ar gyfer priodoledd kind elfen mewn tudalen y mae slope a multiples.";
    "datasets" "along" "What runs along the chart: period or group. Empty for the usual."
        "Yr hyn sy'n rhedeg ar hyd y siart: period neu group. Gwag am yr arferol.";
    "datasets" "groups" "The ids of the groups to open with, with spaces between. Empty for all."
        "Dynodyddion y grwpiau i agor â hwy, gyda bylchau rhyngddynt. Gwag am bob un.";
    "datasets" "where" "What is fixed when it opens, such as measure:reviews."
        "Yr hyn sydd wedi'i osod wrth agor, er enghraifft measure:reviews.";
    "datasets" "from" "The first period to open with. Empty for the first there is."
        "Y cyfnod cyntaf i agor ag ef. Gwag am y cyntaf sydd.";
    "datasets" "to" "The last period to open with. Empty for the last there is."
        "Y cyfnod olaf i agor ag ef. Gwag am yr olaf sydd.";
    "datasets" "topic" "An id of topics.csv, where there is such a table."
        "Dynodydd o topics.csv, lle mae tabl o'r fath.";

    "measures" "" "What is measured, in which unit." "Yr hyn a fesurir, ym mha uned.";
    "measures" "kind" "share, count or duration." "share, count neu duration.";
    "measures" "unit" "percent (for a share), count, or days (for a duration)."
        "percent (ar gyfer cyfran), count, neu days (ar gyfer hyd).";
    "measures" "symbol" "The sign behind its numbers: % or nothing." "Yr arwydd ar ôl ei rifau: % neu ddim.";
    "measures" "decimals" "How many decimals its numbers have, 0 to 6." "Faint o leoedd degol sydd gan ei rifau, 0 i 6.";
    "measures" "who_*" "Who or what is counted." "Pwy neu beth a gyfrifir.";
    "measures" "whole" "yes where the groups of a share are parts of one whole, such as the answers to one question. Publishing then says in a note where the published parts do not add up to 100."
        "yes lle mae grwpiau cyfran yn rhannau o un cyfan, megis yr atebion i un cwestiwn. Wrth gyhoeddi, dywedir mewn nodyn lle nad yw'r rhannau'n adio i 100.";
    "measures" "survey" "yes where people were asked: publishing says in a note where no sample size is given. noted where a note of yours says it already."
        "yes lle holwyd pobl: wrth gyhoeddi, dywedir mewn nodyn lle na roddir maint y sampl. noted lle mae nodyn gennych chi'n ei ddweud eisoes.";

    "groups" "" "Who is counted, group by group." "Pwy a gyfrifir, fesul grŵp.";
    "groups" "base" "What the group is a share of. Only groups with the same one may be compared. Empty if the source does not say."
        "Yr hyn y mae'r grŵp yn gyfran ohono. Dim ond grwpiau â'r un sylfaen y gellir eu cymharu. Gwag os nad yw'r ffynhonnell yn dweud.";

    "figures" "" "The figures, one a row." "Y ffigurau, un ym mhob rhes.";
    "figures" "note_*" "What a reader must know of this figure." "Yr hyn y mae'n rhaid i ddarllenydd ei wybod am y ffigur hwn.";
    "figures" "base" "How many cases or people the share is of, as a whole number."
        "Faint o achosion neu bobl y mae'r gyfran ohonynt, fel rhif cyfan.";
    "figures" "interval" "The published 95% interval, as printed." "Yr amrediad 95% a gyhoeddwyd, fel y'i hargraffwyd.";
    "figures" "fieldwork" "When people were asked, as printed." "Pryd yr holwyd pobl, fel yr argraffwyd hynny.";

    "targets" "" "Targets that the public body set itself." "Targedau a osododd y corff cyhoeddus iddo'i hun.";
    "targets" "period" "The one period it was set for. For two years, write two rows."
        "Yr un cyfnod y'i gosodwyd ar ei gyfer. Ar gyfer dwy flynedd, ysgrifennwch ddwy res.";

    "also" "" "The same figures as worded elsewhere." "Yr un ffigurau mewn geiriau eraill mewn mannau eraill.";
    "also" "note_*" "What a reader must know of this wording." "Yr hyn y mae'n rhaid i ddarllenydd ei wybod am y geiriad hwn.";

    "earlier" "" "What revised figures were before, the newest first." "Yr hyn oedd ffigurau cyn eu diwygio, y diweddaraf yn gyntaf.";
    "earlier" "source" "The document that said so." "Y ddogfen a ddywedodd hynny.";
    "earlier" "note_*" "Why it was revised." "Pam y'i diwygiwyd.";

    "breaks" "" "Changes of definition: figures before and after are not compared."
        "Newidiadau i ddiffiniad: ni chymherir ffigurau cyn ac ar ôl.";
    "breaks" "group" "The group that it is about. Empty for all." "Y grŵp y mae'n ymwneud ag ef. Gwag am bob un.";
    "breaks" "before" "The first period after the change." "Y cyfnod cyntaf ar ôl y newid.";
    "breaks" "text_*" "What changed." "Beth a newidiodd.";

    "notes" "" "Notes on a dataset, or on one measure, one group or one period of it."
        "Nodiadau ar set o ddata, neu ar un mesur, un grŵp neu un cyfnod ynddi.";
    "notes" "measure" "The measure it is on, or empty." "Y mesur y mae arno, neu wag.";
    "notes" "group" "The group it is on, or empty." "Y grŵp y mae arno, neu wag.";
    "notes" "period" "The period it is on, or empty." "Y cyfnod y mae arno, neu wag.";
    "notes" "date" "A day, such as 2020-02-01: the note then has a place on the chart."
        "Diwrnod, er enghraifft 2020-02-01: yna mae gan y nodyn le ar y siart.";
    "notes" "short_*" "A few words for that place." "Ychydig eiriau ar gyfer y lle hwnnw.";
    "notes" "text_*" "The note." "Y nodyn.";
    "notes" "source" "The document that says it, if one does." "Y ddogfen sy'n ei ddweud, os oes un.";
    "notes" "quote" "The sentence in which it does." "Y frawddeg lle mae'n gwneud hynny.";

    "questions" "" "Questions that the figures raise, with their answers."
        "Cwestiynau y mae'r ffigurau'n eu codi, gyda'u hatebion.";
    "questions" "text_*" "The question." "Y cwestiwn.";
    "questions" "answer_*" "The answer, from what the documents say." "Yr ateb, o'r hyn y mae'r dogfennau'n ei ddweud.";
    "questions" "figures" "The figures it is about, each as group:period, or measure:group:period where there are several measures; spaces between. Of two or more, the answer sets them beside each other."
        "Y ffigurau y mae'n ymwneud â hwy, pob un fel group:period, neu measure:group:period lle mae sawl mesur; bylchau rhyngddynt. Os oes dau neu fwy, mae'r ateb yn eu gosod ochr yn ochr.";
    "questions" "source" "The document the answer is from, if it is from one." "Y ddogfen y mae'r ateb ohoni, os yw o un.";
    "questions" "quote" "The sentence of it." "Y frawddeg ohoni.";

    "looked" "" "Answers to findings that are worth a look: somebody has looked, and the row is right as it is."
        "Atebion i ganfyddiadau sy'n werth edrych arnynt: mae rhywun wedi edrych, ac mae'r rhes yn gywir fel y mae.";
    "looked" "table" "The table in which the row stands, such as figures." "Y tabl y mae'r rhes ynddo, er enghraifft figures.";
    "looked" "dataset" "What the row has in its column dataset, or empty." "Yr hyn sydd gan y rhes yn ei cholofn dataset, neu wag.";
    "looked" "measure" "What it has in its column measure, or empty." "Yr hyn sydd ganddi yn ei cholofn measure, neu wag.";
    "looked" "group" "What it has in its column group, or empty." "Yr hyn sydd ganddi yn ei cholofn group, neu wag.";
    "looked" "period" "What it has in its column period, or empty." "Yr hyn sydd ganddi yn ei cholofn period, neu wag.";
    "looked" "id" "What it has in its column id, or empty." "Yr hyn sydd ganddi yn ei cholofn id, neu wag.";
    "looked" "finding" "The name of the finding, from the list below." "Enw'r canfyddiad, o'r rhestr isod.";
    "looked" "reason" "Why it is right as it is, for whoever looks next." "Pam y mae'n gywir fel y mae, i'r sawl sy'n edrych nesaf.";

    "" "id" "A short name of your own, which other tables use: lower-case letters, digits and hyphens. Never change it later."
        "Enw byr o'ch dewis, y mae tablau eraill yn ei ddefnyddio: llythrennau bach, digidau a chysylltnodau. Peidiwch â'i newid wedyn.";
    "" "dataset" "An id of datasets.csv." "Dynodydd o datasets.csv.";
    "" "measure" "An id of measures.csv." "Dynodydd o measures.csv.";
    "" "group" "An id of groups.csv." "Dynodydd o groups.csv.";
    "" "period" "2018-19 (April to March), 2019 (a calendar year), 2018-M01 (a month), 2018-Q1 (a quarter), or a range with two dots: 2018..2022."
        "2018-19 (Ebrill i Fawrth), 2019 (blwyddyn galendr), 2018-M01 (mis), 2018-Q1 (chwarter), neu ystod gyda dau ddot: 2018..2022.";
    "" "label_*" "The name that readers see." "Yr enw y mae darllenwyr yn ei weld.";
    "" "note_*" "What a reader must know of it." "Yr hyn y mae'n rhaid i ddarllenydd ei wybod amdano.";
    "" "value" "The number, in digits, with a point before decimals. It places the mark on the chart."
        "Y rhif, mewn digidau, gyda phwynt o flaen lleoedd degol. Mae'n gosod y marc ar y siart.";
    "" "printed" "The figure as the source wrote it, such as 82% or two-thirds. Readers see this."
        "Y ffigur fel yr ysgrifennodd y ffynhonnell ef, megis 82% neu two-thirds. Dyma a wêl darllenwyr.";
    "" "printed_*" "Your wording for readers in other languages, where it holds words."
        "Eich geiriad ar gyfer darllenwyr mewn ieithoedd eraill, lle mae'n cynnwys geiriau.";
    "" "unit" "The unit of its measure." "Uned ei fesur.";
    "" "status" "Letters from the list of statuses, or empty." "Llythrennau o'r rhestr o statysau, neu wag.";
    "" "qualifier" "How it is less than exact, from the list of qualifiers, or empty."
        "Sut nad yw'n union, o'r rhestr o eiriau, neu wag.";
    "" "source" "An id of sources.csv: the document that published it." "Dynodydd o sources.csv: y ddogfen a'i cyhoeddodd.";
    "" "quote" "The sentence that published it, word for word." "Y frawddeg a'i cyhoeddodd, air am air.";
    "" "locator" "Where in the document: a page or a heading." "Ble yn y ddogfen: tudalen neu bennawd.";
}

#[cfg(test)]
mod tests {
    use super::super::super::tables::SHAPES;
    use super::{HELD, held};
    use std::collections::BTreeSet;

    #[test]
    fn every_table_and_column_has_its_text_and_no_text_is_of_none() {
        let mut used = BTreeSet::new();
        for shape in SHAPES {
            for column in [""].into_iter().chain(shape.columns.split(' ')).chain(shape.further.split_whitespace()) {
                let held = held(shape.name, column).unwrap_or_else(|| panic!("no text for {} {column:?}", shape.name));
                used.insert((held.table, held.column));
            }
        }
        let unused: Vec<_> =
            HELD.iter().map(|held| (held.table, held.column)).filter(|name| !used.contains(name)).collect();
        assert!(unused.is_empty(), "{unused:?}");
        assert_eq!(used.len(), HELD.len(), "a text stands twice");
    }
}
