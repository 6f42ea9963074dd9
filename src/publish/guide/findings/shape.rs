//! Files, rows and columns.

use super::explained;

explained! {
    ADDRESS Medium
        "The address of a document is not a web address"
        "Nid yw cyfeiriad dogfen yn gyfeiriad gwe";
        "Readers follow the address to the document, so it must be a whole web address."
        "Mae darllenwyr yn dilyn y cyfeiriad at y ddogfen, felly rhaid iddo fod yn gyfeiriad gwe llawn.";
        "Begin it with https://, or leave it empty if you do not know it. Never guess it."
        "Dechreuwch ef â https://, neu gadewch ef yn wag os nad ydych yn ei wybod. Peidiwch byth â dyfalu.";

    COLUMN_MISSING Medium
        "A column is not there"
        "Mae colofn ar goll";
        "The table has no column of this name. A column may be empty, but its name must stand in the first row."
        "Nid oes colofn â'r enw hwn yn y tabl. Caiff colofn fod yn wag, ond rhaid i'w henw fod yn y rhes gyntaf.";
        "Add the column. Where nothing is known, leave its fields empty."
        "Ychwanegwch y golofn. Lle nad oes dim yn hysbys, gadewch ei meysydd yn wag.";

    COLUMN_RENAMED Medium
        "A column has another name than it should have"
        "Mae gan golofn enw gwahanol i'r un a ddylai fod ganddi";
        "One name is missing and one is not known, so the second may be meant for the first. Where only capitals, spaces or signs differ, the column is read as meant, so that what else is wrong is found as well."
        "Mae un enw ar goll ac un heb fod yn hysbys, felly efallai mai'r cyntaf a olygir gan yr ail. Lle nad oes ond priflythrennau, bylchau neu arwyddion yn wahanol, darllenir y golofn fel y'i bwriadwyd, i ganfod gwallau eraill hefyd.";
        "Give the column the name that belongs there, or take it out and add the one that belongs there."
        "Rhowch i'r golofn yr enw sy'n perthyn yno, neu tynnwch hi ac ychwanegwch yr un sy'n perthyn yno.";

    COLUMN_TWICE Medium
        "Two columns have the same name"
        "Mae gan ddwy golofn yr un enw";
        "It is not clear which of the two to read."
        "Nid yw'n glir pa un o'r ddwy i'w darllen.";
        "Keep one of the two, or give one another name."
        "Cadwch un o'r ddwy, neu rhowch enw arall i un ohonynt.";

    COLUMN_UNKNOWN Medium
        "A column has a name that is not known"
        "Mae gan golofn enw nad yw'n hysbys";
        "The name may be misspelt. What stands in such a column would not be published."
        "Efallai fod yr enw wedi'i gamsillafu. Ni fyddai'r hyn sydd mewn colofn o'r fath yn cael ei gyhoeddi.";
        "Correct the name, or take the column out. The names are in the list of tables and columns."
        "Cywirwch yr enw, neu tynnwch y golofn. Mae'r enwau yn y rhestr o dablau a cholofnau.";

    CSV Medium
        "The file is not a table that can be read"
        "Nid yw'r ffeil yn dabl y gellir ei ddarllen";
        "A table is a CSV file: a row a line, with commas between its fields. This file is broken somewhere."
        "Ffeil CSV yw tabl: rhes ar bob llinell, gyda choma rhwng y meysydd. Mae rhywbeth o'i le yn y ffeil hon.";
        "Open it in a spreadsheet and save it again as CSV UTF-8."
        "Agorwch hi mewn taenlen a'i chadw eto fel CSV UTF-8.";

    DATE Medium
        "A date is not written as year, month and day"
        "Nid yw dyddiad wedi'i ysgrifennu fel blwyddyn, mis a diwrnod";
        "A date such as 03/04/2024 can be read in two ways. Spreadsheets often change dates by themselves."
        "Gellir darllen dyddiad fel 03/04/2024 mewn dwy ffordd. Mae taenlenni'n aml yn newid dyddiadau ohonynt eu hunain.";
        "Write it as 2022-11-16. Make the column a column of text before you type, so that the spreadsheet leaves it alone."
        "Ysgrifennwch ef fel 2022-11-16. Gwnewch y golofn yn golofn destun cyn teipio, fel bod y daenlen yn gadael llonydd iddo.";

    DECIMALS Medium
        "The number of decimals is not a number from 0 to 6"
        "Nid yw nifer y lleoedd degol yn rhif o 0 i 6";
        "The column decimals says how many decimals the figures of a measure have."
        "Mae'r golofn decimals yn dweud faint o leoedd degol sydd gan ffigurau mesur.";
        "Write a number from 0 to 6, or nothing."
        "Ysgrifennwch rif o 0 i 6, neu ddim.";

    EMPTY Medium
        "The file is empty"
        "Mae'r ffeil yn wag";
        "There is nothing in the file. It may not have been saved or sent whole."
        "Nid oes dim yn y ffeil. Efallai na chafodd ei chadw neu ei hanfon yn gyfan.";
        "Save or send it again. A table needs its row of column names, even where it has no other row."
        "Cadwch hi neu anfonwch hi eto. Mae angen y rhes o enwau colofnau ar dabl, hyd yn oed heb resi eraill.";

    FILE_MISSING Medium
        "A table that is needed is not there"
        "Mae tabl y mae ei angen ar goll";
        "Without this table nothing can be published. It may have another name, or be in another folder."
        "Heb y tabl hwn ni ellir cyhoeddi dim. Efallai fod ganddo enw arall, neu ei fod mewn ffolder arall.";
        "Put the table in the folder of tables, with exactly this name."
        "Rhowch y tabl yn y ffolder tablau, gyda'r union enw hwn.";

    FILE_REFUSED Medium
        "A file is no table, no workbook and no text of a document"
        "Nid yw ffeil yn dabl, yn llyfr gwaith nac yn destun dogfen";
        "The page for publishing reads tables, one workbook with a sheet for each, and texts of documents."
        "Mae'r dudalen gyhoeddi'n darllen tablau, un llyfr gwaith gyda dalen ar gyfer pob un, a thestunau dogfennau.";
        "Give tables as CSV, or as the sheets of one .xlsx file; documents as .txt. A spreadsheet saves its other kinds, such as .xls, .ods and .numbers, as .xlsx too."
        "Rhowch dablau fel CSV, neu fel dalennau un ffeil .xlsx; dogfennau fel .txt. Gall taenlen gadw ei mathau eraill, megis .xls, .ods ac .numbers, fel .xlsx hefyd.";

    FILE_RENAMED Medium
        "A file has the columns of a table, and another name"
        "Mae gan ffeil golofnau tabl, ac enw arall";
        "A browser or a spreadsheet that saves a file again calls it figures (1).csv, say. The table itself was not given, so this file is read as it, and saved under its name."
        "Mae porwr neu daenlen sy'n cadw ffeil eto'n ei galw'n figures (1).csv, er enghraifft. Ni roddwyd y tabl ei hun, felly darllenir y ffeil hon yn ei le, a'i chadw o dan ei enw.";
        "Check that it is the copy you mean, and give it the name of the table."
        "Gwiriwch mai dyma'r copi a olygir, a rhowch iddi enw'r tabl.";

    FILE_UNKNOWN Medium
        "A file or sheet is none of the tables"
        "Nid yw ffeil neu ddalen yn un o'r tablau";
        "Only tables belong here. A copy with another name, such as figures (1).csv, would be passed over without a word."
        "Dim ond tablau sy'n perthyn yma. Byddai copi ag enw arall, er enghraifft figures (1).csv, yn cael ei anwybyddu heb ddweud.";
        "Remove the file or sheet, or give it exactly the name of a table, such as figures.csv."
        "Tynnwch y ffeil neu'r ddalen, neu rhowch iddi union enw tabl, er enghraifft figures.csv.";

    FILE_UNREADABLE Medium
        "A file or folder can't be read"
        "Ni ellir darllen ffeil neu ffolder";
        "It is not there, or you may not open it. A spreadsheet that has it open can lock it."
        "Nid yw yno, neu ni chewch ei hagor. Gall taenlen sydd â hi ar agor ei chloi.";
        "Check its name, and close it in other programs."
        "Gwiriwch ei henw, a'i chau mewn rhaglenni eraill.";

    LINE_BREAK Medium
        "A field runs over several lines"
        "Mae maes yn rhedeg dros sawl llinell";
        "A quotation mark may not be closed, so that the rows after it were read as one text. What other tables say of those rows is looked up once it is closed."
        "Efallai nad yw dyfynnod wedi'i gau, fel bod y rhesi ar ei ôl wedi'u darllen fel un testun. Ar ôl ei gau y gwirir yr hyn y mae tablau eraill yn ei ddweud am y rhesi hynny.";
        "Close the quotation mark, or take the line break out of the text."
        "Caewch y dyfynnod, neu tynnwch y toriad llinell o'r testun.";

    NOT_FIGURES Medium
        "The table is not one of figures"
        "Nid yw'r tabl yn un o ffigurau";
        "A table that is checked alone must have the columns measure, group, period and value."
        "Rhaid i dabl sy'n cael ei wirio ar ei ben ei hun gynnwys y colofnau measure, group, period a value.";
        "Check a table of figures, or all tables together."
        "Gwiriwch dabl o ffigurau, neu'r holl dablau gyda'i gilydd.";

    NOT_UTF8 Medium
        "Letters are stored in a way that can't be read"
        "Mae llythrennau wedi'u storio mewn ffordd na ellir ei darllen";
        "The file is not UTF-8, so that letters such as ŵ, ŷ, £ and – would come out wrong."
        "Nid yw'r ffeil yn UTF-8, felly byddai llythrennau fel ŵ, ŷ, £ a – yn dod allan yn anghywir.";
        "Save the file as CSV UTF-8. In many spreadsheets that is a type of file of its own, beside CSV."
        "Cadwch y ffeil fel CSV UTF-8. Mewn llawer o daenlenni mae hwnnw'n fath o ffeil ar wahân, wrth ymyl CSV.";

    NO_DATASET Medium
        "There is no dataset here"
        "Nid oes set o ddata yma";
        "The folder or file that you named holds no published data and no tables."
        "Nid yw'r ffolder neu'r ffeil a enwyd gennych yn cynnwys data cyhoeddedig na thablau.";
        "Name a folder of published JSON files, a folder of tables, or one JSON file."
        "Enwch ffolder o ffeiliau JSON cyhoeddedig, ffolder o dablau, neu un ffeil JSON.";

    PAGE_MARK Medium
        "A mark in a page can't be filled"
        "Ni ellir llenwi marc mewn tudalen";
        "Pages mark with comments where charts and tables stand. This one names something that is not there, or is not closed."
        "Mae tudalennau'n nodi â sylwadau ble mae siartiau a thablau. Mae'r marc hwn yn enwi rhywbeth nad yw yno, neu nid yw wedi'i gau.";
        "Mend the mark in the page, or ask whoever writes the page."
        "Trwsiwch y marc yn y dudalen, neu gofynnwch i'r sawl sy'n ysgrifennu'r dudalen.";

    ROW_LENGTH Medium
        "A row has too many fields, or too few"
        "Mae gan res ormod o feysydd, neu rhy ychydig";
        "A comma within a text may have been read as the end of a field. The row is not checked further."
        "Efallai fod coma o fewn testun wedi'i ddarllen fel diwedd maes. Ni chaiff y rhes ei gwirio ymhellach.";
        "Put a text with a comma in it between quotation marks, and keep every comma between fields. A spreadsheet does both by itself."
        "Rhowch destun sydd â choma ynddo rhwng dyfynodau, a chadwch bob coma rhwng meysydd. Mae taenlen yn gwneud y ddau ohoni ei hun.";

    SEPARATOR Medium
        "There are semicolons or tabs between the columns"
        "Mae hanner colonau neu dabiau rhwng y colofnau";
        "A spreadsheet in another language saves CSV so. The table was read as it was meant."
        "Mae taenlen mewn iaith arall yn cadw CSV felly. Darllenwyd y tabl fel y'i bwriadwyd.";
        "Save the table with commas between the columns."
        "Cadwch y tabl gyda choma rhwng y colofnau.";

    SITE_ADDRESS Medium
        "The address of the public folder is not whole, or is there in one language only"
        "Nid yw cyfeiriad y ffolder cyhoeddus yn gyfan, neu mewn un iaith yn unig y mae";
        "The row address of publication.csv says where the public folder is on the web. Cards of linked pages need it, in the language of each page. It is no text, and is not translated."
        "Mae'r rhes address yn publication.csv yn dweud ble mae'r ffolder cyhoeddus ar y we. Mae ei angen ar gardiau tudalennau y dolennir atynt, yn iaith pob tudalen. Nid testun ydyw, ac ni chaiff ei gyfieithu.";
        "Begin it with https://, and give one for every language; it may be the same. If it is not known, leave the row empty."
        "Dechreuwch ef â https://, a rhowch un i bob iaith; caiff fod yr un fath. Os nad yw'n hysbys, gadewch y rhes yn wag.";

    WEB_PAGE Medium
        "It is a web page and not data"
        "Tudalen we yw hon ac nid data";
        "A server often answers a wrong address with a page that says so."
        "Mae gweinydd yn aml yn ateb cyfeiriad anghywir â thudalen sy'n dweud hynny.";
        "Check the address, and get the file again."
        "Gwiriwch y cyfeiriad, a chael y ffeil eto.";

    WORKBOOK_UNREADABLE Medium
        "A workbook can't be read"
        "Ni ellir darllen llyfr gwaith";
        "It is of another kind than .xlsx, or it is broken, locked with a password, or beyond what a browser can hold."
        "Mae o fath heblaw .xlsx, neu mae wedi'i dorri, ei gloi â chyfrinair, neu mae y tu hwnt i allu porwr.";
        "Open it in a spreadsheet and save it again as .xlsx, or save each sheet as CSV UTF-8."
        "Agorwch ef mewn taenlen a'i gadw eto fel .xlsx, neu cadwch bob dalen fel CSV UTF-8.";
}
