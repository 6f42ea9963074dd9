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

    REASON_MISSING Medium
        "An answer in looked.csv has no reason"
        "Nid oes gan ateb yn looked.csv reswm";
        "An answer says that a row is right as it is. Whoever looks next year must know why."
        "Mae ateb yn dweud bod rhes yn gywir fel y mae. Rhaid i'r sawl sy'n edrych y flwyddyn nesaf wybod pam.";
        "Write why it is right into the column reason."
        "Ysgrifennwch pam y mae'n gywir yn y golofn reason.";
}
