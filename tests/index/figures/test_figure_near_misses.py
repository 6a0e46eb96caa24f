"""What looks like a figure and is none, or is another than it looks."""

import pytest

from index.figures import Kind, extract


@pytest.mark.parametrize(
    "text",
    [
        "Salah satu rumah sakit rujukan.",
        "Ini satu-satunya puskesmas di desa itu.",
        "Mereka mengenal satu sama lain.",
        "Pasien dipanggil satu per satu.",
        "Aplikasi Satu Sehat dapat diunduh gratis.",
        "Pasar Kelapa Dua ramai.",
        "Warga Kepulauan Seribu menunggu.",
        "Ruang tunggu setengah terbuka.",
        "Persatuan perawat menempati tempat itu.",
        "Beberapa puskesmas sudah buka.",
        "Sejumlah warga datang ke ibukota.",
        "Ditulis di kompas.com dan liputan6.com.",
        "Lihat https://contoh.id/2025/10/12/berita-123456",
        "Vaksin untuk teman2 dan anak2.",
        "Kabupaten Empat Lawang",
        "Pertama-tama, mari berdoa.",
        "dua-duanya hadir",
        "Komisi DI dan VI berwarna",
        "obat IV diberikan",
        "ayat i dan ii huruf kecil",
        "Ibu X datang",
    ],
)
def test_no_figure(text: str) -> None:
    assert extract(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.2.3.4", []),
        ("12.34.56", []),
        ("1234567890123456789012345", []),
        ("5 persen lebih tinggi dari sebelumnya", [("5", "exact")]),
        ("3 dari 8 kabupaten", [("3/8", "exact")]),
        ("Banten adalah satu dari tujuh provinsi", [("7", "exact")]),
        ("Lebak menjadi satu dari 3 daerah rawan", [("3", "exact")]),
        ("Ia merupakan satu dari dua bidan desa", [("2", "exact")]),
        ("turun menjadi satu dari lima balita", [("1/5", "exact")]),
        ("satu dari tujuh provinsi kekurangan dokter", [("1/7", "exact")]),
        ("2 dari 10 anak", [("2/10", "exact")]),
        ("separuh lebih dari 84 pasien", [("1/2", "over"), ("84", "exact")]),
        ("sepertiga lebih tinggi", [("1/3", "exact")]),
        ("12 juta setahun", [("12000000", "exact")]),
        ("kelas X, XI dan XII", [("10", None), ("11", None), ("12", None)]),
        ("Usia 7 , 8 , 9 persen", [("7", "exact"), ("8", "exact"), ("9", "exact")]),
        ("Pada 2016, 15 orang", [("2016", None), ("15", "exact")]),
        ("1.200. 500 orang", [("1200", "exact"), ("500", "exact")]),
        ("5 . 20 orang", [("5", "exact"), ("20", "exact")]),
        ("Tier 1: 21,8 persen", [("1", "exact"), ("21.8", "exact")]),
        ("1 per 1.000 dan 2 per 1.000", [("1", "exact"), ("2", "exact")]),
        ("turun ke 0,82 persen", [("0.82", "exact")]),
        ("naik ke 12", [("12", "exact")]),
        ("dari 5 ke 3", [("5", "exact"), ("3", "exact")]),
        ("tanggal 45", [("45", "exact")]),
        ("10 per 100 orang", [("10", "exact")]),
        ("120 dari 264 puskesmas", [("120", "exact"), ("264", "exact")]),
        ("dari 5 orang menjadi 3 orang", [("5", "exact"), ("3", "exact")]),
        ("5 hingga 3 orang", [("5", "exact"), ("3", "exact")]),
        ("2 bulan sampai 5 tahun", [("2", "exact"), ("5", "exact")]),
        ("115 kasus hingga 20 Agustus 2025", [("115", "exact"), ("2025-08-20", None)]),
        ("300 orang hingga 2025", [("300", "exact"), ("2025", None)]),
        ("gerakan 3M Plus", [("3", None)]),
        ("tali sepanjang 3 m", [("3", "exact")]),
        ("Tim menang 4-2", [("4-2", None)]),
        ("lima plus minus satu persen", [("5", "exact"), ("1", "exact")]),
    ],
)
def test_near_misses(text: str, values: list[object]) -> None:
    assert [(f.value, f.qualifier) for f in extract(text)] == values


def test_after_rupiah_m_is_miliar_and_never_million() -> None:
    assert extract("Rp 3 M")[0].value == "3000000000"
    assert extract("3 M")[0].kind is not Kind.MONEY


def test_a_number_never_joins_the_next_line() -> None:
    figures = extract("Tahun 2020: 409\n749 orang\n5\nJuta orang")
    assert [f.value for f in figures] == ["2020", "409", "749", "5"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("404,426 jiwa", "404426", "orang"),
        ("Rp10,500", "10500", "rupiah"),
        ("37,125 persen", "37.125", "persen"),
        ("1,234 km", "1.234", "km"),
        ("Rp 3,717 miliar", "3717000000", "rupiah"),
        ("0,768 persen", "0.768", "persen"),
        ("1.234,5 ton", "1234.5", "ton"),
    ],
)
def test_a_comma_before_three_digits_is_decimal_where_parts_make_sense(text: str, value: str, unit: str | None) -> None:
    (figure,) = extract(text)
    assert (figure.value, figure.unit) == (value, unit)
