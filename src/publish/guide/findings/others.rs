//! Files of other bodies, as the explorer and `describe` open them.

use super::explained;

explained! {
    ANSWER_WITHOUT_DATA Medium
        "The publisher's site answered without data"
        "Atebodd gwefan y cyhoeddwr heb ddata";
        "The file holds the reason that a site gave for not sending figures."
        "Mae'r ffeil yn dal y rheswm a roddodd gwefan dros beidio ag anfon ffigurau.";
        "Ask the site again later, or for less at once."
        "Gofynnwch i'r wefan eto, am lai ar y tro neu ychydig yn ddiweddarach.";

    CHILD_CYCLE Low
        "Something is, through its parts, a part of itself"
        "Mae rhywbeth, drwy ei rannau, yn rhan ohono'i hun";
        "What is part of what is not used in that dimension."
        "Ni ddefnyddir yr hyn sy'n rhan o beth yn y dimensiwn hwnnw.";
        "Tell those who publish the file."
        "Dywedwch wrth y rhai sy'n cyhoeddi'r ffeil.";

    PERIOD_DAYS_UNKNOWN Medium
        "The days of some periods can't be told"
        "Ni ellir dweud beth yw dyddiau rhai cyfnodau";
        "Periods are shown in the order of the file, at equal distances."
        "Dangosir cyfnodau yn nhrefn y ffeil, yr un mor bell oddi wrth ei gilydd.";
        "Look at the order of the periods before you quote a change."
        "Edrychwch ar drefn y cyfnodau cyn dyfynnu newid.";

    ROLE_GUESSED Medium
        "The file does not say which dimension is time, or the measures"
        "Nid yw'r ffeil yn dweud pa ddimensiwn yw amser, neu'r mesurau";
        "The one that reads as such was taken."
        "Cymerwyd yr un sy'n darllen felly.";
        "Look whether that is right."
        "Edrychwch a yw hynny'n gywir.";

    VALUE_COLUMN_MISSING Medium
        "No column of a table holds figures"
        "Nid oes colofn mewn tabl yn dal ffigurau";
        "A tidy table has a figure in each row, and columns that say what it is of."
        "Mae gan dabl taclus ffigur ym mhob rhes, a cholofnau sy'n dweud o beth y mae.";
        "Name the column of figures value."
        "Rhowch yr enw value ar golofn y ffigurau.";

    WORKBOOK Medium
        "A workbook or an archive is no table"
        "Nid tabl yw llyfr gwaith nac archif";
        "The explorer opens one table or one JSON file."
        "Mae'r archwiliwr yn agor un tabl neu un ffeil JSON.";
        "Save the sheet as CSV UTF-8."
        "Cadwch y ddalen fel CSV UTF-8.";
}
