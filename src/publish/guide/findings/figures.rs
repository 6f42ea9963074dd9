//! Figures, targets and measures.

use super::explained;

explained! {
    BASE_NOT_COUNTED Medium
        "The base is not a whole number above 0"
        "Nid yw'r sylfaen yn rhif cyfan uwchlaw 0";
        "The base is how many cases or people a share is a share of."
        "Y sylfaen yw nifer yr achosion neu'r bobl y mae cyfran yn rhan ohonynt.";
        "Write digits only, without commas. Leave it empty if the source does not say."
        "Ysgrifennwch ddigidau yn unig, heb gomas. Gadewch hi'n wag os nad yw'r ffynhonnell yn dweud.";

    MEASURE_KIND Medium
        "The kind of a measure is not known, or does not suit its unit"
        "Nid yw math mesur yn hysbys, neu nid yw'n gweddu i'w uned";
        "A measure is a share (in percent), a count, or a duration (in days)."
        "Mae mesur yn gyfran (share, mewn canran), yn nifer (count), neu'n hyd (duration, mewn diwrnodau).";
        "Write share, count or duration, with the unit that belongs to it."
        "Ysgrifennwch share, count neu duration, gyda'r uned sy'n perthyn iddo.";

    MEASURE_SURVEY Medium
        "The column survey says something that is not known"
        "Mae'r golofn survey yn dweud rhywbeth nad yw'n hysbys";
        "It says whether people were asked. With yes, publishing adds a note where no sample size is given. With noted, a note of your own must say it."
        "Mae'n dweud a holwyd pobl. Gyda yes, ychwanegir nodyn wrth gyhoeddi lle na roddir maint y sampl. Gyda noted, rhaid i nodyn gennych chi ei ddweud.";
        "Write yes, noted or nothing. Where it is noted, write that note in notes.csv or with the measure."
        "Ysgrifennwch yes, noted neu ddim. Gyda noted, ysgrifennwch y nodyn hwnnw yn notes.csv neu gyda'r mesur.";

    MEASURE_WHOLE Medium
        "The column whole says something that it may not"
        "Mae'r golofn whole yn dweud rhywbeth na chaiff ei ddweud";
        "It is yes where the groups of a share are parts of one whole, such as the answers to one question. Only shares add up to 100."
        "Mae'n yes lle mae grwpiau cyfran yn rhannau o un cyfan, megis yr atebion i un cwestiwn. Dim ond cyfrannau sy'n adio i 100.";
        "Write yes for such a share, or nothing."
        "Ysgrifennwch yes ar gyfer cyfran o'r fath, neu ddim.";

    NO_FIGURES Medium
        "There is not one figure"
        "Nid oes yr un ffigur";
        "A dataset without figures has nothing to show."
        "Nid oes gan set o ddata heb ffigurau ddim i'w ddangos.";
        "Give at least one figure, or take the dataset out."
        "Rhowch o leiaf un ffigur, neu tynnwch y set o ddata.";

    NO_VALUE Medium
        "A row has neither a value nor a reason for its absence"
        "Nid oes gan res na gwerth na rheswm dros ei absenoldeb";
        "A reader must be told why there is no figure: not available (x), confidential (c), not applicable (z) or none recorded (w)."
        "Rhaid dweud wrth ddarllenydd pam nad oes ffigur: ddim ar gael (x), cyfrinachol (c), ddim yn berthnasol (z) neu ddim wedi'i gofnodi (w).";
        "Give the value, or write the letter into the column status. If the figure is still to come, leave the row out."
        "Rhowch y gwerth, neu ysgrifennwch y llythyren yn y golofn status. Os yw'r ffigur eto i ddod, gadewch y rhes allan.";

    PERIOD_UNDECLARED Medium
        "A period is in no form that can be read in one way"
        "Nid yw cyfnod mewn ffurf y gellir ei darllen mewn un ffordd";
        "2018-22 could be a month or four years. Spreadsheets may also turn a period into a date."
        "Gallai 2018-22 fod yn fis neu'n bedair blynedd. Gall taenlenni hefyd droi cyfnod yn ddyddiad.";
        "Write 2018-19 (April to March), 2019 (a calendar year), 2018-M01 (a month), 2018-Q1 (a quarter), or a range with two dots: 2018..2022."
        "Ysgrifennwch 2018-19 (Ebrill i Fawrth), 2019 (blwyddyn galendr), 2018-M01 (mis), 2018-Q1 (chwarter), neu ystod gyda dau ddot: 2018..2022.";

    QUALIFIER_UNKNOWN Medium
        "A qualifier is not known"
        "Nid yw'r gair yn y golofn qualifier yn hysbys";
        "A qualifier says how a figure is less than exact. Charts draw and read out such figures in another way."
        "Mae'r gair hwn yn dweud sut nad yw ffigur yn union. Mae siartiau'n dangos ac yn darllen ffigurau o'r fath mewn ffordd arall.";
        "Write about, almost, over, at-least or at-most, or leave it empty."
        "Ysgrifennwch about, almost, over, at-least neu at-most, neu gadewch ef yn wag.";

    SHARES_OVER_100 Medium
        "Shares of one whole add up to more than 100"
        "Mae cyfrannau o un cyfan yn adio i fwy na 100";
        "The measure says that its groups are parts of one whole. Their sum is more than rounding could give."
        "Mae'r mesur yn dweud bod ei grwpiau'n rhannau o un cyfan. Mae eu swm yn fwy nag y gallai talgrynnu ei roi.";
        "Correct the figures. If one case can be counted in two groups, leave the column whole empty."
        "Cywirwch y ffigurau. Os gellir cyfrif un achos mewn dau grŵp, gadewch y golofn whole yn wag.";

    SHARE_RANGE Medium
        "A share is not between 0 and 100"
        "Nid yw cyfran rhwng 0 a 100";
        "A share is part of a whole, in percent. 0.82 is not 82%, and a growth of 120% is not a share."
        "Mae cyfran yn rhan o gyfan, mewn canran. Nid yw 0.82 yn 82%, ac nid yw twf o 120% yn gyfran.";
        "Correct the value, or the unit."
        "Cywirwch y gwerth, neu'r uned.";

    STATUS_UNKNOWN Medium
        "A status is not known"
        "Nid yw statws yn hysbys";
        "The letters are those of the UK's official statistics; others would tell a reader nothing."
        "Llythrennau ystadegau swyddogol y DU yw'r rhain; ni fyddai eraill yn dweud dim wrth ddarllenydd.";
        "Use p, r, e, f, b, u, low, c, x, z or w, with spaces between several. The list of statuses says what they mean."
        "Defnyddiwch p, r, e, f, b, u, low, c, x, z neu w, gyda bylchau rhwng sawl un. Mae'r rhestr o statysau'n dweud beth y maent yn ei olygu.";

    STATUS_WITH_VALUE Medium
        "There is a value, and a status that shows none"
        "Mae gwerth, a statws nad yw'n dangos un";
        "With the status c, x, z or w no value is published. Here there is one, in the value or in the printed form."
        "Gyda'r statws c, x, z neu w ni chyhoeddir gwerth. Yma mae un, yn y gwerth neu yn y ffurf argraffedig.";
        "Take out the one that is wrong. If the figure is confidential, take out value and printed form, and the quote too if it names the figure."
        "Tynnwch yr un sy'n anghywir. Os yw'r ffigur yn gyfrinachol, tynnwch y gwerth a'r ffurf argraffedig, a'r dyfyniad hefyd os yw'n enwi'r ffigur.";

    TARGET_NOT_COVERED Medium
        "A target stands where there is no figure"
        "Mae targed lle nad oes ffigur";
        "The target would be drawn where nothing was measured."
        "Byddai'r targed yn cael ei dynnu lle na fesurwyd dim.";
        "Give the figure, or its row with the status that says why there is none; or take the target out."
        "Rhowch y ffigur, neu ei res gyda'r statws sy'n dweud pam nad oes un; neu tynnwch y targed.";

    TARGET_NOT_ONE Medium
        "A target is given for more than one period"
        "Rhoddir targed am fwy nag un cyfnod";
        "It would be drawn in years that it was not set for."
        "Byddai'n cael ei dynnu mewn blynyddoedd na chafodd ei osod ar eu cyfer.";
        "Give a target for each period that the source names."
        "Rhowch darged ar gyfer pob cyfnod y mae'r ffynhonnell yn ei enwi.";

    UNIT_DIFFERS Medium
        "A figure has another unit than its measure"
        "Mae gan ffigur uned wahanol i'w fesur";
        "All figures of a measure are in one unit, or they could not stand on one chart."
        "Mae holl ffigurau mesur mewn un uned, neu ni allent fod ar un siart.";
        "Correct one of the two, or make another measure for it."
        "Cywirwch un o'r ddwy, neu gwnewch fesur arall ar ei gyfer.";

    UNIT_MISSING Medium
        "A measure has no unit"
        "Nid oes gan fesur uned";
        "A number without its unit can't be read."
        "Ni ellir deall rhif heb ei uned.";
        "Give the unit of each measure: percent, count or days."
        "Rhowch uned pob mesur: percent, count neu days.";

    UNIT_UNKNOWN Medium
        "A unit is not known"
        "Nid yw uned yn hysbys";
        "Units are read out in words, in each language. There are words for percent, count and days."
        "Darllenir unedau mewn geiriau, ym mhob iaith. Mae geiriau ar gyfer percent, count a days.";
        "Use percent, count or days."
        "Defnyddiwch percent, count neu days.";

    VALUE_NOT_NUMBER Medium
        "A value is not a number"
        "Nid yw gwerth yn rhif";
        "The value places the figure on the chart. What the source wrote, with its sign, stands in the column printed."
        "Mae'r gwerth yn gosod y ffigur ar y siart. Yn y golofn printed mae'r hyn a ysgrifennodd y ffynhonnell, gyda'i arwydd.";
        "Write digits, with a point before decimals: 1234.5. No commas, no % and no words."
        "Ysgrifennwch ddigidau, gyda phwynt o flaen lleoedd degol: 1234.5. Dim comas, dim % a dim geiriau.";

    VALUE_PRINTED Medium
        "The value and the printed form are not the same number"
        "Nid yw'r gwerth a'r ffurf argraffedig yr un rhif";
        "One of the two was mistyped, or was not changed with the other."
        "Cafodd un o'r ddau ei deipio'n anghywir, neu ni chafodd ei newid gyda'r llall.";
        "Look at the source, and correct the one that is wrong."
        "Edrychwch ar y ffynhonnell, a chywirwch yr un sy'n anghywir.";
}
