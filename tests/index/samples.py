"""Articles written for the tests of the index, and snapshots made of them."""

from datetime import date
from pathlib import Path

from corpus.article import Article
from index import glossary
from index.build import build
from index.part import analyse, lay_out
from index.snapshot import Snapshot

GLOSSARY = glossary.load()
LONG = " Petugas mencatat semua warga yang datang dan memberi mereka penjelasan di ruang tunggu." * 4

ARTICLES = (
    Article(
        id="vaksin",
        title="Vaksin campak untuk balita Serang",
        text=f"Dinas Kesehatan Kota Serang menyuntik 4.200 balita dengan vaksin campak pada 3 Maret 2024.{LONG}\n"
        "Kepala dinas Budi Contoh berkata cakupan vaksin mencapai 91,5 persen.\n"
        f"Warga Kabupaten Lebak belum mendapat vaksin itu.{LONG}",
        published=date(2024, 3, 4),
        outlet="Warta Uji",
        url="https://uji.example/vaksin",
        place="Kota Serang",
        topics=("vaksin", "campak"),
    ),
    Article(
        id="air",
        title=None,
        text=f"Air bersih kini mengalir ke 12 desa di Kabupaten Lebak.{LONG}\n"
        f"Bupati menyiapkan Rp7,4 miliar untuk pipa air tahun 2025.{LONG}\n"
        f"Air sumur di Kota Cilegon asin karena laut.{LONG}",
        published=date(2025, 8, 14),
    ),
    Article(id="pendek", text="Puskesmas buka.", title="Jam buka puskesmas"),
)


def built(root: Path, articles: tuple[Article, ...] = ARTICLES, size: int = 2) -> Snapshot:
    """Build a snapshot of the articles, so many of them a part, and open it."""
    groups = [articles[i : i + size] for i in range(0, len(articles), size)]
    parts = (lay_out(analyse(article, GLOSSARY) for article in group) for group in groups)
    return Snapshot(build(root, parts, "versi", {}))
