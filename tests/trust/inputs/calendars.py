"""Texts with numbers that look like dates, and dates that our calendar does not have or writes otherwise."""

from __future__ import annotations

from tests.trust.inputs.case import DAY, TEXT, Case


def said(name: str, phrase: str, *never: str, days: tuple[str, ...] = ()) -> Case:
    """A text that has the phrase beside what is dated in full."""
    data = f"{TEXT} The dam of Bost broke {phrase}, and nobody was hurt.".encode()
    return Case(name, "a.txt", data, days=(DAY, *days), never=never, articles=1)


CASES = [
    said("a leap day of 1900", "on 29 February 1900", "1900-03-01", "1900-02-28"),
    said("a leap day of 2023, in digits", "on 29/02/2023", "2023-03-01", "2023-02-28"),
    said("the last day of a short month", "on 31 November 2019", "2019-12-01", "2019-11-30"),
    said("a day of no month", "on 2019-00-10 and 2019-10-00", "2019-10-01", "2019-01-10", "2018"),
    said("a day of year 0 in digits", "on 00/00/0000 or 01/01/0000", "0000", "0001", "2000", "1999-12-31"),
    said("a year of five digits", "in 12019 or 20190", "1201", "2019", "0201"),
    said("a day of a month in a year to come", "on 3 May 99999", "9999", "99999"),
    said("a week that its year does not have", "in 2019-W54 and on 2019-W10-8", "2020", "2019-12-3"),
    said("a day of the year that there is not", "on 2019-366 and 2020-367", "2020-01-01", "2021-01-01"),
    said("letters for digits", "on l4 May 2O19 and on 1\u04354 May 20\u041e9", "2019-05", "2009"),
    said("Roman letters for a year", "in MDCCLXXXIX of the builders", "1789"),
    said("a calendar of a revolution", "on 18 Brumaire of the Year VIII", "0008", "2008", "1908", "1799"),
    said("an era of Japan", "on Reiwa 3, 5 May (令和元年5月1日)", "0003", "2003", "1903", "0001"),
    said("a month of Islam", "on 12 Ramadan 1442", "1442"),
    said("a month of the Hebrews", "on 15 Nisan 5779 (ט״ו בניסן תשע״ט)", "5779", "2019-04"),
    said("a month of Iran", "on 24 Esfand 1397", "1397"),
    said("a month of Ethiopia", "on 5 Meskerem 2012", "2012"),
    said("seconds since 1970", "at 1556841600 or 1556841600000", "1970", "2019-05", "1556"),
    said("days since 1900", "on day 43588", "2019-05", "4358"),
    said("a number of a road and a room", "near Room 1999 off Route 2019", "1999", "2019"),
    said("an address of a house", "at 1999 Oak Street", "1999"),
    said("an address of a host", "on 19.99.20.19 and fe80::2019:1", "2019", "1999"),
    said("a number of a book", "(ISBN 978-3-2019-1410-0, 2019:1054)", "2019"),
    said("a telephone", "on +44 1999 2019 05, ext. 2018", "1999", "2019", "2018"),
    said("a score", "by 19-99, or 20:19", "1999", "2019"),
    said("a sum of money", "for $2019 or 1,999 euros or £1.999", "1999", "2019"),
    said("a part of a name of a file", "in IMG_20190503_101010.jpg", "2019"),
    said("a verse", "as in Numbers 20:19 and Psalm 19:99", "2019", "1999"),
    said("a temperature", "at -1999 °C, 2019 metres up", "1999", "2019", "-1999"),
    said("a time that no clock has", "on 3 May 2019 at 24:61", "2019-05-04", days=("2019-05-03",)),
    said("the second that is put in", "on 2016-12-31T23:59:60Z", "2017", days=("2016-12-31",)),
    said("a zone that there is not", "on 2019-05-03T10:00:00+99:99", "2019-05-07", days=("2019-05-03",)),
    said("a count out of the calendar", "99999999999999999999 years ago", "0001", "-"),
    said("a count of nothing", "0 days ago and minus three weeks ago and −5 months later", "2026"),
    said("a span that runs backwards", "from 9 May 2019 to 3 May 2018", "2018-05-09"),
    Case(
        "a date in Arabic with its own digits",
        "a.txt",
        "احترقت الطاحونة في أوستراند يوم ١٤ مارس ٢٠٢١. وقال المجلس إن الحريق كان كبيرا.".encode(),
        days=(DAY,),
    ),
    Case(
        "a Buddhist year in Thai",
        "a.txt",
        "โรงสีที่ออสแตรนด์ถูกไฟไหม้เมื่อวันที่ 14 มีนาคม พ.ศ. 2564 สภาเมืองกล่าวว่าไม่มีผู้บาดเจ็บ".encode(),
        days=(DAY,),
        never=("2564",),
    ),
    Case(
        "a date in wide digits in Chinese",
        "a.txt",
        "奥斯特兰的磨坊于２０２１年３月１４日烧毁。议会说没有人受伤。".encode(),
        days=(DAY,),
    ),
    Case(
        "an Iranian date in Persian",
        "a.txt",
        "آسیاب اوستراند در ۲۴ اسفند ۱۳۹۹ سوخت. شورا گفت که کسی آسیب ندید.".encode(),
        never=("1399", "0013"),
    ),
]
