"""Every shipped digest: its fields, its length, and that the figures in it are read, each with place and time."""

import re
from collections import Counter
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import frontmatter
import pytest

from corpus.article import Article
from corpus.ingest import files, read, shipped
from corpus.places import COUNTRY, PROVINCE, REGIONS
from index.figures.context import in_article
from index.figures.figure import Figure, Kind
from index.sentences import sentences

FIELDS = ["title", "outlet", "url", "published", "places", "topics"]
TOPICS = frozenset(
    "AHH,air bersih,AKB,AKI,akreditasi,ambulans,anggaran,bencana,BIAN,BKKBN,BPJS Kesehatan,campak,chikungunya,CKG,"
    "COVID-19,DBD,diabetes,diare,difteri,dinas kesehatan,disabilitas,dokter spesialis,donor darah,filariasis,"
    "gawat darurat,gigitan hewan,gigitan ular,gizi,gizi buruk,haji,hak dan kewajiban,hepatitis,hipertensi,HIV,HKN,HPV,"
    "ibu hamil,imunisasi,ISPA,iuran,jantung,jiwa,JKN,kanker,KB,keluhan,keracunan,kesehatan kerja,KLB,kusta,lansia,"
    "layanan 112,leptospirosis,malaria,MBG,merokok,Mobile JKN,mpox,mudik,narkoba,obat,panduan,pasung,PBI,pejabat,polio,"
    "polusi,posyandu,program,PSC 119,puskesmas,rabies,rawat inap,rujukan,rumah sakit,sanitasi,sekolah,stunting,TBC,"
    "telemedicine,tempat tidur,tenaga kesehatan,tunggakan,UHC".split(",")
)
NO_ADDRESS = {"mou-tujuh-rumah-sakit-2023-banten-gate"}
"""Given to us as text; where it stood is not known."""
NO_OUTLET: set[str] = set()
ONLY_HTTP = {
    "akreditasi-puskesmas-kabupaten-tangerang-2019-dinkes", "gizi-buruk-banten-2014-trustkota",
    "mobile-jkn-panduan-2023-bpjs-jakarta-utara", "plgdt-119-cilegon-dinkes-cilegon",
    "polio-kota-cilegon-2016-banten-pos", "puskesmas-kabupaten-tangerang-2016-pemkab", "rsj-banten-ded-pemprov-banten",
    "rsu-kabupaten-tangerang-2019-lensa-fokus", "stunting-pengertian-indonesia-pemprov-kaltara",
    "uhc-pengertian-indonesia-2020-hakasasi",
}  # fmt: skip
"""Read at an address without encryption; whether the site has another is not known."""
MISSED = Counter({
    # Days of a month whose month is said elsewhere or nowhere.
    ("dbd-pandeglang-2025-tribun-banten", "10"): 1, ("hak-kewajiban-peserta-jkn-2025-banggai-kece", "10"): 1,
    ("haji-kesehatan-kota-serang-2023-ppid", "24-27"): 1, ("kanal-layanan-bpjs-kesehatan-posmetro-padang", "10"): 1,
    ("imunisasi-polio-kabupaten-tangerang-2024-tangerang-news", "29"): 1,
    # Parts of names: variants, a vaccine, a measure of dust, a web address, a decree, a neighbourhood.
    ("covid-banten-2022-kompas-juni", "4"): 1, ("covid-banten-2022-kompas-juni", "5"): 1,
    ("imunisasi-polio-kota-tangerang-2024-tangerang-news", "2"): 1, ("ispa-tangsel-2023-viva", "2.5"): 1,
    ("jiwa-healing119-indonesia-2025-kemenkes", "119"): 2, ("layanan-112-kota-cilegon-sippn", "814/371"): 1,
    ("layanan-112-kota-cilegon-sippn", "2022"): 1, ("chikungunya-kota-tangerang-2022-semartara", "01/03"): 1,
    # A rate written as a fraction.
    ("kematian-ibu-kabupaten-serang-2016-newsmedia", "170/100.000"): 1,
    ("kematian-ibu-kabupaten-serang-2016-newsmedia", "356/100.000"): 1,
    # "turun ke 0,82 persen" reads as an ordinal number.
    ("stunting-kota-serang-juni-2024-banten-intens", "22,3"): 1, ("stunting-tangsel-2024-info-tangerang", "0,82"): 1,
})  # fmt: skip
"""Numbers that no figure is read from, reviewed: (digest, number) → how often. A new one needs a better digest."""
QUANTITIES = (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.RATIO)
NUMBER = re.compile(r"\d+(?:[.,/:-]\d+)*")
FILES = tuple(files(shipped()))
every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


