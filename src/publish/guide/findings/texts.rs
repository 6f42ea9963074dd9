//! Texts, languages, notes and revisions.

use super::explained;

explained! {
    CHANGE_UNTOLD Medium
        "A published figure changes, and readers are not told"
        "Mae ffigur cyhoeddedig yn newid, ac ni ddywedir wrth ddarllenwyr";
        "Publishing compares the tables with what is published. A figure that readers have seen may not change, or go, without a word to them."
        "Wrth gyhoeddi, cymherir y tablau â'r hyn sydd wedi'i gyhoeddi. Ni chaiff ffigur y mae darllenwyr wedi'i weld newid, na diflannu, heb air wrthynt.";
        "If it is a slip, put the old figure back. If it was revised, give it the status r, and what it was to earlier.csv with a note that says why. If it was withdrawn, keep its row without a value and with the status x r."
        "Os llithriad ydyw, rhowch yr hen ffigur yn ôl. Os cafodd ei ddiwygio, rhowch y statws r iddo, a'r hyn ydoedd yn earlier.csv gyda nodyn sy'n dweud pam. Os cafodd ei dynnu'n ôl, cadwch ei res heb werth a chyda'r statws x r.";

    LANGUAGE_MISSING Medium
        "A text is there in one language and not in the other"
        "Mae testun mewn un iaith ac nid yn y llall";
        "Readers get every text in English and in Welsh."
        "Mae darllenwyr yn cael pob testun yn Gymraeg ac yn Saesneg.";
        "Translate it. Columns that end in _en and _cy are a pair."
        "Cyfieithwch ef. Mae colofnau sy'n gorffen ag _en ac _cy yn bâr.";

    MARKUP Medium
        "A text holds mark-up"
        "Mae testun yn cynnwys cod fformatio";
        "Texts are shown letter by letter, so a reader would see <b> and &amp; as they stand."
        "Dangosir testunau lythyren wrth lythyren, felly byddai darllenydd yn gweld <b> ac &amp; fel y maent.";
        "Write plain text."
        "Ysgrifennwch destun plaen.";

    NOTE_PLACE Medium
        "A note is put at more than one place"
        "Rhoddir nodyn mewn mwy nag un lle";
        "A note in notes.csv is about a dataset, or one measure, one group or one period of it."
        "Mae nodyn yn notes.csv am set o ddata, neu am un mesur, un grŵp neu un cyfnod ynddi.";
        "Name one of them. A note on one figure belongs in the columns note of figures.csv."
        "Enwch un ohonynt. Yng ngholofnau note figures.csv mae nodyn ar un ffigur yn perthyn.";

    REVISED_STATUS Medium
        "There is an earlier value, and the figure is not marked as revised"
        "Mae gwerth blaenorol, ac nid yw'r ffigur wedi'i nodi fel un a ddiwygiwyd";
        "A figure with a row in earlier.csv has changed since it was published. Its status says so, with r."
        "Mae ffigur sydd â rhes yn earlier.csv wedi newid ers ei gyhoeddi. Mae ei statws yn dweud hynny, gydag r.";
        "Add r to the status of the figure, or take the row out of earlier.csv."
        "Ychwanegwch r at statws y ffigur, neu tynnwch y rhes o earlier.csv.";

    REVISION_UNSAID Medium
        "A figure was revised, and readers are not told what or why"
        "Diwygiwyd ffigur, ac ni ddywedir wrth ddarllenwyr beth na pham";
        "Readers who knew the earlier figure are told what it was, and why it changed."
        "Dywedir wrth ddarllenwyr a wyddai'r ffigur blaenorol beth ydoedd, a pham y newidiodd.";
        "Give what it was to earlier.csv, with a note that says why, in every language. Or say in the figure's own note what was revised."
        "Rhowch yr hyn ydoedd yn earlier.csv, gyda nodyn sy'n dweud pam, ym mhob iaith. Neu dywedwch yn nodyn y ffigur ei hun beth a ddiwygiwyd.";

    TEXT_MISSING Medium
        "A text that readers need is not there"
        "Mae testun y mae ei angen ar ddarllenwyr ar goll";
        "Names, headlines, subtitles, notes, questions and titles of documents may not be empty."
        "Ni chaiff enwau, penawdau, is-benawdau, nodiadau, cwestiynau a theitlau dogfennau fod yn wag.";
        "Write it, in every language. The title of a document stays as it was published."
        "Ysgrifennwch ef, ym mhob iaith. Mae teitl dogfen yn aros fel y cafodd ei gyhoeddi.";
}
