//! Published JSON files, ours and other bodies'.

use super::explained;

explained! {
    AT_INCOMPLETE Medium
        "A place in the file does not name one figure"
        "Nid yw lle yn y ffeil yn enwi un ffigur";
        "What is told of a figure names an id of each dimension."
        "Mae'r hyn a ddywedir am ffigur yn enwi dynodydd o bob dimensiwn.";
        "Publish the file again from the tables; or name a category of every dimension."
        "Cyhoeddwch y ffeil eto o'r tablau; neu enwch gategori o bob dimensiwn.";

    AT_UNKNOWN Medium
        "A place in the file is not there"
        "Nid yw lle yn y ffeil yno";
        "Something is told of an id that the dataset does not have."
        "Dywedir rhywbeth am ddynodydd nad oes gan y set o ddata.";
        "Publish the file again from the tables; or use the ids of its dimensions."
        "Cyhoeddwch y ffeil eto o'r tablau; neu defnyddiwch ddynodyddion ei dimensiynau.";

    CAT_ID_TWICE Medium
        "A category stands twice in a dimension"
        "Mae categori ddwywaith mewn dimensiwn";
        "It is not clear which figures belong to which."
        "Nid yw'n glir pa ffigurau sy'n perthyn i ba un.";
        "Give each id once."
        "Rhowch bob dynodydd unwaith.";

    CUBE_SIZE_OVERFLOW Medium
        "The file says that it holds more figures than can be counted"
        "Mae'r ffeil yn dweud ei bod yn cynnwys mwy o ffigurau nag y gellir eu cyfrif";
        "The sizes of its dimensions multiply to a number that no computer can hold."
        "Mae meintiau ei dimensiynau'n lluosi i rif na all unrhyw gyfrifiadur ei ddal.";
        "Correct the sizes, or publish the data in parts."
        "Cywirwch y meintiau, neu cyhoeddwch y data mewn rhannau.";

    CUT_SHORT Medium
        "The file ends in the middle"
        "Mae'r ffeil yn gorffen yn y canol";
        "It was not fetched or saved whole."
        "Ni chafodd ei nôl na'i chadw'n gyfan.";
        "Fetch or publish it again."
        "Dylech ei nôl neu ei chyhoeddi eto.";

    DIM_ID_TWICE Medium
        "A dimension stands twice"
        "Mae dimensiwn ddwywaith";
        "Figures can't be placed when two dimensions have the same id."
        "Ni ellir gosod ffigurau pan fydd gan ddau ddimensiwn yr un dynodydd.";
        "Name each dimension once."
        "Enwch bob dimensiwn unwaith.";

    DIM_KEY_ID_MISMATCH Medium
        "A dimension is named and not described"
        "Enwir dimensiwn ond ni chaiff ei ddisgrifio";
        "The list of ids names a dimension that the file does not describe."
        "Mae'r rhestr o ddynodyddion yn enwi dimensiwn nad yw'r ffeil yn ei ddisgrifio.";
        "Describe it, or take it out of the list."
        "Disgrifiwch ef, neu tynnwch ef o'r rhestr.";

    FILE_UNLISTED Medium
        "A file stands beside the list and is not in it"
        "Mae ffeil wrth ymyl y rhestr ond heb fod ynddi";
        "The list index.json names every dataset. A file that it does not name was not published with the others."
        "Mae'r rhestr index.json yn enwi pob set o ddata. Ni chyhoeddwyd ffeil nad yw'n ei henwi gyda'r lleill.";
        "Take that file away, or publish it from the tables."
        "Symudwch y ffeil honno, neu cyhoeddwch hi o'r tablau.";

    ID_SIZE_LEN_MISMATCH Medium
        "There are more sizes than dimensions, or fewer"
        "Mae mwy o feintiau na dimensiynau, neu lai";
        "Figures can't be placed without one size for each dimension."
        "Ni ellir gosod ffigurau heb un maint ar gyfer pob dimensiwn.";
        "Give one size for each id."
        "Rhowch un maint ar gyfer pob dynodydd.";

    INDEX_COUNT_MISMATCH Medium
        "A dimension has more or fewer categories than it says"
        "Mae gan ddimensiwn fwy neu lai o gategorïau nag y mae'n ei ddweud";
        "It says how many categories it has, and lists another number of them. Figures can't be placed then."
        "Mae'n dweud faint o gategorïau sydd ganddo, ond yn rhestru nifer arall. Ni ellir gosod ffigurau wedyn.";
        "Make the two agree."
        "Gwnewch i'r ddau gytuno.";

    INDEX_POSITIONS_INVALID Low
        "The order of categories has gaps or repeats"
        "Mae bylchau neu ailadrodd yn nhrefn y categorïau";
        "The positions in an index must be 0, 1, 2 and so on, each once."
        "Rhaid i'r safleoedd mewn mynegai fod yn 0, 1, 2 ac yn y blaen, unwaith yr un.";
        "Give each category its own position."
        "Rhowch ei safle ei hun i bob categori.";

    ITEM_MISSING Medium
        "The list names a file that is not there"
        "Mae'r rhestr yn enwi ffeil nad yw yno";
        "A reader who follows the list would find nothing."
        "Ni fyddai darllenydd sy'n dilyn y rhestr yn dod o hyd i ddim.";
        "Publish the tables again, or take the item out of the list."
        "Cyhoeddwch y tablau eto, neu tynnwch yr eitem o'r rhestr.";

    NOT_FINITE Medium
        "A number is NaN or Infinity"
        "NaN neu Infinity yw rhif";
        "JSON has no such numbers. Programs write them where a figure is missing."
        "Nid oes rhifau o'r fath mewn JSON. Mae rhaglenni'n eu hysgrifennu lle mae ffigur ar goll.";
        "Write null where there is no figure."
        "Ysgrifennwch null lle nad oes ffigur.";

    NOT_JSON_STAT Medium
        "The file is JSON, and not JSON-stat"
        "JSON yw'r ffeil, ond nid JSON-stat";
        "Charts read datasets of the form JSON-stat 2.0."
        "Mae siartiau'n darllen setiau o ddata ar ffurf JSON-stat 2.0.";
        "Give a JSON-stat 2.0 dataset."
        "Rhowch set o ddata JSON-stat 2.0.";

    PARSE_ERROR Medium
        "The file is not JSON"
        "Nid JSON yw'r ffeil";
        "It may be cut off, or have been changed by hand. The finding says where reading stopped."
        "Efallai ei bod wedi'i thorri, neu wedi'i newid â llaw. Mae'r canfyddiad yn dweud ble y stopiodd y darllen.";
        "Publish the file again from the tables, or mend it there."
        "Cyhoeddwch y ffeil eto o'r tablau, neu trwsiwch hi yno.";

    PERIOD_DATES Medium
        "The days of a period can't be read"
        "Ni ellir darllen diwrnodau cyfnod";
        "A period's first and last day stand with a slash between them."
        "Mae diwrnod cyntaf ac olaf cyfnod wedi'u hysgrifennu gyda slaes rhyngddynt.";
        "Write them as 2018-04-01/2019-03-31."
        "Ysgrifennwch hwy fel 2018-04-01/2019-03-31.";

    RECURSION_LIMIT Low
        "Lists or objects stand too deep in each other"
        "Mae rhestrau neu wrthrychau'n rhy ddwfn yn ei gilydd";
        "A JSON-stat file needs no such depth. It may be something else, or made to do harm."
        "Nid oes angen y fath ddyfnder ar ffeil JSON-stat. Gall fod yn rhywbeth arall, neu wedi'i gwneud i wneud drwg.";
        "Give a JSON-stat 2.0 dataset."
        "Rhowch set o ddata JSON-stat 2.0.";

    ROLE_ID_UNKNOWN Medium
        "A role names a dimension that is not there"
        "Mae rôl yn enwi dimensiwn nad yw yno";
        "A role says which dimension is time, and which the measures."
        "Mae rôl yn dweud pa ddimensiwn yw amser, a pha un yw'r mesurau.";
        "Name a dimension of the list of ids."
        "Enwch ddimensiwn o'r rhestr o ddynodyddion.";

    SPARSE_KEY_OUT_OF_RANGE Low
        "A position lies outside the figures"
        "Mae safle y tu allan i'r ffigurau";
        "A value or status is given for a position that the dataset does not have. It is passed over."
        "Rhoddir gwerth neu statws ar gyfer safle nad oes gan y set o ddata. Fe'i hanwybyddir.";
        "Use positions from 0, in plain digits."
        "Defnyddiwch safleoedd o 0, mewn digidau plaen.";

    STATUS_KEY_OUT_OF_RANGE Low
        "A status stands at a position that there is not"
        "Mae statws mewn safle nad yw'n bod";
        "It is left out."
        "Fe'i gadewir allan.";
        "Use positions from 0 in plain digits."
        "Defnyddiwch safleoedd o 0 mewn digidau plaen.";

    TIME_MISSING Medium
        "No dimension is time"
        "Nid oes dimensiwn sy'n amser";
        "Our charts say which period each figure is for."
        "Mae ein siartiau'n dweud ar gyfer pa gyfnod y mae pob ffigur.";
        "Name the dimension of time in the roles of the file."
        "Enwch y dimensiwn amser yn rolau'r ffeil.";

    VALUE_LEN_MISMATCH Medium
        "There are more values than places, or fewer"
        "Mae mwy o werthoedd na lleoedd, neu lai";
        "Figures would stand in the wrong place, so nothing is drawn."
        "Byddai ffigurau yn y lle anghywir, felly ni ddangosir dim.";
        "Give one value for each place, null where there is none."
        "Rhowch un gwerth ar gyfer pob lle, null lle nad oes un.";

    VALUE_MISSING Medium
        "The file has no values"
        "Nid oes gwerthoedd yn y ffeil";
        "It describes a dataset and gives no figures."
        "Mae'n disgrifio set o ddata heb roi ffigurau.";
        "Give the figures."
        "Rhowch y ffigurau.";

    WRONG_CLASS Medium
        "The file is not of the class dataset"
        "Nid yw'r ffeil o'r dosbarth dataset";
        "JSON-stat has other classes too. A chart is drawn from a dataset."
        "Mae gan JSON-stat ddosbarthiadau eraill hefyd. O set o ddata y gwneir siart.";
        "Give a file that says that its class is dataset."
        "Rhowch ffeil sy'n dweud mai dataset yw ei dosbarth.";

    WRONG_PROFILE Medium
        "The file is for a newer reader"
        "Mae'r ffeil ar gyfer darllenydd mwy newydd";
        "It names a version of our additions to JSON-stat that this program does not know."
        "Mae'n enwi fersiwn o'n hychwanegiadau at JSON-stat nad yw'r rhaglen hon yn ei hadnabod.";
        "Use a newer version of the program, or publish the file again with this one."
        "Defnyddiwch fersiwn mwy newydd o'r rhaglen, neu cyhoeddwch y ffeil eto â'r un hon.";

    WRONG_TYPE Medium
        "Something in the file is of another type than it should be"
        "Mae rhywbeth yn y ffeil o fath gwahanol i'r hyn y dylai fod";
        "For example a text stands where a list belongs. It is passed over."
        "Er enghraifft, mae testun lle mae rhestr yn perthyn. Fe'i hanwybyddir.";
        "Write it as the format says, or leave it out."
        "Ysgrifennwch ef fel y mae'r fformat yn ei ddweud, neu gadewch ef allan.";

    WRONG_VERSION Medium
        "The file is of another version of JSON-stat"
        "Mae'r ffeil o fersiwn arall o JSON-stat";
        "This program reads version 2.0."
        "Mae'r rhaglen hon yn darllen fersiwn 2.0.";
        "Give a file that says that its version is 2.0."
        "Rhowch ffeil sy'n dweud mai 2.0 yw ei fersiwn.";
}
