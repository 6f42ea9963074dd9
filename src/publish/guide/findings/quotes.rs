//! Sources, quotes and printed forms.

use super::explained;

explained! {
    DOCUMENT_MISSING Medium
        "The text of a document is not there"
        "Nid yw testun dogfen yno";
        "To look quotes up, the program needs each document as a text file. The column file in sources.csv names it."
        "I chwilio am ddyfyniadau, mae angen pob dogfen ar y rhaglen fel ffeil destun. Mae'r golofn file yn sources.csv yn ei henwi.";
        "Put the document's text in the folder, and its name in the column file."
        "Rhowch destun y ddogfen yn y ffolder, a'i henw yn y golofn file.";

    PRINTED_MISSING Medium
        "A figure has no printed form"
        "Nid oes gan ffigur ffurf argraffedig";
        "Readers see the figure as its source wrote it, such as 82% or two-thirds."
        "Mae darllenwyr yn gweld y ffigur fel yr ysgrifennodd ei ffynhonnell ef, megis 82% neu two-thirds.";
        "Copy how the source wrote it into the column printed."
        "Copïwch sut yr ysgrifennodd y ffynhonnell ef i'r golofn printed.";

    PRINTED_NOT_IN_QUOTE Medium
        "The printed form does not stand in the quote"
        "Nid yw'r ffurf argraffedig yn y dyfyniad";
        "The quote must be the sentence that says this figure. Here it says another, or the figure in other words. A spreadsheet may also have changed the printed form: 1161 for 1,161, or 82.00% for 82%."
        "Rhaid i'r dyfyniad fod yn frawddeg sy'n dweud y ffigur hwn. Yma mae'n dweud un arall, neu'r ffigur mewn geiriau eraill. Gall taenlen hefyd fod wedi newid y ffurf argraffedig: 1161 yn lle 1,161, neu 82.00% yn lle 82%.";
        "Copy both from the source again. In rows that you did not touch, a spreadsheet did it: open the table again with all columns as text."
        "Copïwch y ddau o'r ffynhonnell eto. Mewn rhesi nad ydych wedi'u cyffwrdd, taenlen a'i gwnaeth: agorwch y tabl eto gyda phob colofn yn destun.";

    QUOTE_CORRECTED Medium
        "A quote has other quotation marks or dashes than its document"
        "Mae gan ddyfyniad ddyfynodau neu linellau toriad gwahanol i'w ddogfen";
        "Its words stand in the document. Automatic correction may have changed its signs."
        "Mae ei eiriau yn y ddogfen. Efallai fod cywiro awtomatig wedi newid ei arwyddion.";
        "Copy it letter by letter, and switch automatic correction off."
        "Copïwch ef lythyren wrth lythyren, a diffoddwch y cywiro awtomatig.";

    QUOTE_MISSING Medium
        "A figure has no quote"
        "Nid oes gan ffigur ddyfyniad";
        "Every figure has the sentence that published it, so that a reader can find it again."
        "Mae gan bob ffigur y frawddeg a'i cyhoeddodd, fel y gall darllenydd ddod o hyd iddo eto.";
        "Copy the sentence from the document into the column quote. Do not write one."
        "Copïwch y frawddeg o'r ddogfen i'r golofn quote. Peidiwch ag ysgrifennu un.";

    QUOTE_NOT_IN_SOURCE Medium
        "A quote does not stand in its document"
        "Nid yw dyfyniad yn ei ddogfen";
        "It was looked for word for word; white space and the signs of mark-up do not matter."
        "Chwiliwyd amdano air am air; nid oes ots am fylchau nac am arwyddion fformatio.";
        "Copy the sentence again, letter by letter, and check that the row names the right document."
        "Copïwch y frawddeg eto, lythyren wrth lythyren, a gwiriwch fod y rhes yn enwi'r ddogfen gywir.";

    QUOTE_SOURCE Medium
        "There is a quote without its document, or the other way round"
        "Mae dyfyniad heb ei ddogfen, neu'r ffordd arall";
        "A quote says nothing without its document, and a document without the sentence can't be checked."
        "Nid yw dyfyniad yn dweud dim heb ei ddogfen, ac ni ellir gwirio dogfen heb y frawddeg.";
        "Give both or neither."
        "Rhowch y ddau neu'r un.";

    SOURCE_MISSING Medium
        "A figure does not name its document"
        "Nid yw ffigur yn enwi ei ddogfen";
        "Readers are told which document published each figure."
        "Dywedir wrth ddarllenwyr pa ddogfen a gyhoeddodd bob ffigur.";
        "Write the id of a row of sources.csv into the column source."
        "Ysgrifennwch ddynodydd rhes o sources.csv yn y golofn source.";

    SOURCE_UNKNOWN Medium
        "A row names a document that is not there"
        "Mae rhes yn enwi dogfen nad yw yno";
        "Each document has a row in sources.csv, with its title."
        "Mae gan bob dogfen res yn sources.csv, gyda'i theitl.";
        "Correct the id, or add a row for the document to sources.csv."
        "Cywirwch y dynodydd, neu ychwanegwch res ar gyfer y ddogfen at sources.csv.";
}
