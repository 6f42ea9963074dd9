//! What a dataset asks to be shown as, and what is not offered because it would mislead.

use super::explained;

explained! {
    AXIS_CUT Medium
        "The axis does not start at 0"
        "Nid yw'r echelin yn dechrau ar 0";
        "A cut axis makes a small change look large. Shares are drawn from 0 to 100, all else from 0."
        "Mae echelin wedi'i thorri'n gwneud i newid bach edrych yn fawr. Dangosir cyfrannau o 0 i 100, a phopeth arall o 0.";
        "Take it out. The chart starts at 0."
        "Tynnwch ef. Mae'r siart yn dechrau ar 0.";

    AXIS_OFF_ZERO Medium
        "The axis of bars, dots or squares does not start at 0"
        "Nid yw echelin barrau, dotiau neu sgwariau'n dechrau ar 0";
        "They are read by how far they reach from 0, so with another start they would show a false proportion."
        "Fe'u darllenir yn ôl pa mor bell y maent yn cyrraedd o 0, felly byddai dechrau arall yn dangos cyfrannedd ffug.";
        "Take it out. The chart starts at 0."
        "Tynnwch ef. Mae'r siart yn dechrau ar 0.";

    HINT_KEY Medium
        "The proposed view asks for something that is not known"
        "Mae'r olwg a gynigir yn gofyn am rywbeth nad yw'n hysbys";
        "A view may name kind, along, groups, where, from and to, and nothing else. This is about a JSON file."
        "Caiff golwg enwi kind, along, groups, where, from a to, a dim arall. Mae hyn am ffeil JSON.";
        "Take it out."
        "Tynnwch ef.";

    HINT_KIND Medium
        "The kind of chart is not known, or can't show these figures"
        "Nid yw'r math o siart yn hysbys, neu ni all ddangos y ffigurau hyn";
        "There are line, squares, dot and bar. Which suit depends on the figures: with a third year, dot no longer does, as it shows two for each group. slope and multiples compare: a page asks for them with the attribute kind of its element, a reader with a control."
        "Mae line, squares, dot a bar. Mae'r rhai sy'n addas yn dibynnu ar y ffigurau: gyda thrydedd flwyddyn nid yw dot yn addas, gan ei fod yn dangos dwy i bob grŵp. Cymharu y mae slope a multiples: mae tudalen yn gofyn amdanynt â phriodoledd kind ei helfen.";
        "Use one of those, or leave the column kind empty for the one that suits best."
        "Defnyddiwch un o'r rheini, neu gadewch y golofn kind yn wag i gael yr un sy'n gweddu orau.";

    HINT_RANGE Medium
        "The years to show first end before they begin"
        "Mae'r blynyddoedd i'w dangos gyntaf yn gorffen cyn iddynt ddechrau";
        "The columns from and to of datasets.csv say which periods the chart opens with."
        "Mae'r colofnau from a to yn datasets.csv yn dweud â pha gyfnodau y mae'r siart yn agor.";
        "Put the earlier period in from."
        "Rhowch y cyfnod cynharaf yn from.";

    HINT_UNKNOWN Medium
        "What a chart should open with is not there"
        "Nid yw'r hyn y dylai siart agor ag ef yno";
        "A dataset proposes groups, periods or a measure that it does not have."
        "Mae set o ddata yn cynnig grwpiau, cyfnodau neu fesur nad oes ganddi.";
        "Correct the id in the columns along, groups, where, from or to of datasets.csv."
        "Cywirwch y dynodydd yn y colofnau along, groups, where, from neu to yn datasets.csv.";

    KIND_3D Medium
        "A chart in three dimensions is not offered"
        "Ni chynigir siart mewn tri dimensiwn";
        "Depth makes what stands in front look larger than it is."
        "Mae dyfnder yn gwneud i'r hyn sydd o flaen edrych yn fwy nag ydyw.";
        "Use line, squares, dot or bar, or leave the column kind empty."
        "Defnyddiwch line, squares, dot neu bar, neu gadewch y golofn kind yn wag.";

    KIND_AREA Medium
        "A filled area is not offered"
        "Ni chynigir arwynebedd wedi'i lenwi";
        "A filled area looks like an amount, and is false where the axis does not start at 0."
        "Mae arwynebedd wedi'i lenwi'n edrych fel swm, ac mae'n ffug lle nad yw'r echelin yn dechrau ar 0.";
        "Use line, squares, dot or bar, or leave the column kind empty."
        "Defnyddiwch line, squares, dot neu bar, neu gadewch y golofn kind yn wag.";

    KIND_PIE Medium
        "A pie or donut is not offered"
        "Ni chynigir siart cylch na thoesen";
        "Slices are read less surely than lengths, and hide that parts are missing."
        "Darllenir sleisys yn llai sicr na hydoedd, ac maent yn cuddio bod rhannau ar goll.";
        "Use line, squares, dot or bar, or leave the column kind empty."
        "Defnyddiwch line, squares, dot neu bar, neu gadewch y golofn kind yn wag.";

    NEWEST_NOT_SHOWN Medium
        "A chart stops before the newest of its figures"
        "Mae siart yn gorffen cyn y diweddaraf o'i ffigurau";
        "The column to in datasets.csv says up to which period the chart opens. A year that was added later is in the table of the dataset, but not seen at once."
        "Mae'r golofn to yn datasets.csv yn dweud hyd at ba gyfnod y mae'r siart yn agor. Mae blwyddyn a ychwanegwyd yn ddiweddarach yn nhabl y set o ddata, ond nis gwelir ar unwaith.";
        "Write the newest period into the column to, or leave it empty. See whether headline and subtitle still suit."
        "Ysgrifennwch y cyfnod diweddaraf yn y golofn to, neu gadewch hi'n wag. Edrychwch a yw'r pennawd a'r is-bennawd yn dal i weddu.";

    TWO_AXES Medium
        "A second axis is not offered"
        "Ni chynigir ail echelin";
        "Where two scales meet is anyone's choice, and reads as a finding."
        "Dewis rhywun yw lle mae dwy raddfa'n cwrdd, ac mae'n edrych fel canfyddiad.";
        "Take it out, and publish a dataset for each unit."
        "Tynnwch ef, a chyhoeddwch set o ddata ar gyfer pob uned.";

    UNITS_MIXED Medium
        "Measures in different units would stand on one axis"
        "Byddai mesurau mewn unedau gwahanol ar un echelin";
        "No scale is true of both."
        "Nid oes graddfa sy'n wir am y ddau.";
        "Name one measure in the column where, such as measure:reviews, and show groups or periods of it."
        "Enwch un mesur yn y golofn where, er enghraifft measure:reviews, a dangoswch grwpiau neu gyfnodau ohono.";
}
