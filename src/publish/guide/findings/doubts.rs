//! What is worth a look: it may be right, and is published all the same; and how it is answered.

use super::explained;

explained! {
    ANSWER_UNUSED Medium
        "An answer in looked.csv is to a finding that there is not"
        "Mae ateb yn looked.csv i ganfyddiad nad yw'n bod";
        "The row that it names may have been mended since, or its ids or the name of the finding are misspelt."
        "Efallai fod y rhes y mae'n ei henwi wedi'i thrwsio ers hynny, neu fod ei dynodyddion neu enw'r canfyddiad wedi'u camsillafu.";
        "Take the answer out, or copy the table, the ids and the finding from what checking says."
        "Tynnwch yr ateb, neu copïwch y tabl, y dynodyddion a'r canfyddiad o'r hyn y mae gwirio'n ei ddweud.";

    HEADLINE_CAUSE Medium
        "A headline gives a cause"
        "Mae pennawd yn rhoi achos";
        "Figures show what happened, not why. Words such as because or thanks to claim more than they can say."
        "Mae ffigurau'n dangos beth a ddigwyddodd, nid pam. Mae geiriau fel oherwydd neu diolch i yn honni mwy nag y gallant ei ddweud.";
        "Say what happened. A cause belongs in a note, with the sentence that claims it."
        "Dywedwch beth a ddigwyddodd. Mewn nodyn y mae achos yn perthyn, gyda'r frawddeg sy'n ei honni.";

    HEADLINE_DIRECTION Medium
        "A headline says that figures rose or fell, and those shown do not"
        "Mae pennawd yn rhoi cyfeiriad nad yw'r ffigurau a ddangosir yn ei ddilyn";
        "It was perhaps written for other years, or the chart opens with others than you think."
        "Efallai iddo gael ei ysgrifennu ar gyfer blynyddoedd eraill, neu fod y siart yn agor â rhai gwahanol i'r disgwyl.";
        "Read it beside the chart, in both languages, and write it again where it is not true."
        "Darllenwch ef gyda'r siart, yn y ddwy iaith, ac ysgrifennwch ef eto lle nad yw'n wir.";

    HEADLINE_NUMBER Medium
        "A headline names a number that is not shown"
        "Mae pennawd yn enwi rhif na ddangosir";
        "No figure in the periods that the chart opens with is that number. After a new year or a correction, headlines are often forgotten. The number of a target counts where the headline has the word target."
        "Nid y rhif hwnnw yw unrhyw ffigur yn y cyfnodau y mae'r siart yn agor â hwy. Ar ôl blwyddyn newydd neu gywiriad, anghofir penawdau'n aml. Mae rhif targed yn cyfrif lle mae'r gair targed yn y pennawd.";
        "Read it beside the chart, in both languages, and write it again where it is not true."
        "Darllenwch ef gyda'r siart, yn y ddwy iaith, ac ysgrifennwch ef eto lle nad yw'n wir.";

    JUMP Medium
        "A figure changed far more than it did in earlier years"
        "Newidiodd ffigur lawer mwy nag yn y blynyddoedd blaenorol";
        "A digit may be lost or swapped; it may also be true. Four earlier changes show what is usual. With fewer, or after a gap, only 25 percentage points, or eight times as much, is told. After a break nothing is: read each new figure again."
        "Efallai fod digid ar goll neu wedi'i gyfnewid; gall fod yn wir. Dengys pedwar newid cynharach beth sy'n arferol. Gyda llai, neu ar ôl bwlch, dim ond 25 pwynt canran, neu wyth gwaith cymaint, a ddywedir. Ar ôl toriad ni ddywedir dim: darllenwch bob ffigur eto.";
        "Check the figure with its source. If it is right, a note can tell readers of it."
        "Gwiriwch y ffigur gyda'i ffynhonnell. Os yw'n gywir, gall nodyn ddweud wrth ddarllenwyr amdano.";

    LANGUAGES_SAME Medium
        "A text is the same in both languages, letter by letter"
        "Mae testun yr un fath yn y ddwy iaith, lythyren wrth lythyren";
        "It was perhaps copied to be translated later."
        "Efallai iddo gael ei gopïo i'w gyfieithu'n ddiweddarach.";
        "Translate it. If it is a name that is the same in both, answer in looked.csv."
        "Cyfieithwch ef. Os yw'n enw sydd yr un fath yn y ddwy, atebwch yn looked.csv.";

    PERIOD_NOT_IN_QUOTE Medium
        "Neither the quote nor its document names the period of the figure"
        "Nid yw'r dyfyniad na'i ddogfen yn enwi cyfnod y ffigur";
        "The sentence may speak of another year, or may have been copied from the row before."
        "Efallai fod y frawddeg yn sôn am flwyddyn arall, neu wedi'i chopïo o'r rhes flaenorol.";
        "Check that the sentence speaks of this period. If it does, a note can say how that is known."
        "Gwiriwch fod y frawddeg yn sôn am y cyfnod hwn. Os yw, gall nodyn ddweud sut y gwyddys hynny.";

    QUOTE_COPIED Medium
        "A quote is that of the period before, and names another document"
        "Dyfyniad y cyfnod blaenorol yw'r dyfyniad, ac mae'n enwi dogfen arall";
        "Two documents hardly ever use the same sentence. The quote was perhaps not changed when the row was copied."
        "Anaml y mae dwy ddogfen yn defnyddio'r un frawddeg. Efallai na chafodd y dyfyniad ei newid pan gopïwyd y rhes.";
        "Copy the sentence that published this figure."
        "Copïwch y frawddeg a gyhoeddodd y ffigur hwn.";

    REASON_MISSING Medium
        "An answer in looked.csv has no reason"
        "Nid oes gan ateb yn looked.csv reswm";
        "An answer says that a row is right as it is. Whoever looks next year must know why."
        "Mae ateb yn dweud bod rhes yn gywir fel y mae. Rhaid i'r sawl sy'n edrych y flwyddyn nesaf wybod pam.";
        "Write why it is right into the column reason."
        "Ysgrifennwch pam y mae'n gywir yn y golofn reason.";

    SUBTITLE_YEARS Medium
        "A subtitle names older years than are shown"
        "Mae is-bennawd yn enwi blynyddoedd hŷn na'r rhai a ddangosir";
        "After a new year, subtitles are often forgotten. Readers would be told other years than they see."
        "Ar ôl blwyddyn newydd, anghofir is-benawdau'n aml. Byddai darllenwyr yn clywed am flynyddoedd heblaw'r rhai a welant.";
        "Read it beside the chart, in both languages, and write it again where it is not true."
        "Darllenwch ef gyda'r siart, yn y ddwy iaith, ac ysgrifennwch ef eto lle nad yw'n wir.";

    VALUE_COPIED Medium
        "A figure has the value and the quote of the period before"
        "Mae gan ffigur werth a dyfyniad y cyfnod blaenorol";
        "The row was perhaps copied for the new period, and not changed."
        "Efallai i'r rhes gael ei chopïo ar gyfer y cyfnod newydd, heb ei newid.";
        "Check that the source gives both periods the same figure. If not, write the new one."
        "Gwiriwch fod y ffynhonnell yn rhoi'r un ffigur i'r ddau gyfnod. Os nad yw, ysgrifennwch yr un newydd.";
}
