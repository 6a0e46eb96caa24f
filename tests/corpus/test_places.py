"""Places: every spelling, who lies in whom, and words that only look like places."""

import pytest

from corpus.places import COUNTRY, PROVINCE, REGIONS, districts, find_places, place, within


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("rumah sakit di Provinsi Banten", [PROVINCE]),
        ("brp jml rs di banten", [PROVINCE]),
        ("Kabupaten Lebak dan Kab. Pandeglang", ["Kabupaten Lebak", "Kabupaten Pandeglang"]),
        ("kab serang, kota serang, serang", ["Kabupaten Serang", "Kota Serang", "Serang"]),
        ("Tangsel lebih rendah dari Kota Tangerang", ["Kota Tangerang Selatan", "Kota Tangerang"]),
        ("Tanggerang Selatan", ["Kota Tangerang Selatan"]),
        ("wilayah Tangerang Raya dan Banten Selatan", ["Tangerang Raya", "Banten Selatan"]),
        ("Kecamatan Rajeg dan Kec. Sepatan Timur", ["Kecamatan Rajeg", "Kecamatan Sepatan Timur"]),
        ("kecamatan gunung kencana", ["Kecamatan Gunungkencana"]),
        ("KECAMATAN PASAR KEMIS", ["Kecamatan Pasarkemis"]),
        ("Kota\u00a0Cilegon", ["Kota Cilegon"]),
        ("dirawat di DKI Jakarta", ["DKI Jakarta"]),
        ("rata-rata nasional", [COUNTRY]),
        ("stunting di Indonesia", [COUNTRY]),
        ("STUNTING DI INDONESIA", [COUNTRY]),
        ("Kasus turun. Penduduk Indonesia sehat.", [COUNTRY]),
        ("rs di malang", ["Malang"]),
        ("Kota Padang", ["Padang"]),
    ],
)
def test_places_are_found(text: str, names: list[str]) -> None:
    assert [mention.place.name for mention in find_places(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "virus itu menyerang anak",
        "balita di Rajeg, Curug dan Setu",
        "Kosambi dan Benda",
        "bantengan",
        "nasib yang malang",
        "medan yang berat",
        "padang rumput",
        "Jaminan Kesehatan Nasional (JKN)",
        "program strategis nasional",
        "hari kesehatan nasional",
        "menurut Ikatan Dokter Indonesia",
        "kata Perhimpunan Rumah Sakit Seluruh Indonesia (PERSI)",
        "keserangan",
        "di ſerang",
    ],
)
def test_words_that_are_no_places(text: str) -> None:
    assert find_places(text) == ()


def test_a_mention_is_the_text_itself() -> None:
    text = "Data Kab. Lebak dan Kota Tangerang Selatan."
    assert [text[m.start : m.end] for m in find_places(text)] == ["Kab. Lebak", "Kota Tangerang Selatan"]


def test_letters_that_grow_when_they_are_made_small_move_no_mention() -> None:
    text = "Warga İzmir di Lebak dan PANDEGLANG"
    assert [text[m.start : m.end] for m in find_places(text)] == ["Lebak", "PANDEGLANG"]


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Kabupaten Lebak", PROVINCE),
        ("Kabupaten Lebak", "Banten Selatan"),
        ("Kota Tangerang Selatan", "Tangerang Raya"),
        ("Kota Serang", "Serang"),
        ("Kecamatan Rajeg", "Kabupaten Tangerang"),
        (PROVINCE, COUNTRY),
        ("Serang", "Serang"),
        ("Tiada", "Tiada"),
    ],
)
def test_what_lies_in_what(inner: str, outer: str) -> None:
    assert within(inner, outer)


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        (PROVINCE, "Kabupaten Lebak"),
        ("Serang", "Kota Serang"),
        ("Bandung", PROVINCE),
        # Two kecamatan have this name, in Kabupaten Tangerang and in Kota Serang.
        ("Kecamatan Curug", "Kabupaten Tangerang"),
        ("Tiada", PROVINCE),
    ],
)
def test_what_does_not(inner: str, outer: str) -> None:
    assert not within(inner, outer)


def test_the_province_has_eight_regions() -> None:
    assert len(REGIONS) == 8
    assert all(within(region, PROVINCE) for region in REGIONS)


def test_a_place_is_known_by_its_name_alone() -> None:
    assert place("Kota Serang") is not None
    assert place("kota serang") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kasemen ada berapa balita gizi buruk", {"kasemen"}),
        ("puskesmas malingping kasus dbd", {"malingping"}),
        ("dbd di pasar kemis dan kecamatan rajeg", {"pasar kemis", "rajeg"}),
        ("larangan merokok di kota tangerang", set()),
        ("puskesmas benda kota tangerang", {"benda"}),
        ("benda asing di tenggorokan", set()),
        ("kota serang", set()),
    ],
)
def test_kecamatan_are_known_by_their_names(text: str, names: set[str]) -> None:
    assert districts(text) == names
