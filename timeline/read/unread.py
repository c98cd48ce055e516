"""Files that are no articles to us, by their suffix: what to do to have them read."""

from __future__ import annotations

from timeline.read.found import Source

_SHEET = "a spreadsheet; save the sheet with the articles as CSV"
_LINK = "a link to a page, not the page; save the page itself"
_PICTURE = "a picture; its text has to be recognised first"
_SOUND = "sound or film; a transcript of it can be read (.txt, .srt, .vtt)"
_PACKED = "an archive of a kind that is not opened here; unpack it, or pack it as .zip or .tar.gz"
_SLIDES = "slides; save them as PDF"
# What is an article, or holds some, more often than not; the others lie beside articles.
_DOCUMENTS = {
    **dict.fromkeys((".xlsx", ".xls", ".xlsm", ".ods", ".numbers"), _SHEET),
    **dict.fromkeys((".pptx", ".ppt", ".odp", ".key"), _SLIDES),
    **dict.fromkeys((".url", ".webloc"), _LINK),
    **dict.fromkeys((".rar", ".7z", ".bz2", ".xz", ".zst"), _PACKED),
    ".doc": "an old Word file; save it as .docx",
    ".pages": "a file of Pages; export it as .docx or PDF",
    ".wpd": "a WordPerfect file; save it as .docx",
    ".msg": "a mail of Outlook; save it as .eml",
    ".pst": "a mailbox of Outlook; export it as .mbox, or its mails as .eml",
    ".mobi": "a book for a reader; convert it to .epub",
}
_BESIDE = {
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".webp", ".heic", ".bmp"), _PICTURE),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".mp4", ".mov", ".webm", ".avi", ".mkv"), _SOUND),
}
# Of these the content is believed: a ".doc" is often RTF or a page, a ".xls" a table as a page.
_MAY_BE_READ = frozenset({".doc", ".xls", ".key", ".numbers", ".msg", ".bz2", ".xz"})
_PLAIN = "no reader for this kind of file; timeline --help names those there are"


def never_read(source: Source) -> bool:
    """Whether a file of this name is refused whatever is in it: most of these are zip archives or texts."""
    return source.suffix in _DOCUMENTS and source.suffix not in _MAY_BE_READ


def is_document(source: Source) -> bool:
    """Whether an article is missed where such a file is not read."""
    return source.suffix in _DOCUMENTS


def why_not(source: Source) -> str:
    """Why a file of this name is not read, and what to do."""
    told = _DOCUMENTS.get(source.suffix) or _BESIDE.get(source.suffix)
    return f"it is {told}" if told else _PLAIN
