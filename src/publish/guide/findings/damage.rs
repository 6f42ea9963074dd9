//! What a spreadsheet, or a program between, has done to a table.

use super::explained;

explained! {
    CELL_BOOLEAN Medium
        "A field says TRUE or FALSE"
        "Mae maes yn dweud TRUE neu FALSE";
        "A spreadsheet made it of a word or a comparison. What stood there is lost."
        "Taenlen a'i gwnaeth o air neu gymhariaeth. Mae'r hyn a oedd yno wedi'i golli.";
        "Write what belongs there, in a column of text."
        "Ysgrifennwch yr hyn sy'n perthyn yno, mewn colofn destun.";

    CELL_ERROR Medium
        "A field holds a spreadsheet's error, such as #REF!"
        "Mae maes yn cynnwys gwall taenlen, megis #REF!";
        "A formula failed, or the column was too narrow to show a number. What stood there is lost."
        "Methodd fformiwla, neu roedd y golofn yn rhy gul i ddangos rhif. Mae'r hyn a oedd yno wedi'i golli.";
        "Write what belongs there by hand, and not as a formula."
        "Ysgrifennwch yr hyn sy'n perthyn yno â llaw, ac nid fel fformiwla.";

    CURLY_QUOTES Medium
        "A text with a comma stands between curly quotation marks"
        "Mae testun â choma rhwng dyfynodau cyrliog";
        "In a CSV file only straight quotation marks hold a field together. A word processor makes them curly."
        "Mewn ffeil CSV dim ond dyfynodau syth sy'n dal maes ynghyd. Mae prosesydd geiriau'n eu gwneud yn gyrliog.";
        "Use straight ones, or save the table again from a spreadsheet."
        "Defnyddiwch rai syth, neu cadwch y tabl eto o daenlen.";

    DAY_AS_PRINTED Medium
        "A day is written as people write it"
        "Mae diwrnod wedi'i ysgrifennu fel y mae pobl yn ei ysgrifennu";
        "A day such as 16/11/2022 can be read in one way only, because there is no month 16. It was read so."
        "Dim ond mewn un ffordd y gellir darllen diwrnod fel 16/11/2022, am nad oes mis 16. Fe'i darllenwyd felly.";
        "Write it as 2022-11-16, in a column of text."
        "Ysgrifennwch ef fel 2022-11-16, mewn colofn destun.";

    DAY_UNSURE Medium
        "A day can be read in two ways"
        "Gellir darllen diwrnod mewn dwy ffordd";
        "03/04/2024 is a day in March or in April. A bare number such as 44881 is a day as spreadsheets count."
        "Mae 03/04/2024 yn ddiwrnod ym mis Mawrth neu ym mis Ebrill. Mae rhif fel 44881 yn ddiwrnod fel y mae taenlenni'n cyfrif.";
        "Write it as 2024-04-03, in a column of text."
        "Ysgrifennwch ef fel 2024-04-03, mewn colofn destun.";

    ENCODING Medium
        "The letters of a file are stored in another way than UTF-8"
        "Mae llythrennau ffeil wedi'u storio mewn ffordd heblaw UTF-8";
        "It was clear in which way, and the file was read so. Another program may not be so lucky."
        "Roedd yn glir ym mha ffordd, a darllenwyd y ffeil felly. Efallai na fydd rhaglen arall mor ffodus.";
        "Save the file as CSV UTF-8."
        "Cadwch y ffeil fel CSV UTF-8.";

    ID_CORRECTED Medium
        "An id was changed by automatic correction"
        "Newidiwyd dynodydd gan gywiro awtomatig";
        "A capital letter or a long dash was put in, where ids have lower-case letters and hyphens. The id was read as it was meant."
        "Rhoddwyd priflythyren neu linell doriad hir i mewn, lle mae gan ddynodyddion lythrennau bach a chysylltnodau. Darllenwyd y dynodydd fel y'i bwriadwyd.";
        "Write it in lower-case letters with hyphens, and switch automatic correction off."
        "Ysgrifennwch ef mewn llythrennau bach gyda chysylltnodau, a diffoddwch y cywiro awtomatig.";

    LETTERS_BROKEN Medium
        "Letters were broken by another encoding"
        "Torrwyd llythrennau gan amgodiad arall";
        "The table was opened as something else than UTF-8 and saved again, so that letters such as ŵ or ’ became several others. They were read as they were meant."
        "Agorwyd y tabl fel rhywbeth heblaw UTF-8 a'i gadw eto, fel bod llythrennau megis ŵ neu ’ wedi troi'n sawl un arall. Fe'u darllenwyd fel y'u bwriadwyd.";
        "Save the table as CSV UTF-8, and open it as such."
        "Cadwch y tabl fel CSV UTF-8, ac agorwch ef felly.";

    LETTER_LOST Medium
        "A letter is lost, or seems to be"
        "Mae llythyren wedi'i cholli, neu mae'n ymddangos felly";
        "The table was saved in an encoding that does not have the letter, such as ŵ. A question mark or another sign stands in its place."
        "Cadwyd y tabl mewn amgodiad nad yw'n cynnwys y llythyren, megis ŵ. Mae gofynnod neu arwydd arall yn ei lle.";
        "Write the letter again, and save the table as CSV UTF-8."
        "Ysgrifennwch y llythyren eto, a chadwch y tabl fel CSV UTF-8.";

    NUMBER_AS_TEXT Medium
        "A number has signs that only people need"
        "Mae gan rif arwyddion nad oes eu hangen ond ar bobl";
        "Such as 1,234 or 82 %. It was read as the number it means. How the source wrote it belongs in the column printed."
        "Megis 1,234 neu 82 %. Fe'i darllenwyd fel y rhif a olygir. Yn y golofn printed y mae'r ffordd y'i hysgrifennwyd gan y ffynhonnell yn perthyn.";
        "Write digits, with a point before decimals: no commas, spaces, signs or units."
        "Ysgrifennwch ddigidau, gyda phwynt o flaen lleoedd degol: dim comas, bylchau, arwyddion nac unedau.";

    NUMBER_SHORTENED Medium
        "A spreadsheet has kept only the first digits of a number"
        "Dim ond digidau cyntaf rhif y mae taenlen wedi'u cadw";
        "1.2E+05 may be 120,000 or 123,456: the other digits are lost."
        "Gall 1.2E+05 fod yn 120,000 neu'n 123,456: mae'r digidau eraill wedi'u colli.";
        "Write the number with all its digits, in a column of text."
        "Ysgrifennwch y rhif gyda'i holl ddigidau, mewn colofn destun.";

    PERIOD_AS_PRINTED Medium
        "A period is written as people write it"
        "Mae cyfnod wedi'i ysgrifennu fel y mae pobl yn ei ysgrifennu";
        "2018/19 means the financial year 2018-19, and was read so. In the tables the id with a hyphen stands."
        "Ystyr 2018/19 yw'r flwyddyn ariannol 2018-19, ac fe'i darllenwyd felly. Yn y tablau defnyddir y dynodydd gyda chysylltnod.";
        "Write it as its id, such as 2018-19."
        "Ysgrifennwch ef fel ei ddynodydd, er enghraifft 2018-19.";

    PERIOD_OF_A_DAY Medium
        "A period is one day, the first of a month"
        "Un diwrnod yw cyfnod, y cyntaf o fis";
        "A spreadsheet makes 2018-10-01 of 2018-10. A figure for one day is rare, and may be right."
        "Mae taenlen yn gwneud 2018-10-01 o 2018-10. Mae ffigur ar gyfer un diwrnod yn brin, ond gall fod yn gywir.";
        "Make the column a column of text, and write the period again, such as 2018-M10. If it is that day, answer in looked.csv."
        "Gwnewch y golofn yn golofn destun, ac ysgrifennwch y cyfnod eto, megis 2018-M10. Os y diwrnod hwnnw ydyw, atebwch yn looked.csv.";

    SPACE_AROUND Medium
        "There is a space before or after a text"
        "Mae bwlch cyn neu ar ôl testun";
        "Such a space is hardly seen, and some kinds can't be seen at all. It was passed over."
        "Prin y gwelir bwlch o'r fath, ac ni ellir gweld rhai mathau o gwbl. Fe'i hanwybyddwyd.";
        "Take it out."
        "Tynnwch ef.";

    TURNED_INTO_DATE Medium
        "A spreadsheet has made a date of something else"
        "Mae taenlen wedi gwneud dyddiad o rywbeth arall";
        "Typed into a column that is not text, a period or a fraction such as 1/3 becomes a day. What stood there is lost."
        "O'i deipio mewn colofn nad yw'n destun, daw cyfnod neu ffracsiwn megis 1/3 yn ddiwrnod. Mae'r hyn a oedd yno wedi'i golli.";
        "Make the column a column of text, and write what belongs there again."
        "Gwnewch y golofn yn golofn destun, ac ysgrifennwch yr hyn sy'n perthyn yno eto.";
}
