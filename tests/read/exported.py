"""Files as news databases export them, each of the same two articles."""

from __future__ import annotations

CRANE = (
    "Two workers were hurt on Tuesday when a crane fell at the port of Orm.\n\n"
    "The harbour office closed the quay."
)
LOCK = "The lock at Tarn was shut on Friday after a barge had struck its gate."

CLASSIC = f"""Page 1 of 2

                               1 of 2 DOCUMENTS

                                 The Orm Post

                           March 17, 2021 Wednesday
                             Late Edition - Final

Crane falls in port

BYLINE: By ADA QUILL

SECTION: Section A; Column 1; National Desk; LETTER FROM
ORM; Pg. 1

LENGTH: 30 words

BODY:

{CRANE}

LOAD-DATE: March 18, 2021

LANGUAGE: ENGLISH

                         Copyright 2021 The Orm Post
                             All Rights Reserved

                               2 of 2 DOCUMENTS

                                 The Tarn Echo

                           March 20, 2021 Saturday

Lock is shut

LENGTH: 31 words

{LOCK}

LOAD-DATE: March 22, 2021
"""
UNI = f"""Crane falls in port

The Orm Post

March 17, 2021 Wednesday

Copyright 2021 The Orm Post All Rights Reserved

Section: Section A; Pg. 1

Length: 30 words

Byline: By Ada Quill

Body

{CRANE}

Load-Date: March 18, 2021

End of Document

Lock is shut

The Tarn Echo

March 20, 2021 Saturday

Length: 31 words

Body

{LOCK}

Load-Date: March 22, 2021

End of Document
"""
COUNTED = f"""Crane falls in port

By Ada Quill
30 words
17 March 2021
08:15
The Orm Post
ORMP
English
Copyright 2021 The Orm Post

{CRANE}

Document ORMP000020210317eh3h0001x

Lock is shut

31 words
20 March 2021
The Tarn Echo
TARE
4
English
(c) 2021 Tarn Echo Ltd

{LOCK}

Document TARE000020210320eh3k0002y

Search Summary
Text\tcrane or lock
Date
01/03/2021 to 05/01/2023
Timestamp\t5 January 2023 10:15
"""
TAGGED = f"""HD Crane falls in port
BY By Ada Quill
WC 30 words
PD 17 March 2021
SN The Orm Post
LA English
LP
{CRANE}
AN Document ORMP000020210317eh3h0001x

HD Lock is shut
PD 20 March 2021
SN The Tarn Echo
LP
{LOCK}
AN Document TARE000020210320eh3k0002y
"""
LABELLED = f"""____________________________________________________________

Report of 5 January 2023 10:15
____________________________________________________________

Document 1 of 2

Crane falls in port

Author: Quill, Ada

Publication info: The Orm Post ; Orm [Orm]. 17 Mar 2021: A.1.

Full text: {CRANE}

Subject: Cranes; Ports

Title: Crane falls in port

Publication title: The Orm Post

Publication year: 2021

Publication date: Mar 17, 2021

Last updated: 2022-05-01
____________________________________________________________

Document 2 of 2

Lock is shut

Full text: {LOCK}

Title: Lock is shut

Publication title: The Tarn Echo

Publication date: Mar 20, 2021

Database: News Central
____________________________________________________________

Copyright 2023 Reports LLC. All rights reserved. - Terms and Conditions
"""
RULED = f"""Title: Crane falls in port
Date: 2021-03-17
Source: The Orm Post

{CRANE}

==========

Title: Lock is shut
Date: 2021-03-20
Source: The Tarn Echo

{LOCK}
"""
EXPORTS = {
    "its number above": CLASSIC,
    "its end below": UNI,
    "its number below": COUNTED,
    "labels of two letters": TAGGED,
    "labels": LABELLED,
    "fields below a rule": RULED,
}
