"""Units that several figures share, and numbers that turn out to be names."""

import pytest

from index.figures import Kind, extract


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Dari 69 kasus itu, 23 di antaranya sembuh.", ["kasus", "kasus"]),
        ("Tempat tidur pasien itu 101 unit, dua di antaranya rusak.", ["unit", "unit"]),
        ("Kematian bayi 2023: 214, 2024: 198.", [None, "kematian", None, "kematian"]),
        ("Lebak 27 kasus dengan 4 meninggal, Cilegon 14 kasus.", ["kasus", "orang", "kasus"]),
        ("Dari target 90 dapur baru 27 yang buka.", ["dapur", "dapur"]),
        ("Kasus campak turun dari 300 pada tahun lalu menjadi 143 kasus.", ["kasus", "kasus"]),
        ("Tercatat 14 dan 15 persen.", ["persen", "persen"]),
        ("Kasus kusta berjumlah 1.036, atau 75 persen.", ["kasus", "persen"]),
        ("Jangka waktunya tiga, lima dan tujuh tahun.", ["tahun", "tahun", "tahun"]),
        ("Jumlah pasien mencapai 40.", ["orang"]),
        ("Kasus DBD di sana sebanyak 12.", ["kasus"]),
        ("Prevalensi per 10 ribu penduduk di Lebak 1,18 dan di Serang 0,99.",
         ["penduduk", "per 10.000 penduduk", "per 10.000 penduduk"]),
        ("Nilainya 7.", [None]),
        ("Kasus DBD per kecamatan: Jombang 45, Cibeber 43, dan Maja 33.", ["kasus", "kasus", "kasus"]),
        ("Jumlah rumah sakit di sana kini 128.", ["rumah sakit"]),
        ("Jumlah seluruh puskesmas menjadi 39.", ["puskesmas"]),
        ("Anggarannya sekitar 52 miliar.", ["rupiah"]),
        ("Menurutnya dibutuhkan sampai 52 miliaran agar selesai.", ["rupiah"]),
        ("Ada 52 miliar bakteri di usus.", ["bakteri"]),
    ],
)  # fmt: skip
def test_a_number_without_a_unit_takes_that_of_its_neighbour(text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in extract(text)] == units


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Hubungi call center 112 dan 119.", ["112", "119"]),
        ("Ambulans Siaga 119 berada di kantor.", ["119"]),
        ("Ia gemar balap Formula 1 sejak kecil.", ["1"]),
        ("Warga dapat menghubungi PSC 119 Kota Serang.", ["119"]),
        ("Panggilan tersambung ke 119 Jakarta.", ["119"]),
        ("Anak itu bersekolah di SMA Negeri 16 Palembang.", ["16"]),
        ("Siswi kelas 5 dan 6 SD divaksin.", ["5", "6"]),
        ("Ruang di lantai empat dan lima.", ["4", "5"]),
        ("Posyandu Melati 5 buka pagi.", ["5"]),
        ("Wabah di Kampung Baru 2 sudah reda.", ["2"]),
    ],
)
def test_a_number_in_a_name_is_an_identifier(text: str, values: list[object]) -> None:
    figures = extract(text)
    assert {figure.kind for figure in figures} == {Kind.IDENTIFIER}
    assert [figure.value for figure in figures] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Anggaran pembangunan 3 M.", "3000000000"),
        ("Dana hibah sebesar 2,5 T disiapkan.", "2500000000000"),
        ("Iuran peserta sebesar 35 ribu sebulan.", "35000"),
        ("Biaya pemeriksaan 75 Rb.", "75000"),
    ],
)
def test_an_amount_that_is_paid_is_money_even_without_rupiah(text: str, value: str) -> None:
    figure = extract(text)[0]
    assert (figure.kind, figure.value, figure.unit) == (Kind.MONEY, value, "rupiah")


@pytest.mark.parametrize(
    "text",
    [
        "Program 3 M digiatkan.",
        "Tinggi 3 M.",
        "Biaya bagi 75 ribu warga.",
        "Peserta penerima upah 417 ribu.",
        "Penerima bantuan iuran 95 ribu.",
        "Dana untuk 3 meter.",
    ],
)
def test_near_misses_of_amounts_that_are_paid(text: str) -> None:
    assert Kind.MONEY not in {figure.kind for figure in extract(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Penerima bantuan dari desil 6-10 diperiksa.",
        "Dari 12 ribu warga, yang masuk desil 6 hingga 10 dinonaktifkan.",
        "Jemaah kloter 6–10 diberangkatkan.",
    ],
)
def test_named_numbers_from_one_to_another_are_a_range_without_a_unit(text: str) -> None:
    figure = extract(text)[-1]
    assert (figure.kind, figure.number, figure.high, figure.unit) == (Kind.RANGE, 6, 10, None)


@pytest.mark.parametrize(
    "text", ["Jenazah Husein, 8, dibawa pulang.", "Pasien bernama Siti (8) sembuh.", "Pria berinisial AB (8) datang."]
)
def test_a_number_after_a_person_is_an_age(text: str) -> None:
    (figure,) = extract(text)
    assert (figure.kind, figure.value, figure.unit) == (Kind.DURATION, "8", "tahun")


@pytest.mark.parametrize("text", ["Kecamatan Lebak 12, disusul yang lain", "Indeks IPM (75)", "Temukan 12 di sana"])
def test_near_misses_of_ages_and_names(text: str) -> None:
    assert extract(text)[0].kind is Kind.COUNT