@cache
def fields(file: Path) -> tuple[dict[str, Any], str]:
    post = frontmatter.loads(file.read_text("utf-8"))
    return post.metadata, post.content


@pytest.fixture(scope="module")
def figures() -> dict[str, tuple[Article, list[Figure]]]:
    articles = [item for item in read(shipped()) if isinstance(item, Article)]
    return {article.id: (article, in_article(article, sentences(article.text))) for article in articles}


def test_there_are_enough_and_all_are_read() -> None:
    assert len(FILES) >= 200
    assert all(isinstance(item, Article) for item in read(shipped()))


@every_file
def test_fields_are_complete(file: Path) -> None:
    values, _ = fields(file)
    assert list(values) == FIELDS
    assert 10 <= len(values["title"]) <= 100
    assert isinstance(values["outlet"], str) or file.stem in NO_OUTLET
    assert set(values["places"]) <= {*REGIONS, PROVINCE, COUNTRY}
    assert values["places"]
    assert 1 <= len(values["topics"]) <= 3
    assert set(values["topics"]) <= TOPICS


@every_file
def test_the_address_and_the_date_can_be_true(file: Path) -> None:
    values, _ = fields(file)
    if file.stem not in NO_ADDRESS:
        assert values["url"].startswith("http://" if file.stem in ONLY_HTTP else "https://")
        assert not re.search(r"\s", values["url"])
    published = values["published"]
    assert published is None or date(2005, 1, 1) <= published <= date(2026, 11, 21), "the day of the last digest"


@every_file
def test_a_digest_has_80_to_200_words_in_few_paragraphs(file: Path) -> None:
    _, text = fields(file)
    assert 80 <= len(text.split()) <= 200
    assert 1 <= len(re.split(r"\n\s*\n", text)) <= 6
    assert not re.search(r"https?:|[<>{}#*]| {2}|\t", text)


def test_no_two_digests_are_of_one_page_or_say_the_same() -> None:
    every = [fields(file) for file in FILES]
    for values in (
        [values["url"] for values, _ in every if values["url"]],
        [values["title"] for values, _ in every],
        [text for _, text in every],
        list(chain.from_iterable({line for line in text.splitlines() if line} for _, text in every)),
    ):
        assert [value for value, times in Counter(values).items() if times > 1] == []


def test_every_number_is_read_but_the_known_misses(figures: dict[str, tuple[Article, list[Figure]]]) -> None:
    missed = Counter(
        (article.id, number.group())
        for article, found in figures.values()
        for number in NUMBER.finditer(article.text)
        if not any(figure.start <= number.start() and number.end() <= figure.end for figure in found)
    )
    assert missed - MISSED == Counter()


def test_every_quantity_has_a_place(figures: dict[str, tuple[Article, list[Figure]]]) -> None:
    nowhere = [
        (name, f.text) for name, (_, found) in figures.items() for f in found if f.kind in QUANTITIES and not f.place
    ]
    assert nowhere == []


def test_every_quantity_of_a_dated_digest_has_a_time(figures: dict[str, tuple[Article, list[Figure]]]) -> None:
    timeless = [
        (article.id, figure.text)
        for article, found in figures.values()
        for figure in found
        if figure.kind in QUANTITIES and figure.as_of is None and article.published
        if figure.role != "from"  # "naik dari 120 menjadi 121": when it was 120 is seldom said
    ]
    assert timeless == []
