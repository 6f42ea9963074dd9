//! Ids: what ties the rows of tables together.

use super::explained;

explained! {
    DATASET_TWICE Medium
        "Two files hold the same dataset"
        "Mae dwy ffeil yn cynnwys yr un set o ddata";
        "It is not clear which of the two is meant. An old copy may have been left in the folder."
        "Nid yw'n glir pa un o'r ddwy a olygir. Efallai fod hen gopi wedi'i adael yn y ffolder.";
        "Take one of the two out of the folder."
        "Tynnwch un o'r ddwy o'r ffolder.";

    DATASET_UNKNOWN Medium
        "A row names a dataset that is not there"
        "Mae rhes yn enwi set o ddata nad yw yno";
        "The ids in the column dataset stand in datasets.csv, one row each."
        "Mae'r dynodyddion yn y golofn dataset i'w cael yn datasets.csv, rhes yr un.";
        "Correct the id, or add a row for it to datasets.csv."
        "Cywirwch y dynodydd, neu ychwanegwch res ar ei gyfer at datasets.csv.";

    FIGURE_TWICE Medium
        "The same figure stands in two rows"
        "Mae'r un ffigur mewn dwy res";
        "Two rows have the same dataset, measure, group and period. A figure has one value."
        "Mae gan ddwy res yr un set o ddata, mesur, grŵp a chyfnod. Un gwerth sydd gan ffigur.";
        "Keep one row. The same figure in other words belongs in also.csv; what it was before belongs in earlier.csv."
        "Cadwch un rhes. Yn also.csv mae'r un ffigur mewn geiriau eraill yn perthyn; yn earlier.csv yr hyn ydoedd o'r blaen.";

    FIGURE_UNKNOWN Medium
        "A row speaks of a figure that is not there"
        "Mae rhes yn sôn am ffigur nad yw yno";
        "A further wording, an earlier value or a question must name figures that stand in figures.csv."
        "Rhaid i eiriad pellach, gwerth blaenorol neu gwestiwn enwi ffigurau sydd yn figures.csv.";
        "Name the dataset, measure, group and period just as figures.csv does."
        "Enwch y set o ddata, y mesur, y grŵp a'r cyfnod yn union fel y mae figures.csv yn ei wneud.";

    GROUP_UNKNOWN Medium
        "A row names a group that is not there"
        "Mae rhes yn enwi grŵp nad yw yno";
        "Each group of a dataset has a row in groups.csv, with its name in each language."
        "Mae gan bob grŵp mewn set o ddata res yn groups.csv, gyda'i enw ym mhob iaith.";
        "Correct the id, or add a row for the group to groups.csv."
        "Cywirwch y dynodydd, neu ychwanegwch res ar gyfer y grŵp at groups.csv.";

    ID_FORM Medium
        "An id is missing, or has letters that it may not have"
        "Mae dynodydd ar goll, neu'n cynnwys llythrennau na chaiff eu cynnwys";
        "Ids end up in addresses and names of files. So they have only lower-case letters a to z, digits and hyphens."
        "Mae dynodyddion yn cael eu defnyddio mewn cyfeiriadau ac enwau ffeiliau. Felly dim ond llythrennau bach a i z, digidau a chysylltnodau sydd ynddynt.";
        "Write it so, such as reviews-upheld. The word index is taken."
        "Ysgrifennwch ef felly, er enghraifft reviews-upheld. Mae'r gair index wedi'i gymryd.";

    ID_MISSING Medium
        "A file does not say which dataset it is"
        "Nid yw ffeil yn dweud pa set o ddata ydyw";
        "To compare files, their datasets must have ids. Files that this program publishes have them."
        "I gymharu ffeiliau, rhaid i'w setiau o ddata gael dynodyddion. Maent gan y ffeiliau y mae'r rhaglen hon yn eu cyhoeddi.";
        "Give a file that was published from the tables."
        "Rhowch ffeil a gyhoeddwyd o'r tablau.";

    ID_TWICE Medium
        "An id stands in two rows"
        "Mae dynodydd mewn dwy res";
        "Other rows name this id. With two of it, it is not clear which is meant."
        "Mae rhesi eraill yn enwi'r dynodydd hwn. Gyda dau ohono, nid yw'n glir pa un a olygir.";
        "Give each id once. If the two rows are about different things, give one another id."
        "Rhowch bob dynodydd unwaith. Os yw'r ddwy res am bethau gwahanol, rhowch ddynodydd arall i un.";

    ID_UNKNOWN Medium
        "A row of publication.csv is not known"
        "Nid yw rhes o publication.csv yn hysbys";
        "This table has the rows publisher (who publishes), rights (how figures may be used), territory (which place they speak of) and, where it is known, address (the web address of the public folder)."
        "Mae gan y tabl hwn y rhesi publisher (pwy sy'n cyhoeddi), rights (sut y ceir defnyddio'r ffigurau), territory (am ba le y maent yn sôn) ac, os yw'n hysbys, address (cyfeiriad gwe'r ffolder cyhoeddus).";
        "Use publisher, rights, territory or address."
        "Defnyddiwch publisher, rights, territory neu address.";

    MEASURE_UNKNOWN Medium
        "A row names a measure that is not there"
        "Mae rhes yn enwi mesur nad yw yno";
        "Each measure has a row in measures.csv, with the dataset that it belongs to."
        "Mae gan bob mesur res yn measures.csv, gyda'r set o ddata y mae'n perthyn iddi.";
        "Correct the id, or add a row for the measure to measures.csv."
        "Cywirwch y dynodydd, neu ychwanegwch res ar gyfer y mesur at measures.csv.";

    PERIOD_UNKNOWN Medium
        "A row names a period that no figure has"
        "Mae rhes yn enwi cyfnod nad oes gan unrhyw ffigur";
        "Notes and breaks are put at a period of the chart, so there must be a figure for it."
        "Rhoddir nodiadau a thoriadau wrth gyfnod yn y siart, felly rhaid bod ffigur ar ei gyfer.";
        "Correct the period, or give the figure first."
        "Cywirwch y cyfnod, neu rhowch y ffigur yn gyntaf.";

    ROW_MISSING Medium
        "A row of publication.csv is not there"
        "Mae rhes o publication.csv ar goll";
        "Every file says who publishes, how the figures may be used and which place they speak of. This table gives it."
        "Mae pob ffeil yn dweud pwy sy'n cyhoeddi, sut y ceir defnyddio'r ffigurau ac am ba le y maent yn sôn. Y tabl hwn sy'n ei roi.";
        "Add the row, in every language."
        "Ychwanegwch y rhes, ym mhob iaith.";

    TOPIC_EMPTY Medium
        "A topic has no dataset"
        "Nid oes gan bwnc set o ddata";
        "The page of all figures would have a heading with nothing below it."
        "Byddai gan dudalen yr holl ffigurau bennawd heb ddim oddi tano.";
        "Name the topic in datasets.csv, or take it out of topics.csv."
        "Enwch y pwnc yn datasets.csv, neu tynnwch ef o topics.csv.";

    TOPIC_UNKNOWN Medium
        "A dataset has no topic, or one that is not there"
        "Nid oes gan set o ddata bwnc, neu nid yw'r pwnc yno";
        "Where there are topics, each dataset stands under one of them on the page of all figures."
        "Lle mae pynciau, mae pob set o ddata o dan un ohonynt ar dudalen yr holl ffigurau.";
        "Write an id of topics.csv in the column topic, or add a topic there."
        "Ysgrifennwch ddynodydd o topics.csv yn y golofn topic, neu ychwanegwch bwnc yno.";
}
