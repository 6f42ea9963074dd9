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

    CHILD_ID_UNKNOWN Low
        "Something is said to be a part of what there is not"
        "Dywedir bod rhywbeth yn rhan o'r hyn nad yw'n bod";
        "What is part of what is used as far as both are known."
        "Defnyddir beth sy'n rhan o beth cyn belled ag y mae'r ddau'n hysbys.";
        "Tell those who publish the file."
        "Dywedwch wrth y rhai sy'n cyhoeddi'r ffeil.";

    KEY_TWICE Medium
        "A key stands twice in an object of the file"
        "Mae allwedd ddwywaith mewn gwrthrych yn y ffeil";
        "Programs take one or the other of the two. Which is meant is not clear, so nothing is drawn."
        "Mae rhaglenni'n cymryd y naill neu'r llall. Nid yw'n glir pa un a olygir, felly ni thynnir dim.";
        "Ask those who publish the file."
        "Gofynnwch i'r rhai sy'n cyhoeddi'r ffeil.";

    NOT_A_TEXT Medium
        "A document, a picture or a packed file holds no table"
        "Nid oes tabl mewn dogfen, llun na ffeil wedi'i phacio";
        "The name of a file does not say what is in it. This one begins as no text does."
        "Nid yw enw ffeil yn dweud beth sydd ynddi. Mae hon yn dechrau fel na wna unrhyw destun.";
        "Look beside it for the same figures as JSON-stat or CSV."
        "Chwiliwch wrth ei hymyl am yr un ffigurau fel JSON-stat neu CSV.";

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

    STATUS_LEN_MISMATCH Medium
        "There are more or fewer statuses than figures"
        "Mae mwy neu lai o statysau na ffigurau";
        "Which figure a status belongs to is then not sure."
        "Nid yw'n sicr felly i ba ffigur y mae statws yn perthyn.";
        "Look up in the source which figures are provisional or estimated."
        "Edrychwch yn y ffynhonnell pa ffigurau sydd dros dro neu wedi'u hamcangyfrif.";

    TEXT_TURNED Low
        "Letters that are not seen turn the direction of text"
        "Mae llythrennau na welir yn troi cyfeiriad testun";
        "They could make the digits of a figure read backwards, and are left out. Text in Hebrew or Arabic needs none."
        "Gallent wneud i ddigidau ffigur ddarllen tuag yn ôl, ac fe'u gadewir allan. Nid oes angen yr un ar destun Hebraeg nac Arabeg.";
        "Tell those who publish the file."
        "Dywedwch wrth y rhai sy'n cyhoeddi'r ffeil.";

    VALUE_COLUMN_MISSING Medium
        "No column of a table holds figures"
        "Nid oes colofn mewn tabl yn dal ffigurau";
        "A tidy table has a figure in each row, and columns that say what it is of."
        "Mae gan dabl taclus ffigur ym mhob rhes, a cholofnau sy'n dweud o beth y mae.";
        "Name the column of figures value."
        "Rhowch yr enw value ar golofn y ffigurau.";

    VALUE_COLUMN_UNSURE Medium
        "More than one column of a table holds numbers"
        "Mae mwy nag un golofn mewn tabl yn dal rhifau";
        "A tidy table has one column of figures; a table with a column for each year has many."
        "Mae gan dabl taclus un golofn o ffigurau; mae gan dabl â cholofn i bob blwyddyn lawer.";
        "Put each figure into a row of its own, in a column named value."
        "Rhowch bob ffigur mewn rhes ei hun, mewn colofn o'r enw value.";

    WORKBOOK Medium
        "A workbook or an archive is no table"
        "Nid tabl yw llyfr gwaith nac archif";
        "The explorer opens one table or one JSON file."
        "Mae'r archwiliwr yn agor un tabl neu un ffeil JSON.";
        "Save the sheet as CSV UTF-8."
        "Cadwch y ddalen fel CSV UTF-8.";
}
