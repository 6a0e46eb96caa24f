"""Labels, roles and speakers: what is counted, what part it plays, who says it."""

import pytest

from index.figures import extract
from index.figures.speaker import speaker_of


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Di sana ditemukan 40 kasus campak.", ["kasus campak"]),
        ("Hingga Agustus 2025 kasus HIV yang ditemukan di Kota Serang sebanyak 40 kasus.", ["kasus HIV"]),
        ("Jumlah peserta JKN di Provinsi Banten mencapai 8 juta jiwa atau 79 persen.", ["Jumlah peserta JKN"] * 2),
        ("Sekitar 2 juta penduduk belum terdaftar dalam JKN.", ["penduduk belum terdaftar dalam JKN"]),
        ("Cakupan imunisasi menyentuh angka 98 persen dengan tingkat keaktifan kader 80 persen.",
         ["Cakupan imunisasi", "tingkat keaktifan kader"]),
        ("Biaya layanan naik dari Rp4 triliun menjadi Rp7 triliun.", ["Biaya layanan"] * 2),
        ("Kepala dinas menyebut 20 persen anak kurang gizi.", ["anak kurang gizi"]),
        ("Ia mengatakan bahwa angka kematian ibu mencapai 12 kasus.", ["angka kematian ibu"]),
        ("Kasus kusta di Lebak 12 kasus, Pandeglang 9 kasus.", ["Kasus kusta"] * 2),
        ("Banten berada di peringkat ke-5 nasional.", ["peringkat nasional"]),
        ("Kapasitasnya 126 tempat tidur rawat inap.", ["tempat tidur rawat inap"]),
        ("Dari 69 kasus itu, 14 positif.", ["kasus", "kasus positif"]),
        ("Pemkab menyediakan Rp52 miliar untuk iuran peserta.", ["iuran peserta"]),
        ("Pemkot menyediakan anggaran UHC Rp40 miliar.", ["anggaran UHC"]),
        ("Baru 40 persen dari 16 puskesmas yang buka.", ["puskesmas yang buka"] * 2),
        ("Sebanyak 23 puskesmas (65 persen) sudah buka.", ["puskesmas", "puskesmas"]),
        ("Balita stunting di Kota Serang berjumlah 12 anak.", ["Balita stunting"]),
        ("Di sana 12 anak sembuh.", ["anak sembuh"]),
        ("Rincian kasus difteri: Lebak 27 kasus dengan 4 meninggal, Cilegon 14 kasus.",
         ["Rincian kasus difteri", "orang meninggal", "Rincian kasus difteri"]),
        ("Kasus TBC di daerah lain 12 kasus.", ["Kasus TBC"]),
        ("Di antaranya Jombang 45 kasus dan Maja 43 kasus.", ["kasus", "kasus"]),
        ("Total warga yang terjangkit campak berjumlah 23.", ["warga yang terjangkit campak"]),
        ("Remaja yang divaksin 40 orang.", ["Remaja yang divaksin"]),
        ("Jumlah pasien TBC di wilayah itu mencapai 40 pada periode Mei 2025.", ["Jumlah pasien TBC di wilayah"]),
        ("Ada 40 orang yang terpapar ISPA dengan periode Januari 2025.", ["orang yang terpapar ISPA"]),
        ("Dari jumlah itu, 96 persen atau sebanyak 30 pasien sembuh.", ["pasien sembuh"] * 2),
        ("Temuan TBC mencapai 78 persen atau sebanyak 22 kasus.", ["Temuan TBC"] * 2),
        ("Peserta mandiri 76 jiwa, 47 jiwa di antaranya tidak aktif.",
         ["Peserta mandiri", "jiwa di antaranya tidak aktif"]),
        ("Stunting anak bawah lima tahun di Lebak 4 persen.", ["Stunting anak"] * 2),
        ("Kasus DBD ada 40 kasus. Jumlahnya turun dari 60 kasus.", ["Kasus DBD"] * 2),
        ("Pengobatan memakan waktu enam bulan.", ["Pengobatan"]),
        ("Targetnya 85 persen, kami sudah 90 persen.", ["Targetnya", ""]),
        ("Peserta desil 6 hingga 10 dikeluarkan.", ["desil"]),
        ("Kasus DBD per kecamatan: Jombang 45 kasus, Maja 43 kasus.", ["Kasus DBD per kecamatan"] * 2),
    ],
)  # fmt: skip
def test_a_label_says_what_is_counted(text: str, labels: list[str]) -> None:
    figures = [figure for figure in extract(text) if figure.qualifier]
    assert [figure.label for figure in figures] == labels


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Kasus naik dari 5 kasus menjadi 9 kasus.", ["from", "to"]),
        ("Ada 9 kasus, turun dari 12 kasus pada tahun itu.", ["", "from"]),
        ("Cakupan lebih tinggi dari 80 persen.", ["from"]),
        ("Dinas menargetkan 90 persen.", ["target"]),
        ("Target 90 persen, baru tercapai 70 persen.", ["target", ""]),
        ("Hingga Juni 2025 tercatat 9 kasus.", ["cumulative"]),
        ("Tercatat 9 kasus sampai Juni 2025.", ["cumulative"]),
        ("Pada Juni 2025 tercatat 9 kasus.", [""]),
        ("Kasus naik 40 kasus.", ["change"]),
        ("Angka itu turun sebesar 4,5 poin.", ["change"]),
        ("Penurunan terbesar terjadi di Kota Serang, yaitu 10,9 persen.", ["change"]),
        ("Setelah penurunan itu jumlahnya 120 kasus.", [""]),
        ("Kasus naik menjadi 40 kasus.", ["to"]),
        ("Kasus naik hingga 40 kasus.", [""]),
        ("Obat itu berasal dari 9 pabrik.", [""]),
        ("IPM dari 72,44 menjadi 72,45.", ["from", "to"]),
        ("Dinas menurunkan prevalensi dari 35 persen pada 2023 menjadi 4 persen.", ["from", "to"]),
        ("Kasus turun ke 12 kasus, dari 20 kasus.", ["to", "from"]),
        ("Angkanya naik 2 persen dari 57 persen.", ["change", "from"]),
        ("Angka stunting turun dari 5 persen ke 3 persen.", ["from", "to"]),
        ("Ada 48 kasus, turun dibandingkan tahun 2024 yang mencapai 112 kasus.", ["", "from"]),
        ("Jumlah itu naik dibanding tahun 2023, di mana tercatat 420 kasus.", ["from"]),
        ("Dibandingkan tahun 2023, kini ada 50 kasus.", [""]),
        ("Jumlahnya mencapai 345 kasus, sebelumnya tercatat 333 kasus.", ["", "from"]),
        ("Sebelumnya tercatat 333 kasus.", [""]),
        ("Terdapat peningkatan sebesar 2,2 persen.", ["change"]),
        ("Dinas melaporkan penambahan 12 kasus.", ["change"]),
        ("Terjadi peningkatan menjadi sebesar 59 persen.", ["to"]),
        ("Pemkot berhasil menurunkan angka stunting sebesar 4 persen.", ["change"]),
        ("Turun besar 4,5 persen.", ["change"]),
        ("Ia menargetkan angka stunting turun ke 8 persen.", ["target"]),
        ("Ada 126 anak yang menjadi sasaran imunisasi.", ["target"]),
        ("Ada 126 anak yang menjadi peserta imunisasi.", [""]),
        ("Petugas diturunkan ke 29 kecamatan.", [""]),
        ("Warga banyak, 5 persen atau 20 orang, jadi 10 ribu itu sedikit.", ["", "", ""]),
    ],
)
def test_a_role_says_what_part_a_figure_plays(text: str, roles: list[str]) -> None:
    assert [figure.role for figure in extract(text) if figure.qualifier] == roles


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Ada 9 kasus,” kata Kepala Dinkes Lebak Budi Santoso, Rabu (2/11/2022).", "Kepala Dinkes Lebak Budi Santoso"),
        ("Ada 9 kasus, ujar dr. Siti Aminah.", "dr. Siti Aminah"),
        ("Kepala Dinas Kesehatan Banten Siti Aminah, Kamis (5/6/2025), menyebut 9 kasus.",
         "Kepala Dinas Kesehatan Banten Siti Aminah"),
        ("Berdasarkan data BPJS Kesehatan, Banten mencapai 98 persen.", "BPJS Kesehatan"),
        ("Menurut catatan Dinkes, ada 9 kasus.", "Dinkes"),
        ("Ia mengatakan ada 9 kasus.", None),
        ("Ada 9 kasus, ujarnya.", None),
        ("Pertemuan di Kota Serang, Jumat, menyebut 9 kasus.", None),
        ("Ada 9 kasus.", None),
    ],
)  # fmt: skip
def test_the_speaker_is_who_is_quoted_or_the_source_named(text: str, speaker: str | None) -> None:
    assert speaker_of(text) == speaker
