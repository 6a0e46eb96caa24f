"""Questions in formal, chat and mistyped words: what is asked, of what kind, where and when."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.periods import spoken
from bot.question import Kind, Question
from index.figures.figure import Kind as FigureKind

Asked = Callable[[str], Question]

KINDS = {
    Kind.FIGURE: [
        "Berapa jumlah rumah sakit di Banten?",
        "brp jml rs di banten",
        "ada brp puskesmas sih di lebak",
        "sabaraha kasus TBC di Pandeglang?",
        "berapakah prevalensi stunting Banten",
        "seberapa banyak bidan di Tangerang",
        "kasus TBC di Lebak tahun 2022",
        "rumah sakit di Banten ada berapa",
        "Berapa persen warga Cilegon yang ikut JKN?",
        "nomor telepon PSC Kota Serang",
        "Berapa lama pengobatan TBC?",
        "berapa jumalh rumha sakit",
        "harapan hidup banten bertambah berapa tahun dibanding tahun sebelumnya",
        "kasus dbd lebak naik berapa dibandingkan tahun lalu",
    ],
    Kind.WHO: [
        "Siapa kepala Dinas Kesehatan Kabupaten Lebak?",
        "sp kadinkes lebak",
        "siapa yang meresmikan RSUD Cilograng",
        "gubernur banten siapa sih",
        "Siapakah yang memimpin dinas kesehatan?",
    ],
    Kind.WHEN: [
        "Kapan pekan imunisasi polio dimulai?",
        "kpn imunisasi polio",
        "tgl brp imunisasi polio dimulai",
        "Tahun berapa RSUD Banten dibangun?",
        "jam berapa puskesmas buka",
        "sejak kapan CKG dimulai",
    ],
    Kind.WHERE: [
        "Di mana vaksinasi digelar?",
        "dmn vaksinasi polio",
        "lokasi imunisasi polio",
        "alamat RSUD Banten",
    ],
    Kind.LIST: [
        "siapa yang boleh ikut CKG",
        "siapa sih yang wajib imunisasi polio",
        "Apa saja gejala DBD?",
        "Sebutkan layanan puskesmas",
        "rs mana aja yg layani kanker",
        "daftar rumah sakit di Lebak",
    ],
    Kind.DEFINITION: [
        "Apa itu CKG?",
        "apa sih CKG",
        "apakah stunting itu?",
        "apa kepanjangan CKG",
        "CKG itu apa sih",
        "CKG tuh apaan",
        "ckg singkatan dari apa",
        "pengertian stunting",
        "Apa yang dimaksud dengan stunting?",
    ],
    Kind.HOW: [
        "Bagaimana cara mendaftar CKG?",
        "gmn cara daftar bpjs",
        "cara periksa TBC",
        "prosedur rujukan rumah sakit",
    ],
    Kind.WHY: [
        "Mengapa kasus DBD naik?",
        "knp stunting naik",
        "apa alasan puskesmas ditutup",
        "apa penyebab diare di Lebak",
    ],
    Kind.COMPARE: [
        "Bandingkan kasus TBC Lebak dan Pandeglang",
        "kasus TBC lebih banyak mana, Lebak atau Pandeglang?",
        "umur harapan hidup siapa yang lebih panjang, warga Cilegon atau Lebak?",
        "lebih tinggi mana stunting lebak sama pandeglang",
        "stunting Lebak vs Pandeglang",
        "jumlah puskesmas per kabupaten/kota di banten",
        "bandingin kasus TBC Lebak sama Pandeglang",
        "beda stunting tangsel sama pandeglang berapa",
        "berapa kasus TBC di Lebak dan Pandeglang?",
        "apakah kasus TBC di Lebak lebih banyak dari Pandeglang?",
        "berapa kasus TBC di Lebak tahun 2022 dan 2024?",
        "kasus TBC Lebak, Pandeglang, dan Kota Serang",
        "mana yang lebih banyak kasus TBC, Lebak atau Pandeglang",
        "kasus TBC tiap kabupaten",
        "yang ikut CKG banyakan lebak apa tangsel",
        "kasus DBD 2024 parahan serang apa cilegon",
        "antara lebak dan pandeglang, mana yang persentase stuntingnya lebih tinggi",
        "capaian vaksin dosis pertama dan kedua di Banten",
    ],
    Kind.TREND: [
        "Bagaimana perubahan stunting dari 2020 ke 2025?",
        "tren stunting banten",
        "perkembangan kasus TBC di Lebak sejak 2019",
        "kasus DBD naik atau turun sejak 2020",
        "stunting lebak naik apa turun",
        "kasus TBC di serang makin banyak nggak",
        "apakah kasus TBC berkurang dibandingkan 2024",
        "jumlah dokter bertambah dibanding tahun lalu",
        "stunting lebak turun nggak",
        "jumlah bed rsud naik dari berapa jadi berapa",
        "kasus TBC serang dulu sama sekarang",
        "bagaimana penurunan kasus TBC di Lebak",
        "apakah ada peningkatan kasus DBD",
        "kenaikan kasus campak 2025",
    ],
    Kind.YES_NO: ["Apakah imunisasi polio gratis?", "benarkah vaksin polio aman", "bisakah berobat pakai KTP"],
}


@pytest.mark.parametrize(("kind", "message"), [(kind, message) for kind, all_ in KINDS.items() for message in all_])
def test_the_kind_of_question(asked: Asked, kind: Kind, message: str) -> None:
    assert asked(message).kind is kind


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("beberapa rumah sakit di Lebak", Kind.FIGURE),
        ("cara daftar CKG", Kind.LIST),
        ("layanan apa saja itu", Kind.DEFINITION),
        ("kenapa kasus TBC naik", Kind.TREND),
        ("bagaimana kasus DBD ditangani", Kind.TREND),
        ("di mana rumah sakit itu", Kind.LIST),
        ("apakah ada data", Kind.DEFINITION),
        ("apa tugas PMO dalam penanganan TBC", Kind.YES_NO),
        ("apa yang dilakukan dinkes", Kind.YES_NO),
        ("apakah fungsi posyandu", Kind.YES_NO),
        ("apakah tbc bisa sembuh total", Kind.FIGURE),
        ("tempat tidur rsud lebak", Kind.WHERE),
        ("harga masker di serang", Kind.OTHER),
        ("berapa kenaikan kasus TBC", Kind.TREND),
        ("puskesmas dan bidan", Kind.YES_NO),
        ("siapa saja yang berhak ikut CKG", Kind.FIGURE),
        ("berapa warga Lebak yang dirawat di Kota Serang", Kind.COMPARE),
        ("berapa kasus dari tahun 2022 sampai 2024", Kind.COMPARE),
        ("apa beda gejala campak dengan DBD", Kind.COMPARE),
        ("bagaimana mencegah penularan HIV dari ibu ke bayi", Kind.TREND),
        ("kapan anak demam perlu dibawa ke puskesmas", Kind.WHEN),
        ("apa saja layanan lebak dan pandeglang", Kind.COMPARE),
        ("berapa kasus TBC dibandingkan target", Kind.TREND),
        ("obat apa yang makin mahal", Kind.TREND),
        ("anak pertama dan ibu", Kind.COMPARE),
        ("mengapa terjadi penurunan stok obat", Kind.TREND),
        ("apa penyebab kenaikan kasus DBD", Kind.TREND),
        ("kapan kenaikan iuran berlaku", Kind.TREND),
        ("apa faktor peningkatan kasus TBC", Kind.TREND),
        ("apa tujuan perubahan jadwal puskesmas", Kind.TREND),
        ("siapa yang mengumumkan kenaikan iuran", Kind.TREND),
        ("di mana peningkatan kasus terjadi", Kind.TREND),
        ("kenapa kasus TBC turun dari tahun lalu", Kind.TREND),
        ("mengapa stunting lebak lebih tinggi dibandingkan tangsel", Kind.COMPARE),
        ("berapa persen kenaikan kasus DBD dibandingkan 2024", Kind.COMPARE),
        ("apa alasan iuran naik dibandingkan 2024", Kind.TREND),
    ],
)
def test_a_like_wording_of_another_kind(asked: Asked, message: str, kind: Kind) -> None:
    """Near misses: each wording has a word of the kind named, and is not of it."""
    assert asked(message).kind is not kind


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("sapa gubernur banten", "siapa gubernur banten"),
        ("pira kasus dbd ing lebak", "berapa kasus dbd di lebak"),
        ("berapakah puskesmas di lebak", "berapa puskesmas di lebak"),
        ("kapankah imunisasi dimulai", "kapan imunisasi dimulai"),
        ("siapakah gubernur banten", "siapa gubernur banten"),
        ("dimanakah puskesmas itu", "dimana puskesmas itu"),
        ("puskesmas manakah", "puskesmas mana"),
        ("mengapakah kasus naik", "mengapa kasus naik"),
        ("kasus dbd jan sampai okt 2025", "kasus dbd januari sampai oktober 2025"),
        ("apakah imunisasi gratis", "apakah imunisasi gratis"),
        ("adakah dokter gigi", "adakah dokter gigi"),
    ],
)
def test_a_wording_is_read_plainly(asked: Asked, message: str, text: str) -> None:
    assert asked(message).text == text


@pytest.mark.parametrize(
    ("message", "periods"),
    [
        ("perubahan kasus dbd dari januari ke maret 2024", ("2024-01", "2024-03")),
        ("bandingkan kasus dbd mei dan juni 2025", ("2025-05", "2025-06")),
        ("kenaikan bian dari 10 agustus ke 14 september 2022", ("2022-08-10", "2022-09-14")),
        ("perkembangan ckg dari mei hingga desember 2025", ("2025-05", "2025-12")),
        ("bandingkan kasus dbd 2023 dan 2024", ("2023", "2024")),
        ("berapa kasus dbd januari sampai oktober 2025", ("2025-10",)),
        ("berapa kasus dbd mei dan juni", ()),
    ],
)
def test_times_set_side_by_side_are_all_read(asked: Asked, message: str, periods: tuple[str, ...]) -> None:
    assert asked(message).periods == periods


@pytest.mark.parametrize(
    ("message", "amounts"),
    [
        ("Berapa persen stunting di Banten?", {FigureKind.PERCENT}),
        ("prevalensi stunting banten", {FigureKind.PERCENT}),
        ("brp cakupan imunisasi", {FigureKind.PERCENT}),
        ("Berapa anggaran kesehatan Banten 2026?", {FigureKind.MONEY}),
        ("iuran bpjs kelas 3 berapa", {FigureKind.MONEY}),
        ("warga lebak yang bayar bpjs sendiri ada berapa pas 2022", {FigureKind.COUNT, FigureKind.RANGE}),
        ("rsud lebak utangnya ada berapa totalnya", {FigureKind.MONEY}),
        ("yang kena dbd di lebak berapa", {FigureKind.COUNT, FigureKind.RANGE}),
        ("biaya cuci darah brp", {FigureKind.MONEY}),
        ("Berapa rasio dokter per 1.000 penduduk?", {FigureKind.RATIO}),
        ("AKI banten per 100 ribu kelahiran hidup brp", {FigureKind.RATIO}),
        ("berapa dokter per 10.000 penduduk", {FigureKind.RATIO}),
        ("ckg per 10 oktober 2025 berapa orang", {FigureKind.COUNT, FigureKind.RANGE}),
        ("Berapa lama pengobatan TBC?", {FigureKind.DURATION, FigureKind.RANGE}),
        ("usia berapa imunisasi polio diberikan", {FigureKind.DURATION, FigureKind.RANGE}),
        ("Banten peringkat berapa", {FigureKind.ORDINAL}),
        ("nomor telepon PSC Kota Serang", {FigureKind.IDENTIFIER}),
        ("minta no wa puskesmas ciputat", {FigureKind.IDENTIFIER}),
        ("Berapa jumlah rumah sakit?", {FigureKind.COUNT, FigureKind.RANGE}),
        ("berapa puskesmas yang dapat anggaran", {FigureKind.COUNT, FigureKind.RANGE}),
        ("berapa peserta yang menunggak iuran", {FigureKind.COUNT, FigureKind.RANGE}),
        ("tunggakan iuran bisa dicicil berapa kali", {FigureKind.COUNT, FigureKind.RANGE}),
        ("berapa ibu yang meninggal di Lebak", {FigureKind.COUNT, FigureKind.RANGE}),
        ("pasien gangguan jiwa di cilegon ada berapa sih totalnya", {FigureKind.COUNT, FigureKind.RANGE}),
        ("berapa target peserta CKG", {FigureKind.COUNT, FigureKind.RANGE}),
        ("berapa banyak beras yang dibagikan", {FigureKind.COUNT, FigureKind.RANGE, FigureKind.MEASURE}),
        ("gedung rsud cilegon dianggarkan berapa", {FigureKind.MONEY}),
        ("biayanya berapa suntik rabies", {FigureKind.MONEY}),
        ("luas lahan rsud banten berapa hektar", {FigureKind.MEASURE}),
        ("seberapa luas tanah rsud banten", {FigureKind.MEASURE}),
        ("tbc di lebak tahun ini berapa yang kena", {FigureKind.COUNT, FigureKind.RANGE}),
        ("berapa yang harus dibayar peserta", {FigureKind.MONEY}),
        ("rujukan berlaku berapa hari", {FigureKind.DURATION, FigureKind.RANGE}),
        ("angka kematian ibu per 100 ribu kelahiran berapa", {FigureKind.RATIO}),
        ("berapa laki-laki di pandeglang yang hidup dengan hiv", {FigureKind.COUNT, FigureKind.RANGE}),
        ("pada hari ke berapa demam dbd paling berbahaya", {FigureKind.ORDINAL, FigureKind.RANGE}),
        ("Banten di urutan ke berapa jumlah balita stunting", {FigureKind.ORDINAL}),
        ("angka kematian DBD berapa", set()),
        ("puskesmas rangkasbitung berapa", set()),
        ("berapa lapangan kerja dari pertumbuhan 5 persen", set()),
        ("berapa kasus TBC di Lebak", {FigureKind.COUNT, FigureKind.RANGE}),
        ("berapa orang yang ikut CKG", {FigureKind.COUNT, FigureKind.RANGE}),
        ("Berapa luas RSUD Banten?", {FigureKind.MEASURE}),
        ("angka stunting banten", set()),
        ("kasus dbd lebak tahun ini berapa ya", {FigureKind.COUNT, FigureKind.RANGE}),
        ("kasus dbd berapa tahun ini", set()),
        ("pembangunan puskesmas berapa tahun", {FigureKind.DURATION, FigureKind.RANGE}),
        ("utang bpjs ke rsud cilegon berapa totalnya", {FigureKind.MONEY}),
        ("berapa peserta yang punya utang iuran", {FigureKind.COUNT, FigureKind.RANGE}),
        ("bor rsud banten berapa", set()),
    ],
)
def test_the_kind_of_figure_that_would_answer(asked: Asked, message: str, amounts: set[FigureKind]) -> None:
    assert asked(message).amounts == amounts


@pytest.mark.parametrize(
    ("message", "counted"),
    [
        ("Berapa jumlah rumah sakit di Banten?", "rumah sakit"),
        ("rumah sakit di Banten ada berapa", "rumah sakit"),
        ("Tolong info dong kak, rumah sakit di Cilegon ada berapa?", "rumah sakit"),
        ("ada brp puskesmas sih di lebak", "puskesmas"),
        ("seberapa banyak bidan di Tangerang", "bidan"),
        ("berapa banyak orang yang ikut CKG", "orang"),
        ("jumlah kasus gigitan ular di Lebak", "kasus gigitan ular"),
        ("berapa biji masker yang dibagikan", "masker"),
        ("berapa unit ambulans di Serang", "ambulans"),
        ("anak-anak yang kena TBC di Serang berapa", "anak"),
        ("orang gangguan jiwa di cilegon ada berapa sih totalnya", "orang gangguan jiwa"),
        ("rsud pakuhaji dokter spesialisnya ada berapa", "dokter spesialis"),
        ("berapa botol serum di Lebak", "serum"),
        ("jumlah bed naik dari berapa jadi berapa", "bed"),
        ("rsud banten tempat tidurnya berapa", "tempat tidur"),
        ("februari 2024 kasus DBD Pandeglang berapa", "kasus dbd"),
        ("kasus TBC sudah berapa ya", "kasus tbc"),
        ("kasus TBC udah berapa ya skrg", "kasus tbc"),
        ("warga Lebak yang kena TBC berapa banyak", "warga"),
        ("dinkes bagi2 masker berapa banyak", "masker"),
        ("pemda lebak minta serum berapa vial", "serum"),
        ("rsud banten butuh perawat berapa", "perawat"),
        ("warga yang belum punya jkn berapa", "warga"),
        ("puskesmas ciputat kasus dbd berapa", "kasus dbd"),
        ("puskesmas rawat inap di lebak berapa", "puskesmas rawat inap"),
        ("warga menderita diabetes berapa", "warga menderita diabetes"),
        ("desa di lebak yang warganya sehat ada berapa 2025", "desa"),
        ("warga lebak yang bayar bpjs sendiri ada berapa pas 2022", "warga"),
        ("selisih kasus TBC berapa", "kasus tbc"),
        ("siapa kepala dinas", ""),
        ("kapan imunisasi polio", ""),
        ("dokter umum di RSUD Labuan ada berapa orang", "dokter umum"),
        ("warga lebak yang sakit ada berapa orang", "orang"),
        ("dbd di lebak ada berapa orang", "orang"),
    ],
)
def test_what_is_counted(asked: Asked, message: str, counted: str) -> None:
    assert " ".join(asked(message).counted) == counted


@pytest.mark.parametrize(
    ("message", "places"),
    [
        ("kasus dbd di tangsel", ["Kota Tangerang Selatan"]),
        ("kasus dbd di Kab. Serang", ["Kabupaten Serang"]),
        ("kasus dbd di serang", ["Serang"]),
        ("warga serkot yang kena dbd", ["Kota Serang"]),
        ("brp kasus tbc di pandegelang", ["Kabupaten Pandeglang"]),
        ("kasus dbd di kota serang dan cilegon", ["Kota Serang", "Kota Cilegon"]),
        ("kasus TBC di Lebak, Banten", ["Kabupaten Lebak"]),
        ("rumah sakit di Provinsi Banten", ["Provinsi Banten"]),
        ("kasus tbc di jawa barat", ["Jawa Barat"]),
        ("stunting di Indonesia", ["Indonesia"]),
        ("apa itu stunting", []),
        ("kasus serangan jantung", []),
        ("anak melebakkan sayap", []),
        ("stunting cilegon sama rata-rata banten tinggian mana", ["Kota Cilegon", "Provinsi Banten"]),
        ("bandingkan kasus TBC di Lebak dengan Provinsi Banten", ["Kabupaten Lebak", "Provinsi Banten"]),
        ("stunting banten dibanding jawa barat 2017", ["Provinsi Banten", "Jawa Barat"]),
        ("lebih banyak mana kasus TBC Lebak, Banten atau Serang, Banten", ["Kabupaten Lebak", "Serang"]),
    ],
)
def test_the_places(asked: Asked, message: str, places: list[str]) -> None:
    """The smallest place named; Serang alone is neither the kota nor the kabupaten."""
    assert list(asked(message).places) == places


@pytest.mark.parametrize(
    ("message", "periods"),
    [
        ("kasus TBC di Lebak tahun 2022", ["2022"]),
        ("stunting 2022 dan 2024", ["2022", "2024"]),
        ("dari 2020 sampai 2025", ["2020", "2025"]),
        ("kasus DBD Agustus 2025", ["2025-08"]),
        ("kasus DBD agt 2025", ["2025-08"]),
        ("kasus DBD pada 14 Agustus 2025", ["2025-08-14"]),
        ("per 2025", ["2025"]),
        ("UU 17 tahun 2023", ["2023"]),
        ("ada 1.975 kasus?", []),
        ("nomor 120251", []),
        ("kasus bulan agustus", []),
        ("usia 20 tahun", []),
        ("kasus DBD dua bulan pertama 2024", ["2024-02"]),
        ("penderita dbd dalam 8 bulan pertama tahun 2023", ["2023-08"]),
        ("dua bulan pertama kehamilan 2024", ["2024"]),
    ],
)
def test_the_periods(asked: Asked, message: str, periods: list[str]) -> None:
    assert list(asked(message).periods) == periods


@pytest.mark.parametrize(
    ("message", "latest"),
    [
        ("kasus TBC sekarang", True),
        ("kasus tbc skrg brp", True),
        ("data terbaru stunting", True),
        ("stunting tahun ini", True),
        ("stunting 2024", False),
        ("kasus TBC di Lebak", False),
    ],
)
def test_the_present_is_asked_for(asked: Asked, message: str, latest: bool) -> None:  # noqa: FBT001  # a table's column
    assert asked(message).latest is latest


@pytest.mark.parametrize(
    ("message", "written", "read"),
    [
        ("brp kasus tbc", "brp", "berapa"),
        ("kasus tbc di pandegelang", "pandegelang", "pandeglang"),
        ("berapa jumalh kasus", "jumalh", "jumlah"),
        ("sabaraha kasus", "sabaraha", "berapa"),
    ],
)
def test_corrections_are_told(asked: Asked, message: str, written: str, read: str) -> None:
    question = asked(message)
    assert (written, read) in [(one.written, one.read) for one in question.corrections]
    assert read in question.text.split()
    assert question.written == message


@pytest.mark.parametrize("message", ["Berapa kasus TBC di Kabupaten Lebak?", "apa itu CKG", "stunting 2024"])
def test_what_is_right_is_not_corrected(asked: Asked, message: str) -> None:
    assert asked(message).corrections == ()


@pytest.mark.parametrize(
    ("message", "other"),
    [
        ("Berapa kasus TBC di Lebak?", "halo min, mau nanya dong berapa kasus TBC di Lebak ya? makasih"),
        ("berapa kasus TBC di Lebak", "brp kasus tbc d lebak"),
        ("berapa kasus TBC di Lebak tahun 2022", "berapa kasus TBC di Pandeglang tahun 2024"),
    ],
)
def test_place_period_and_courtesy_are_not_the_subject(asked: Asked, message: str, other: str) -> None:
    assert asked(message).subject == asked(other).subject


def test_the_rule_that_said_the_kind_is_told(asked: Asked) -> None:
    assert any("compare" in rule and "bandingkan" in rule for rule in asked("bandingkan TBC Lebak dan Serang").rules)


@given(st.text(max_size=200))
def test_any_text_is_understood_without_failing(asked: Asked, message: str) -> None:
    question = asked(message)
    assert question.written == message
    assert question.rules


@pytest.mark.parametrize(
    ("period", "words"), [("2024", "2024"), ("2024-08", "agustus 2024"), ("2024-08-05", "5 agustus 2024")]
)
def test_a_period_as_it_is_spoken(period: str, words: str) -> None:
    assert spoken(period) == words


@pytest.mark.parametrize(
    ("message", "subject"),
    [
        ("stunting lebak sama rata-rata banten tinggian mana", ["stunting"]),
        ("beda stunting lebak sama pandeglang jauh nggak", ["stunting"]),
        ("kasus DBD 2024 parahan serang apa cilegon", ["kasus", "dbd"]),
        ("bandingkan kasus DBD di lebak dan serang", ["kasus", "dbd"]),
    ],
)
def test_words_that_set_side_by_side_are_not_the_subject(asked: Asked, message: str, subject: list[str]) -> None:
    assert [unit.surface.removeprefix("=") for unit in asked(message).subject] == subject
