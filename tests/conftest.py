"""A small collection of articles, written for the tests, behind the real parts: store, snapshot, service and app."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import hypothesis
import pytest
from flask.testing import FlaskClient

import settings
from bot import setup
from bot.phrases import Numbers
from bot.service import Service
from corpus.article import Article
from corpus.store import Store
from server import create_app

# Time limits would judge the machine: the first draw in a fresh clone alone builds Hypothesis's table of characters.
hypothesis.settings.register_profile("tanya", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("tanya")

ARTICLES = (
    Article(
        id="rs-januari",
        title="Banten kini punya 136 rumah sakit",
        text="Di Provinsi Banten terdapat 136 rumah sakit, kata Gubernur Andra Soni di Kota Serang, Senin "
        "(12/1/2026).\n"
        "Gubernur ingin setiap rumah sakit mendukung program Banten Sehat.",
        published=date(2026, 1, 12),
        outlet="Warta Uji",
        url="https://uji.example/rs-januari",
        place="Kota Serang",
        topics=("rumah sakit",),
    ),
    Article(
        id="rs-desember",
        title="Rasio tempat tidur rumah sakit di Banten",
        text="Provinsi Banten memiliki 128 rumah sakit dengan rasio tempat tidur 1,23 per 1.000 penduduk.\n"
        "Angka Harapan Hidup (AHH) di Banten mencapai 75,33 tahun pada tahun 2025.",
        published=date(2025, 12, 17),
        outlet="Kabar Coba",
        url="https://coba.example/rs-desember",
        topics=("rumah sakit",),
    ),
    Article(
        id="tbc-lebak",
        title="Kasus TBC di Kabupaten Lebak",
        text="Dinas Kesehatan Kabupaten Lebak mencatat 2.419 kasus TBC hingga Juni 2024.\n"
        "Kepala Dinas Kesehatan Kabupaten Lebak Budi Contoh meminta warga yang batuk dua pekan memeriksakan diri ke "
        "puskesmas.",
        published=date(2024, 7, 8),
        outlet="Warta Uji",
        place="Kabupaten Lebak",
        topics=("TBC",),
    ),
    Article(
        id="tbc-pandeglang",
        title="Kasus TBC di Kabupaten Pandeglang",
        text="Kabupaten Pandeglang mencatat 1.897 kasus TBC hingga Juni 2024 menurut Dinas Kesehatan setempat.\n"
        "Cek Kesehatan Gratis (CKG) adalah pemeriksaan kesehatan tanpa biaya bagi semua warga.",
        published=date(2024, 7, 8),
        outlet="Kabar Coba",
        place="Kabupaten Pandeglang",
        topics=("TBC", "CKG"),
    ),
)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("data")
    with Store.open(f"sqlite:///{folder / 'tanya.sqlite'}") as opened:
        opened.add(ARTICLES)
        setup.prepare(opened, folder / "snapshots", load_shipped=False)
        yield opened


@pytest.fixture(scope="session")
def service(store: Store) -> Service:
    snapshots = Path(store.engine.url.database or "").parent / "snapshots"
    return Service(store, snapshots, Numbers("119", "119 ekstensi 8"), lambda: 1_790_000_000.0)


@pytest.fixture
def client(service: Service) -> FlaskClient:
    return create_app(settings.load({"TANYA_RATE_LIMIT": "off"}), service).test_client()
