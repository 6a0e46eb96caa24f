"""A corpus of spellings: of each value, the ways in which Indonesian writes it, and of each kind what it is not."""

from datetime import date

import pytest

from index.figures import Kind, Qualifier, extract, plain

DAY = date(2026, 11, 21)

# (value, unit, spellings): counts of people and things, money, percent, durations, measures.
QUANTITIES: list[tuple[str, str | None, Kind, list[str]]] = [
    ("136", "rumah sakit", Kind.COUNT, ["136 rumah sakit", "136 Rumah Sakit", "136 RS",
        "seratus tiga puluh enam rumah sakit"]),
    ("1200", "orang", Kind.COUNT, ["1.200 orang", "1200 jiwa", "1,2 ribu warga", "seribu dua ratus penduduk",
        "1,200 peserta", "1 . 200 orang", "1.200orang"]),
    ("3600000", "orang", Kind.COUNT, ["3,6 juta penduduk", "3,6 jt jiwa", "3.600.000 warga", "3,600,000 orang"]),
    ("1500000", "orang", Kind.COUNT, ["satu setengah juta orang", "1,5 juta orang", "1.500 ribu orang"]),
    ("7", "rumah sakit", Kind.COUNT, ["tujuh rumah sakit", "tujuh (7) rumah sakit", "7 (tujuh) rumah sakit"]),
    ("8", "kabupaten/kota", Kind.COUNT, ["delapan kabupaten/kota", "8 kabupaten dan kota", "8 kab/kota",
        "delapan kabupaten kota"]),
    ("25", "orang", Kind.COUNT, ["25 bidan", "dua puluh lima perawat", "25 ibu hamil", "25 tenaga kesehatan",
        "25 balita"]),
    ("12", "kali", Kind.COUNT, ["12 kali", "dua belas kali"]),
    ("735", "RW", Kind.COUNT, ["735 RW"]),
    ("87", "piagam", Kind.COUNT, ["87 piagam", "delapan puluh tujuh piagam"]),
    ("0", "kasus", Kind.COUNT, ["nol kasus", "0 kasus"]),
    ("98", "persen", Kind.PERCENT, ["98 persen", "98%", "98 %", "98 prosen", "sembilan puluh delapan persen"]),
    ("75.33", "persen", Kind.PERCENT, ["75,33 persen", "75.33%", "75 , 33 persen",
        "75 , 33 %", "tujuh puluh lima koma tiga tiga persen"]),
    ("4.5", "poin", Kind.PERCENT, ["4,5 poin", "4,5 poin persen", "4,5 persen poin", "4,5 poin persentase"]),
    ("7400000000000", "rupiah", Kind.MONEY, ["Rp7,4 triliun", "Rp 7 , 4 triliun",
        "Rp 7,4 T", "7,4 triliun rupiah", "Rp. 7,4 trilyun",
        "IDR 7,4 triliun"]),
    ("3000000000", "rupiah", Kind.MONEY, ["Rp3 miliar", "Rp 3 M", "Rp3 milyar", "3 miliar rupiah", "Rp3.000.000.000",
        "tiga miliar rupiah"]),
    ("50000", "rupiah", Kind.MONEY, ["Rp50.000", "Rp 50 ribu", "Rp50rb", "Rp 50.000,00", "Rp50.000,-",
        "lima puluh ribu rupiah"]),
    ("5000000", "dolar AS", Kind.MONEY, ["US$5 juta", "USD 5 juta", "5 juta dolar AS", "$5 juta"]),
    ("10", "tahun", Kind.DURATION, ["10 tahun", "sepuluh tahun", "10 thn"]),
    ("1.5", "jam", Kind.DURATION, ["1,5 jam", "satu setengah jam"]),
    ("0.5", "jam", Kind.DURATION, ["setengah jam"]),
    ("48", "jam", Kind.DURATION, ["2x24 jam", "2 x 24 jam", "48 jam"]),
    ("37.5", "°C", Kind.MEASURE, ["37,5 derajat Celsius", "37,5°C"]),
    ("2500000000", "rupiah", Kind.MONEY, ["Rp2.500.000.000,- (dua miliar lima ratus juta rupiah)"]),
    ("1.23", "per 1.000 penduduk", Kind.RATIO, ["1,23 per 1.000 penduduk", "1,23 per seribu penduduk"]),
    ("97", "per 100.000 kelahiran hidup", Kind.RATIO, ["97 per 100.000 kelahiran hidup",
        "97 per 100 ribu kelahiran hidup", "97/100.000 kelahiran hidup"]),
    ("97", "per 100.000", Kind.RATIO, ["97 per 100.000", "97/100.000", "97 / 100.000"]),
    ("100", "orang", Kind.COUNT, ["ratusan orang"]),
    ("10000", "orang", Kind.COUNT, ["puluhan ribu orang"]),
    ("500", "ml", Kind.MEASURE, ["500 ml", "500ml", "500 mililiter"]),
    ("2.5", "kg", Kind.MEASURE, ["2,5 kg", "2,5 kilogram", "2.5 kg"]),
    ("100", "dosis", Kind.MEASURE, ["100 dosis"]),
    ("12", "m2", Kind.MEASURE, ["12 m2", "12 meter persegi"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("spelled", "value", "unit", "kind"),
    [(s, value, unit, kind) for value, unit, kind, spellings in QUANTITIES for s in spellings],
)
def test_a_quantity_reads_the_same_in_every_spelling(spelled: str, value: str, unit: str | None, kind: Kind) -> None:
    (figure,) = extract(f"Di sana tercatat {spelled}.")
    assert (figure.value, figure.unit, figure.kind, figure.text) == (value, unit, kind, spelled.removesuffix(",-"))


QUALIFIED: list[tuple[Qualifier, str, list[str]]] = [
    (Qualifier.EXACT, "80", ["80 persen", "mencapai 80 persen", "sebesar 80 persen", "sebanyak 80 orang",
        "ditekan sampai 80 persen"]),
    (Qualifier.ABOUT, "80", [
        "sekitar 80 persen", "kurang lebih 80 orang", "kira-kira 80 orang", "kisaran 80 persen", "80-an orang",
            "80an orang",
        "berkisar di angka 80 persen", "sekitar 80 per 1.000 penduduk", "± 80 orang",
    ]),
    (Qualifier.ALMOST, "80", ["hampir 80 persen", "nyaris 80 orang", "mendekati angka 80 kilogram",
        "hampir mencapai 80 persen"]),
    (Qualifier.OVER, "80", [
        "lebih dari 80 orang", "di atas 80 persen", "minimal 80 rumah", "sedikitnya 80 orang", "setidaknya 80 orang",
            "80 orang lebih",
        "80 lebih orang", "paling sedikit 80 orang", "tak kurang dari 80 orang", "> 80 persen", "80 tahun ke atas",
            "80+ orang",
        "paling cepat keluar 80 hari",
    ]),
    (Qualifier.UNDER, "80", [
        "kurang dari 80 orang", "di bawah 80 persen", "maksimal 80 orang", "paling banyak 80 orang",
            "paling lama 80 hari",
        "tidak sampai 80 orang", "< 80 persen", "80 tahun ke bawah", "di bawah usia 80 tahun",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("spelled", "qualifier", "value"), [(s, q, value) for q, value, spellings in QUALIFIED for s in spellings]
)
def test_the_words_around_a_number_say_how_exactly_it_is_meant(spelled: str, qualifier: Qualifier, value: str) -> None:
    (figure,) = extract(f"Jumlahnya {spelled}.")
    assert (figure.qualifier, figure.value) == (qualifier, value)


RANGES = [
    ("5", "10", "persen", ["5-10 persen", "5–10 persen", "5 hingga 10 persen", "5% - 10%", "antara 5 dan 10 persen",
        "antara 5 sampai 10 persen",
                           "lima sampai sepuluh persen", "5 s/d 10 persen", "5 sampai dengan 10 persen"]),
    ("7", "17", "tahun", ["7 tahun hingga 17 tahun", "7-17 tahun", "tujuh hingga tujuh belas tahun"]),
    ("5000000", "10000000", "orang", ["5-10 juta orang", "5 juta hingga 10 juta orang"]),
    ("3000000000", "5000000000", "rupiah", ["Rp3-5 miliar", "Rp3 miliar hingga Rp5 miliar", "Rp 3 – 5 M"]),
    ("2", "3", "hari", ["dua-tiga hari", "dua tiga hari", "2-3 hari"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("spelled", "low", "high", "unit"),
    [(s, low, high, unit) for low, high, unit, spellings in RANGES for s in spellings],
)
def test_a_range_has_both_ends_in_one_unit(spelled: str, low: str, high: str, unit: str | None) -> None:
    (figure,) = extract(f"Perkiraannya {spelled}.")
    assert (figure.kind, figure.value, plain(figure.high), figure.unit) == (Kind.RANGE, low, high, unit)


CODES = [
    (Kind.IDENTIFIER, "17/2023", ["UU Nomor 17 Tahun 2023", "UU No. 17 Tahun 2023", "UU 17/2023",
        "Nomor: 17 / SKEP / KET / VI / 2023",
        "nomor 17 tahun 2023"]),
    (Kind.IDENTIFIER, "52(2)", ["Pasal 52 ayat 2", "Pasal 52 ayat (2)"]),
    (Kind.IDENTIFIER, "19", ["COVID-19", "Covid 19", "covid19"]),
    (Kind.IDENTIFIER, "119", ["call center 119", "hotline 119", "menghubungi 119"]),
    (Kind.IDENTIFIER, "081234567890", ["0812-3456-7890", "0812 3456 7890", "081234567890", "nomor 0812-3456-7890"]),
    (Kind.IDENTIFIER, "3", ["KP3B", "kelas 3", "Kelas 3", "kelas tiga", "lantai 3", "RT 3",
        "kelas III", "Kelas III", "Pelita III", "Perang Dunia III", "stadium III"]),
    (Kind.IDENTIFIER, "440/2026", ["bernomor 440/1277/Dinkes/2026", "Nomor 440/1277/2026"]),
    (Kind.IDENTIFIER, "01.07/2025", ["HK.01.07/MENKES/33/2025"]),
    (Kind.IDENTIFIER, "1945", ["UUD 1945"]),
    (Kind.IDENTIFIER, "28H", ["pasal 28 H", "Pasal 28H"]),
    (Kind.ORDINAL, "20", ["abad XX", "abad ke-20", "abad ke - 20"]),
    (Kind.RATIO, "180/110", ["180/110 mmHg"]),
    (Kind.RATIO, "97", ["97 per 100.000", "97 per 100,000 penduduk", "97 per 100 ribu penduduk"]),
    (Kind.TIME, "08:00/12:00", ["jam 8 pagi sampai jam 12 siang", "jam 8 sampai 12"]),
    (Kind.TIME, "19:00/21:00", ["jam 7 sampai 9 malam"]),
    (Kind.IDENTIFIER, "1280", ["mobil A 1280 XY"]),
    (Kind.ORDINAL, "61", ["ke-61", "Ke-61", "ke 61", "keenam puluh satu"]),
    (Kind.ORDINAL, "2", ["kedua", "ke-2"]),
    (Kind.ORDINAL, "1", ["pertama"]),
    (Kind.TIME, "08:00", ["pukul 08.00 WIB", "pukul 08.00", "jam 8 pagi", "08.00 WIB", "jam delapan pagi"]),
    (Kind.TIME, "19:30", ["pukul 19.30 WIB", "19:30"]),
    (Kind.TIME, "19:00", ["jam 7 malam", "pukul tujuh malam"]),
    (Kind.TIME, "08:00/15:00", ["pukul 08.00-15.00 WIB", "pukul 08.00 hingga pukul 15.00", "jam 8 sampai 15"]),
    (Kind.RATIO, "1/5", ["satu dari 5 balita", "satu dari lima", "1 dari 5 anak", "1 : 5"]),
    (Kind.RATIO, "1/1400", ["1:1.400", "1 : 1.400", "satu banding 1.400"]),
    (Kind.RATIO, "1/3", ["sepertiga", "1/3"]),
    (Kind.RATIO, "140/90", ["140/90 mmHg"]),
    (Kind.RATIO, "1/2", ["separuh", "separuh warga", "separuh lebih"]),
    (Kind.IDENTIFIER, "01.07/2025", ["Nomor HK.01.07/MENKES/33/2025"]),
]  # fmt: skip


@pytest.mark.parametrize(("spelled", "kind", "value"), [(s, k, v) for k, v, spellings in CODES for s in spellings])
def test_a_number_that_names_is_no_quantity(spelled: str, kind: Kind, value: str) -> None:
    (figure,) = extract(f"Itu {spelled} yang dimaksud.")
    assert (figure.kind, figure.value) == (kind, value)
